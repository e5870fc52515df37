package org.yousaid.suggestion.opportunity.web;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.yousaid.suggestion.opportunity.OpportunityCourse;
import org.yousaid.suggestion.opportunity.OpportunityEvent;
import org.yousaid.suggestion.opportunity.OpportunityView;
import org.yousaid.suggestion.suggestion.OpportunityId;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.security.Caller;
import org.yousaid.support.time.CalendarDays;

/**
 * Answers a request that was sent twice as it was answered the first time, from the event that it left: its version has
 * changed since, so it would be refused as stale.
 */
@Component
class FirstAnswers {

    private final OpportunityDesk desk;
    private final EventStore events;

    FirstAnswers(OpportunityDesk desk, EventStore events) {
        this.desk = desk;
        this.events = events;
    }

    /**
     * What a request leaves.
     *
     * @param by whether an event came of this request's key
     * @param same whether that request asked for the same
     */
    record Left<E extends OpportunityEvent>(Class<E> kind, Predicate<E> by, Predicate<E> same) {}

    /** @param view the opportunity after it */
    private record Found<E>(E event, OpportunityView view) {}

    <E extends OpportunityEvent> ResponseEntity<OpportunityRepresentation> once(
            OpportunityId id, Caller caller, Left<E> left, Supplier<ResponseEntity<OpportunityRepresentation>> first) {
        Optional<ResponseEntity<OpportunityRepresentation>> before = answered(id, caller, left);
        if (before.isPresent()) {
            return before.get();
        }
        try {
            return first.get();
        } catch (Refused refused) {
            // The same request may have been faster elsewhere.
            return answered(id, caller, left).orElseThrow(() -> refused);
        }
    }

    /** The event that this request leaves, now or when it came first. */
    <E extends OpportunityEvent> E event(OpportunityId id, Left<E> left, Runnable first) {
        Optional<Found<E>> before = find(id, left);
        if (before.isPresent()) {
            return before.get().event();
        }
        try {
            first.run();
        } catch (Refused refused) {
            return find(id, left).orElseThrow(() -> refused).event();
        }
        return find(id, left).orElseThrow().event();
    }

    private <E extends OpportunityEvent> Optional<ResponseEntity<OpportunityRepresentation>> answered(
            OpportunityId id, Caller caller, Left<E> left) {
        return find(id, left)
                .map(found -> desk.shown(
                        found.view(), caller, CalendarDays.of(found.event().at())));
    }

    private <E extends OpportunityEvent> Optional<Found<E>> find(OpportunityId id, Left<E> left) {
        @Nullable OpportunityView view = null;
        Iterator<? extends DomainEventMessage<?>> history =
                events.readEvents(id.value()).asStream().iterator();
        while (history.hasNext()) {
            DomainEventMessage<?> message = history.next();
            OpportunityEvent event = (OpportunityEvent) message.getPayload();
            view = after(view, event, message.getSequenceNumber());
            if (left.kind().isInstance(event) && left.by().test(left.kind().cast(event))) {
                E found = left.kind().cast(event);
                if (!left.same().test(found)) {
                    throw new Refused(CommonRefusal.IDEMPOTENCY_KEY_REUSED);
                }
                return Optional.of(new Found<>(found, view));
            }
        }
        return Optional.empty();
    }

    private static OpportunityView after(@Nullable OpportunityView before, OpportunityEvent event, long version) {
        return before == null
                ? OpportunityCourse.begin((OpportunityEvent.Identified) event)
                : new OpportunityCourse(before).follow(event, version).view();
    }
}
