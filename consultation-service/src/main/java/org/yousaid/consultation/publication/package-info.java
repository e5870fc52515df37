/** Which responses the public may read: cleared by somebody who read them, released with a reason, and taken back. */
@NullMarked
package org.yousaid.consultation.publication;

import org.jspecify.annotations.NullMarked;
