package org.yousaid.eventbus;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Calls the publishers with stored events again, in batches, each acknowledged by the brokers before the next. */
final class FeedRun {

    private static final String TOPIC = FeedRun.class.getName();
    private static final int BATCH = 200;

    private final EventStorageEngine events;
    private final List<EventMessageHandler> publishers;
    private final Predicate<String> leftOut;
    private final Duration limit;

    /**
     * @param leftOut whether an event, by its id, waits as a dead letter of the publishers or was discarded
     * @param limit how long a batch waits for the brokers
     */
    FeedRun(
            EventStorageEngine events,
            List<EventMessageHandler> publishers,
            Predicate<String> leftOut,
            Duration limit) {
        this.events = events;
        this.publishers = publishers;
        this.leftOut = leftOut;
        this.limit = limit;
    }

    /** The topic of the feed for which handlers are being called in this unit of work, if it is for one. */
    static Optional<String> currentTopic() {
        return CurrentUnitOfWork.isStarted()
                ? Optional.ofNullable(CurrentUnitOfWork.get().root().getResource(TOPIC))
                : Optional.empty();
    }

    /** Tells the next events behind a position, up to and with the target. */
    Told tell(String feedTopic, long position, long target) {
        Acknowledgements acknowledgements = new Acknowledgements();
        long told = position;
        long skipped = 0;
        int count = 0;
        for (TrackedEventMessage<?> event : next(position)) {
            long at = event.trackingToken().position().orElseThrow();
            if (at > target) {
                told = target;
                break;
            }
            if (leftOut.test(event.getIdentifier())) {
                skipped++;
            } else {
                call(event, feedTopic, acknowledgements);
            }
            told = at;
            count++;
        }
        acknowledgements.awaitAll(limit);
        return new Told(count == 0 ? target : told, skipped);
    }

    private List<TrackedEventMessage<?>> next(long position) {
        try (Stream<? extends TrackedEventMessage<?>> stream =
                events.readEvents(position < 0 ? null : new GlobalSequenceTrackingToken(position), false)) {
            return stream.<TrackedEventMessage<?>>map(event -> event)
                    .limit(BATCH)
                    .toList();
        }
    }

    private void call(TrackedEventMessage<?> event, String feedTopic, Acknowledgements acknowledgements) {
        UnitOfWork<TrackedEventMessage<?>> work = DefaultUnitOfWork.startAndGet(event);
        work.resources().put(TOPIC, feedTopic);
        work.resources().put(Acknowledgements.RESOURCE, acknowledgements);
        ResultMessage<?> result = work.executeWithResult(() -> {
            for (EventMessageHandler publisher : publishers) {
                if (publisher.canHandle(event)) {
                    publisher.handle(event);
                }
            }
            return true;
        });
        if (result.isExceptional()) {
            throw asUnchecked(result.exceptionResult());
        }
    }

    private static RuntimeException asUnchecked(Throwable failure) {
        return failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }

    /**
     * How far a batch came.
     *
     * @param position the last position told
     * @param skipped events that wait as dead letters or were discarded
     */
    record Told(long position, long skipped) {}
}
