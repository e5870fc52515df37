package org.yousaid.consultation.response.write;

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

/** The shell that Axon stores; every decision is made by {@link ResponseDecision}. Immutable once given. */
@Aggregate
class Response {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable ResponseId id;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void record(ResponseCommand.RecordAnswers command) {
        AggregateLifecycle.apply(ResponseDecision.decide(command));
    }

    @EventSourcingHandler
    void on(ResponseEvent event) {
        id = event.id();
    }
}
