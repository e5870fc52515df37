package org.yousaid.consultation.response.write;

import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.response.ResponseCommand;
import org.yousaid.consultation.response.ResponseEvent;
import org.yousaid.consultation.response.ResponseId;

/** The shell that Axon stores; every decision is made by {@link ResponseDecision} and {@link GivenDecision}. */
@Aggregate
class Response {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable ResponseId id;

    private @Nullable ResponseState state;
    private long version;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void record(ResponseCommand.RecordAnswers command) {
        AggregateLifecycle.apply(ResponseDecision.recorded(command));
    }

    @CommandHandler
    long redact(ResponseCommand.Redact command) {
        return follow(command);
    }

    @CommandHandler
    long withdraw(ResponseCommand.Withdraw command) {
        return follow(command);
    }

    private long follow(ResponseCommand.OfGiven command) {
        command.expected().check(version);
        AggregateLifecycle.apply(GivenDecision.decide(Objects.requireNonNull(state), command));
        return version;
    }

    @EventSourcingHandler
    void on(ResponseEvent event) {
        id = event.id();
        state = ResponseState.after(state, event);
        version++;
    }
}
