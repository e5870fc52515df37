/** What the other services hear of places. */
@NullMarked
package org.yousaid.consultation.place.bus;

import org.jspecify.annotations.NullMarked;
