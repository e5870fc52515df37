/** The decisions about a consultation: a pure state under a thin shell. */
@NullMarked
package org.yousaid.consultation.consultation.write;

import org.jspecify.annotations.NullMarked;
