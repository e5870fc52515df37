package org.yousaid.operations.rebuild;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;

/**
 * Reads the event store from its first event, in order, and gives every event to the handlers as a replay: those that
 * disallow it are skipped, and so are events that an operator had discarded for this projection when it began. It never
 * passes the position it is told, so that it can be brought to stand exactly where the live projection stands. What fails
 * ends it; nothing is passed over.
 */
final class Replay {

    private static final int BATCH = 200;
    private static final TrackingToken NEVER_OVER = new GlobalSequenceTrackingToken(Long.MAX_VALUE);

    private final EventStorageEngine events;
    private final EventHandlerInvoker handlers;
    private final Supplier<Set<String>> discarded;
    private final Set<String> leftOut;
    private TrackingToken reached;

    /** @param discarded the ids of events that this projection was made to go on without, as they are at the moment */
    Replay(EventStorageEngine events, EventHandlerInvoker handlers, Supplier<Set<String>> discarded) {
        this.events = events;
        this.handlers = handlers;
        this.discarded = discarded;
        this.leftOut = discarded.get();
        this.reached = events.createTailToken();
    }

    /** The position of the last event that was handled. */
    long position() {
        return positionOf(reached);
    }

    /**
     * Handles all events up to and with this position.
     *
     * @param afterBatch called after each batch, for progress and signs of life
     * @return how many there were
     */
    long upTo(long limit, BatchDone afterBatch) {
        long handled = 0;
        try (Stream<? extends TrackedEventMessage<?>> stored = events.readEvents(reached, false)) {
            Iterator<? extends TrackedEventMessage<?>> each = stored.iterator();
            List<TrackedEventMessage<?>> batch = new ArrayList<>();
            while (each.hasNext()) {
                TrackedEventMessage<?> event = each.next();
                long position = positionOf(event.trackingToken());
                if (position > limit) {
                    break;
                }
                // Events that an upcaster made of one share its position and stay together.
                if (batch.size() >= BATCH
                        && position != positionOf(batch.getLast().trackingToken())) {
                    handled += handle(batch, afterBatch);
                }
                batch.add(event);
            }
            handled += handle(batch, afterBatch);
        }
        return handled;
    }

    /**
     * To be asked before what was read counts: an event that was discarded meanwhile has been handled here, and would come
     * back.
     */
    void refuseDiscardedMeanwhile() {
        if (!leftOut.containsAll(discarded.get())) {
            throw new RebuildFailed("An event was discarded for this projection while it was read again."
                    + " Nothing was changed: ask again");
        }
    }

    private int handle(List<TrackedEventMessage<?>> batch, BatchDone afterBatch) {
        if (batch.isEmpty()) {
            return 0;
        }
        List<TrackedEventMessage<?>> replayed = batch.stream()
                .filter(event -> !leftOut.contains(event.getIdentifier()))
                .filter(event -> handlers.canHandle(event, Segment.ROOT_SEGMENT))
                .<TrackedEventMessage<?>>map(event ->
                        event.withTrackingToken(ReplayToken.createReplayToken(NEVER_OVER, event.trackingToken())))
                .toList();
        if (!replayed.isEmpty()) {
            replay(replayed);
        }
        int handled = batch.size();
        reached = batch.getLast().trackingToken();
        batch.clear();
        afterBatch.handled(handled);
        return handled;
    }

    /** As a processor does it: in one unit of work, of which a handler can tell which event is the last. */
    private void replay(List<TrackedEventMessage<?>> replayed) {
        BatchingUnitOfWork<TrackedEventMessage<?>> work = new BatchingUnitOfWork<>(replayed);
        ResultMessage<?> result = work.executeWithResult(
                () -> {
                    handle(work.getMessage());
                    return null;
                },
                RollbackConfigurationType.ANY_THROWABLE);
        if (result.isExceptional()) {
            throw result.exceptionResult() instanceof ReplayFailed failed
                    ? failed
                    : new ReplayFailed(replayed.getFirst(), result.exceptionResult());
        }
    }

    private void handle(TrackedEventMessage<?> event) {
        try {
            handlers.handle(event, Segment.ROOT_SEGMENT);
        } catch (Exception e) {
            throw new ReplayFailed(event, e);
        }
    }

    private static long positionOf(TrackingToken token) {
        return token.position().orElseThrow();
    }

    /** Told how many events a batch had. */
    interface BatchDone {
        void handled(int events);
    }
}
