package org.yousaid.eventstore.deadletter;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.Cause;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.ThrowableCause;

/** A letter as Axon sees it: with the event read from the event store again. */
record StoredLetter(Letter letter, EventMessage<?> message, Optional<Cause> cause)
        implements DeadLetter<EventMessage<?>> {

    static StoredLetter of(Letter letter, EventMessage<?> message) {
        Reason reason = letter.reason();
        return new StoredLetter(
                letter,
                message,
                reason == null ? Optional.empty() : Optional.of(new ThrowableCause(reason.type(), reason.text())));
    }

    @Override
    public Instant enqueuedAt() {
        return letter.parkedAt();
    }

    @Override
    public Instant lastTouched() {
        Instant tried = letter.triedAt();
        return tried == null ? letter.parkedAt() : tried;
    }

    @Override
    public MetaData diagnostics() {
        return MetaData.emptyInstance();
    }

    @Override
    public StoredLetter markTouched() {
        return this;
    }

    @Override
    public StoredLetter withCause(Throwable requeueCause) {
        return new StoredLetter(
                letter, message, Optional.ofNullable(requeueCause).map(ThrowableCause::asCause));
    }

    @Override
    public StoredLetter withDiagnostics(MetaData diagnostics) {
        return this;
    }
}
