/** The calendar, tried. */
@NullMarked
package org.yousaid.consultation.calendar;

import org.jspecify.annotations.NullMarked;
