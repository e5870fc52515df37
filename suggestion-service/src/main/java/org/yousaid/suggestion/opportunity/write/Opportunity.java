package org.yousaid.suggestion.opportunity.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.opportunity.OpportunityCommand;
import org.yousaid.suggestion.opportunity.OpportunityEvent;
import org.yousaid.suggestion.process.ProcessDefinition;
import org.yousaid.suggestion.process.Processes;
import org.yousaid.suggestion.process.Stage;
import org.yousaid.suggestion.process.StageKind;
import org.yousaid.suggestion.suggestion.OpportunityId;

/**
 * The shell that Axon loads and stores; every decision is made by {@link OpportunityDecision}. Each handler answers with
 * the version after it.
 */
@Aggregate
class Opportunity {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable OpportunityId id;

    private final OpportunityState state = new OpportunityState();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    long identify(OpportunityCommand.Identify command) {
        OpportunityDecision.decide(state, command).ifPresent(AggregateLifecycle::apply);
        return 0;
    }

    @CommandHandler
    long describe(OpportunityCommand.Describe command) {
        return follow(command);
    }

    @CommandHandler
    long gather(OpportunityCommand.Gather command) {
        return follow(command);
    }

    @CommandHandler
    long takeIn(OpportunityCommand.TakeIn command) {
        return follow(command);
    }

    @CommandHandler
    long release(OpportunityCommand.Release command) {
        return follow(command);
    }

    @CommandHandler
    long drop(OpportunityCommand.Drop command) {
        return follow(command);
    }

    @CommandHandler
    long assess(OpportunityCommand.Assess command, Processes processes) {
        return reach(command, processes.current().firstOf(StageKind.ASSESS));
    }

    @CommandHandler
    long askAdvice(OpportunityCommand.AskAdvice command) {
        return follow(command);
    }

    @CommandHandler
    long giveAdvice(OpportunityCommand.GiveAdvice command) {
        return follow(command);
    }

    @CommandHandler
    long recordView(OpportunityCommand.RecordView command) {
        return follow(command);
    }

    @CommandHandler
    long decide(OpportunityCommand.Decide command, Processes processes) {
        ProcessDefinition process = processes.current();
        return reach(
                command,
                command.decision().approved()
                        ? process.firstOf(StageKind.DECIDE)
                        : process.end(ProcessDefinition.DECLINED));
    }

    @CommandHandler
    long plan(OpportunityCommand.Plan command) {
        return follow(command);
    }

    @CommandHandler
    long start(OpportunityCommand.Start command, Processes processes) {
        return reach(command, processes.current().firstOf(StageKind.DELIVER));
    }

    @CommandHandler
    long reachMilestone(OpportunityCommand.ReachMilestone command) {
        return follow(command);
    }

    @CommandHandler
    long addEvidence(OpportunityCommand.AddEvidence command) {
        return follow(command);
    }

    @CommandHandler
    long deliver(OpportunityCommand.Deliver command, Processes processes) {
        return reach(command, processes.current().end(ProcessDefinition.DELIVERED));
    }

    @CommandHandler
    long addNote(OpportunityCommand.AddNote command) {
        return follow(command);
    }

    @CommandHandler
    long merge(OpportunityCommand.Merge command) {
        return follow(command);
    }

    @CommandHandler
    long keepApart(OpportunityCommand.KeepApart command) {
        return follow(command);
    }

    @CommandHandler
    long split(OpportunityCommand.Split command) {
        return follow(command);
    }

    /** A step that brings it to a stage, with all that the process in force asks for there. */
    private long reach(OpportunityCommand command, Stage stage) {
        command.request().expected().check(AggregateLifecycle.getVersion());
        var event = OpportunityDecision.decide(state, command);
        StageNeeds.check(state, stage);
        event.ifPresent(AggregateLifecycle::apply);
        return AggregateLifecycle.getVersion();
    }

    private long follow(OpportunityCommand command) {
        command.request().expected().check(AggregateLifecycle.getVersion());
        OpportunityDecision.decide(state, command).ifPresent(AggregateLifecycle::apply);
        return AggregateLifecycle.getVersion();
    }

    @EventSourcingHandler
    void on(OpportunityEvent event) {
        id = event.id();
        state.evolve(event);
    }
}
