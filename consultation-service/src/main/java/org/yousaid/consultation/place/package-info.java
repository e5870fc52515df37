/** The list of wards. Plain reading and replacing: there are no rules here; one event tells the others of a new list. */
@NullMarked
package org.yousaid.consultation.place;

import org.jspecify.annotations.NullMarked;
