package org.yousaid.consultation.publication.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.publication.ClearanceId;
import org.yousaid.consultation.publication.PublicationCommand;
import org.yousaid.consultation.publication.PublicationEvent;

/** What was decided about one response, decision by decision. The latest stands. */
@Aggregate
class Clearance {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable ClearanceId id;

    private long version;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    long clear(PublicationCommand.Clear command) {
        command.expected().check(version);
        AggregateLifecycle.apply(new PublicationEvent.Cleared(
                command.id(),
                command.consultation(),
                command.response(),
                command.texts(),
                command.keptBack(),
                command.by(),
                command.at()));
        return version;
    }

    @EventSourcingHandler
    void on(PublicationEvent.Cleared event) {
        id = event.id();
        version++;
    }
}
