package org.yousaid.notification.promise.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.yousaid.notification.promise.PromiseCommand;
import org.yousaid.notification.promise.PromiseEvent;

@Aggregate
class ReplyPromise {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable String id;

    private PromiseState state = new PromiseState.NotMade();

    ReplyPromise() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PromiseCommand.Open command) {
        decide(command);
    }

    @CommandHandler
    void handle(PromiseCommand.Keep command) {
        decide(command);
    }

    /** Of one that was never made nothing came back. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PromiseCommand.Reopen command) {
        decide(command);
    }

    @CommandHandler
    void handle(PromiseCommand.MarkBroken command) {
        decide(command);
    }

    /** Of one that was never made there is nothing to release, and nothing to store. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(PromiseCommand.Release command) {
        decide(command);
    }

    @CommandHandler
    long handle(PromiseCommand.Pause command) {
        return onVersion(command);
    }

    @CommandHandler
    long handle(PromiseCommand.Resume command) {
        return onVersion(command);
    }

    @CommandHandler
    long handle(PromiseCommand.Hold command) {
        return onVersion(command);
    }

    @CommandHandler
    long handle(PromiseCommand.LetGo command) {
        return onVersion(command);
    }

    @CommandHandler
    long handle(PromiseCommand.Tell command) {
        return onVersion(command);
    }

    @CommandHandler
    long handle(PromiseCommand.GiveUp command) {
        return onVersion(command);
    }

    /** On the version that was seen; answered with the version after it. */
    private long onVersion(PromiseCommand.ByStaff command) {
        command.expected().check(AggregateLifecycle.getVersion());
        decide(command);
        return AggregateLifecycle.getVersion();
    }

    private void decide(PromiseCommand command) {
        state.decide(command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(PromiseEvent event) {
        id = event.promise().value();
        state = state.evolve(event);
    }
}
