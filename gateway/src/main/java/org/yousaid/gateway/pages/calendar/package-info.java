/** The public calendar of consultations, as a page and for people's own calendars. */
@NullMarked
package org.yousaid.gateway.pages.calendar;

import org.jspecify.annotations.NullMarked;
