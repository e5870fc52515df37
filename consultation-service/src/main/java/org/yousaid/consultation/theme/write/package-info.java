/** The decisions about code frames. */
@NullMarked
package org.yousaid.consultation.theme.write;

import org.jspecify.annotations.NullMarked;
