/** The checks of a draft, tried. */
@NullMarked
package org.yousaid.consultation.checks;

import org.jspecify.annotations.NullMarked;
