package org.yousaid.operations.rebuild;

import java.io.Serial;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.yousaid.eventstore.deadletter.Reason;

/** An event could not be handled again; the message names it. */
final class ReplayFailed extends RebuildFailed {

    @Serial
    private static final long serialVersionUID = 1L;

    ReplayFailed(TrackedEventMessage<?> event, Throwable cause) {
        super(
                "The event at position %d (%s) could not be handled: %s"
                        .formatted(
                                event.trackingToken().position().orElse(-1),
                                event.getPayloadType().getSimpleName(),
                                Reason.of(cause)),
                cause);
    }
}
