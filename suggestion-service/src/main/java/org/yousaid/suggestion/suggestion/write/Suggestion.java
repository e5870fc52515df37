package org.yousaid.suggestion.suggestion.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.process.Processes;
import org.yousaid.suggestion.suggestion.SuggestionCommand.AskStaff;
import org.yousaid.suggestion.suggestion.SuggestionCommand.AssignSuggestion;
import org.yousaid.suggestion.suggestion.SuggestionCommand.MoveSuggestion;
import org.yousaid.suggestion.suggestion.SuggestionCommand.NoteSuggestion;
import org.yousaid.suggestion.suggestion.SuggestionCommand.ReceiveSuggestion;
import org.yousaid.suggestion.suggestion.SuggestionCommand.ReopenSuggestion;
import org.yousaid.suggestion.suggestion.SuggestionCommand.ScreenSuggestion;
import org.yousaid.suggestion.suggestion.SuggestionCommand.TellWhereItStands;
import org.yousaid.suggestion.suggestion.SuggestionEvent;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionReceived;
import org.yousaid.suggestion.suggestion.SuggestionId;

/** The shell that Axon loads and stores; every decision is made by {@link SuggestionDecision}. */
@Aggregate
class Suggestion {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable SuggestionId id;

    private SuggestionState state = new SuggestionState.Unknown();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    SuggestionReceived receive(ReceiveSuggestion command, Processes processes) {
        SuggestionReceived received = SuggestionDecision.receive(command, processes.current());
        AggregateLifecycle.apply(received);
        return received;
    }

    /** Answers with the version after it. */
    @CommandHandler
    long screen(ScreenSuggestion command, Processes processes) {
        command.expected().check(AggregateLifecycle.getVersion());
        AggregateLifecycle.apply(SuggestionDecision.screen(state, command, processes.running(process())));
        return AggregateLifecycle.getVersion();
    }

    /** Answers with the version after it. */
    @CommandHandler
    long reopen(ReopenSuggestion command, Processes processes) {
        command.expected().check(AggregateLifecycle.getVersion());
        AggregateLifecycle.apply(CareDecision.reopen(state, command, processes.running(process())));
        return AggregateLifecycle.getVersion();
    }

    /** Answers with the version after it. */
    @CommandHandler
    long assign(AssignSuggestion command) {
        command.expected().check(AggregateLifecycle.getVersion());
        CareDecision.assign(state, command).ifPresent(AggregateLifecycle::apply);
        return AggregateLifecycle.getVersion();
    }

    /** Answers with the version after it. */
    @CommandHandler
    long note(NoteSuggestion command) {
        command.expected().check(AggregateLifecycle.getVersion());
        AggregateLifecycle.apply(CareDecision.note(state, command));
        return AggregateLifecycle.getVersion();
    }

    /** Answers whether anybody was asked. */
    @CommandHandler
    boolean ask(AskStaff command) {
        var asked = CareDecision.ask(state, command);
        asked.ifPresent(AggregateLifecycle::apply);
        return asked.isPresent();
    }

    /** Answers whether anybody was told. */
    @CommandHandler
    boolean tell(TellWhereItStands command) {
        var told = CareDecision.tell(state, command);
        told.ifPresent(AggregateLifecycle::apply);
        return told.isPresent();
    }

    /** Answers with the version after it, which is the one before when it had been told of this step. */
    @CommandHandler
    long move(MoveSuggestion command, Processes processes) {
        OpportunityMove.move(state, command, processes.running(process())).ifPresent(AggregateLifecycle::apply);
        return AggregateLifecycle.getVersion();
    }

    private int process() {
        return switch (state) {
            case SuggestionState.Unknown _ -> throw new IllegalStateException("Nothing was received");
            case SuggestionState.Open open -> open.facts().process();
            case SuggestionState.Closed closed -> closed.facts().process();
        };
    }

    @EventSourcingHandler
    void on(SuggestionEvent event) {
        id = event.id();
        state = state.evolve(event);
    }
}
