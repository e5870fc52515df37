package org.yousaid.suggestion.opportunity.web;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.yousaid.suggestion.opportunity.Opportunities;
import org.yousaid.suggestion.opportunity.OpportunityCommand;
import org.yousaid.suggestion.opportunity.OpportunityCommand.Request;
import org.yousaid.suggestion.opportunity.OpportunityEvent;
import org.yousaid.suggestion.opportunity.OpportunityView;
import org.yousaid.suggestion.suggestion.OpportunityId;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.request.Versions;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;
import org.yousaid.support.time.CalendarDays;

/** Sends what is asked for as commands, and answers with the opportunity as it is then. */
@Component
class OpportunityDesk {

    static final Role[] REVIEWERS = {Role.REVIEWER, Role.ADMIN};

    private final Opportunities opportunities;
    private final CommandGateway commands;
    private final EventStore events;
    private final InstantSource clock;

    OpportunityDesk(Opportunities opportunities, CommandGateway commands, EventStore events, InstantSource clock) {
        this.opportunities = opportunities;
        this.commands = commands;
        this.events = events;
        this.clock = clock;
    }

    LocalDate today() {
        return CalendarDays.of(clock.instant());
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The opportunity of this id; what is kept back is not there for the public. */
    OpportunityView find(String typed, Caller caller) {
        return OpportunityId.read(typed)
                .flatMap(opportunities::find)
                .filter(view -> view.open() || caller.isStaff())
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
    }

    ResponseEntity<OpportunityRepresentation> shown(OpportunityView view, Caller caller) {
        return shown(view, caller, today());
    }

    /** As it was on a day. */
    ResponseEntity<OpportunityRepresentation> shown(OpportunityView view, Caller caller, LocalDate day) {
        boolean staff = caller.isStaff();
        return ResponseEntity.ok()
                .eTag(Versions.etag(view.version()))
                .cacheControl(staff ? CacheControl.noStore() : CacheControl.noCache())
                .varyBy(HttpHeaders.AUTHORIZATION)
                .body(OpportunityRepresentation.of(view, day, staff));
    }

    /** Makes the command of whom it is about and what every request says, sends it and shows what came of it. */
    ResponseEntity<OpportunityRepresentation> change(
            String typed, ExpectedVersion expected, Caller caller, Function<Asked, OpportunityCommand> command) {
        OpportunityView view = find(typed, caller);
        Request request = new Request(expected, caller.subject(), now());
        try {
            commands.<Object>sendAndWait(command.apply(new Asked(view, request)));
        } catch (ConcurrencyException _) {
            throw new Refused(CommonRefusal.STALE_VERSION);
        }
        return shown(opportunities.find(view.id()).orElseThrow(), caller);
    }

    /** @param view the opportunity as it was when it was asked for */
    record Asked(OpportunityView view, Request request) {

        OpportunityId id() {
            return view.id();
        }
    }

    /** Begins one, unless this request began it before. */
    OpportunityView identify(OpportunityCommand.Identify command) {
        OpportunityEvent.Identified there = stored(command.id()).orElseGet(() -> store(command));
        if (!there.fingerprint().equals(command.fingerprint())) {
            throw new Refused(CommonRefusal.IDEMPOTENCY_KEY_REUSED);
        }
        return opportunities.find(command.id()).orElseThrow();
    }

    /** Whether this request began one before, for the same. */
    boolean knows(OpportunityId id) {
        return stored(id).isPresent();
    }

    private OpportunityEvent.Identified store(OpportunityCommand.Identify command) {
        try {
            commands.<Object>sendAndWait(command);
        } catch (AggregateStreamCreationException | ConcurrencyException _) {
            // The same request was faster elsewhere: what it stored is the answer.
        }
        return stored(command.id()).orElseThrow();
    }

    private Optional<OpportunityEvent.Identified> stored(OpportunityId id) {
        DomainEventStream history = events.readEvents(id.value());
        return history.hasNext()
                ? Optional.of((OpportunityEvent.Identified) history.next().getPayload())
                : Optional.empty();
    }
}
