/** The templates, tried. */
@NullMarked
package org.yousaid.consultation.template;

import org.jspecify.annotations.NullMarked;
