/** The list of wards. Plain reading and replacing: there are no rules here, so there are no events either. */
@NullMarked
package org.yousaid.consultation.place;

import org.jspecify.annotations.NullMarked;
