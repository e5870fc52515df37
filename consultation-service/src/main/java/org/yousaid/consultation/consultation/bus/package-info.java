/** What the other services hear of consultations. */
@NullMarked
package org.yousaid.consultation.consultation.bus;

import org.jspecify.annotations.NullMarked;
