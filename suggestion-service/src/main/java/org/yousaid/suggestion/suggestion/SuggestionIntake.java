package org.yousaid.suggestion.suggestion;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.suggestion.suggestion.SuggestionCommand.ReceiveSuggestion;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionReceived;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;

/**
 * Takes suggestions in: each once, and each under a reference of its own. The event store takes every aggregate id once:
 * that is what keeps repeats and equal references apart.
 */
@Component
public final class SuggestionIntake {

    private static final Logger LOG = LoggerFactory.getLogger(SuggestionIntake.class);
    private static final int ATTEMPTS = 5;

    private final CommandGateway commands;
    private final EventStore events;

    SuggestionIntake(CommandGateway commands, EventStore events) {
        this.commands = commands;
        this.events = events;
    }

    /**
     * Takes in what a request or message brought, unless that has been done before.
     *
     * @param request names the request or message
     * @param fingerprint of what it asks for
     * @param references the reference for the n-th attempt, from 0, the same whenever it is asked; the next one is tried
     *     when another suggestion has it already
     * @param command made only when nothing is there yet
     * @return what was stored, now or then
     * @throws Refused with {@code idempotency-key-reused} when the same request asked for
     *     something else before
     */
    public SuggestionReceived receive(
            String request,
            String fingerprint,
            IntFunction<Reference> references,
            Function<SuggestionId, ReceiveSuggestion> command) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            SuggestionId id = SuggestionId.of(references.apply(attempt));
            SuggestionReceived there = stored(id).orElseGet(() -> store(command.apply(id)));
            if (there.request().equals(request)) {
                if (!there.fingerprint().equals(fingerprint)) {
                    throw new Refused(CommonRefusal.IDEMPOTENCY_KEY_REUSED);
                }
                return there;
            }
            LOG.warn("reference taken by another suggestion, taking the next: reference={}", id.reference());
        }
        throw new Refused(CommonRefusal.NOT_READY);
    }

    /** What is there now: this one, or the one that was faster. */
    private SuggestionReceived store(ReceiveSuggestion command) {
        try {
            return commands.sendAndWait(command);
        } catch (AggregateStreamCreationException | ConcurrencyException e) {
            return stored(command.id()).orElseThrow(() -> e);
        }
    }

    private Optional<SuggestionReceived> stored(SuggestionId id) {
        DomainEventStream history = events.readEvents(id.value());
        return history.hasNext()
                ? Optional.of((SuggestionReceived) history.next().getPayload())
                : Optional.empty();
    }
}
