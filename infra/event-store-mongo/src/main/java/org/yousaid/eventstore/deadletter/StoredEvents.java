package org.yousaid.eventstore.deadletter;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** Where a letter's event is read again. */
interface StoredEvents {

    /**
     * The event at a position.
     *
     * @param id the event's; another event there is refused
     */
    TrackedEventMessage<?> at(long position, @Nullable String id);
}
