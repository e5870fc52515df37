/** What is planned, open and soon to have results, for everybody to see, and for authors not to ask the same people too soon. */
@NullMarked
package org.yousaid.consultation.calendar;

import org.jspecify.annotations.NullMarked;
