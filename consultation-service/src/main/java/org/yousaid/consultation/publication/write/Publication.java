package org.yousaid.consultation.publication.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.publication.PublicationCommand;
import org.yousaid.consultation.publication.PublicationEvent;
import org.yousaid.consultation.publication.PublicationId;

/** The shell that Axon loads and stores; every decision is made by {@link PublicationDecision}. */
@Aggregate
class Publication {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable PublicationId id;

    private PublicationState state = PublicationState.NEW;
    private long version;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long release(PublicationCommand.Release command) {
        return follow(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long dropWish(PublicationCommand.DropWish command) {
        return follow(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long takeBack(PublicationCommand.TakeBack command) {
        return follow(command);
    }

    private long follow(PublicationCommand.OfWhole command) {
        command.expected().check(version);
        AggregateLifecycle.apply(PublicationDecision.decide(state, command));
        return version;
    }

    @EventSourcingHandler
    void on(PublicationEvent.OfWhole event) {
        id = event.id();
        state = state.after(event);
        version++;
    }
}
