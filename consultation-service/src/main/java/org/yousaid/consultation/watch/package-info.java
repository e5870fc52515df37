/** Who answers while a consultation is open, and who does not. */
@NullMarked
package org.yousaid.consultation.watch;

import org.jspecify.annotations.NullMarked;
