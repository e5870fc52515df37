package org.yousaid.operations.rebuild;

import java.io.Serial;
import org.axonframework.eventhandling.TrackedEventMessage;

/** An event could not be handled again; the message names it. */
final class ReplayFailed extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    ReplayFailed(TrackedEventMessage<?> event, Throwable cause) {
        super(
                "The event at position %d (%s) could not be handled: %s"
                        .formatted(
                                event.trackingToken().position().orElse(-1),
                                event.getPayloadType().getSimpleName(),
                                cause),
                cause);
    }
}
