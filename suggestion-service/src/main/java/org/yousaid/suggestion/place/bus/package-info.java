/** What this service hears of places. */
@NullMarked
package org.yousaid.suggestion.place.bus;

import org.jspecify.annotations.NullMarked;
