package org.yousaid.suggestion.process.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.process.ProcessCommand.ApproveVersion;
import org.yousaid.suggestion.process.ProcessCommand.ProposeVersion;
import org.yousaid.suggestion.process.ProcessCommand.TurnDownVersion;
import org.yousaid.suggestion.process.ProcessEvent;
import org.yousaid.suggestion.process.ProcessHistory;

/** The shell that Axon loads and stores; every decision is made by {@link VersionDecision}. */
@Aggregate
class ProcessVersions {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private ProcessHistory history = ProcessHistory.none();

    /** Answers with the number of the version. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    int propose(ProposeVersion command) {
        VersionDecision.propose(history, command).ifPresent(AggregateLifecycle::apply);
        return history.request(command.request()).orElseThrow().version();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void approve(ApproveVersion command) {
        AggregateLifecycle.apply(VersionDecision.approve(history, command, AggregateLifecycle.getVersion()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void turnDown(TurnDownVersion command) {
        AggregateLifecycle.apply(VersionDecision.turnDown(history, command, AggregateLifecycle.getVersion()));
    }

    @EventSourcingHandler
    void on(ProcessEvent event) {
        id = ProcessEvent.STREAM;
        history = history.evolve(event);
    }
}
