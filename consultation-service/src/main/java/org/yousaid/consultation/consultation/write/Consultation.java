package org.yousaid.consultation.consultation.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.ConsultationCommand;
import org.yousaid.consultation.consultation.ConsultationEvent;
import org.yousaid.consultation.consultation.ConsultationId;

/** The shell that Axon loads and stores; every decision is made by {@link ConsultationDecision}. */
@Aggregate
class Consultation {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable ConsultationId id;

    private Life life = Life.NOT_BEGUN;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    long draft(ConsultationCommand.Draft command) {
        AggregateLifecycle.apply(ConsultationDecision.decide(life, command));
        return 0;
    }

    @CommandHandler
    long changeDraft(ConsultationCommand.ChangeDraft command) {
        return follow(command);
    }

    @CommandHandler
    long open(ConsultationCommand.Open command) {
        return follow(command);
    }

    @CommandHandler
    long openWhenDue(ConsultationCommand.OpenWhenDue command) {
        return follow(command);
    }

    @CommandHandler
    long close(ConsultationCommand.Close command) {
        return follow(command);
    }

    @CommandHandler
    long closeWhenDue(ConsultationCommand.CloseWhenDue command) {
        return follow(command);
    }

    @CommandHandler
    long withdraw(ConsultationCommand.Withdraw command) {
        return follow(command);
    }

    @CommandHandler
    long publishResults(ConsultationCommand.PublishResults command) {
        return follow(command);
    }

    @CommandHandler
    long publishQuarter(ConsultationCommand.PublishQuarter command) {
        return follow(command);
    }

    @CommandHandler
    long draftOutcome(ConsultationCommand.DraftOutcome command) {
        return follow(command);
    }

    @CommandHandler
    long approveOutcome(ConsultationCommand.ApproveOutcome command) {
        return follow(command);
    }

    @CommandHandler
    long publishOutcome(ConsultationCommand.PublishOutcome command) {
        return follow(command);
    }

    @CommandHandler
    long takeBack(ConsultationCommand.TakeBack command) {
        return follow(command);
    }

    @CommandHandler
    long correctWording(ConsultationCommand.CorrectWording command) {
        return follow(command);
    }

    private long follow(ConsultationCommand command) {
        command.decidedOn().check(AggregateLifecycle.getVersion());
        AggregateLifecycle.apply(ConsultationDecision.decide(life, command));
        return AggregateLifecycle.getVersion();
    }

    @EventSourcingHandler
    void on(ConsultationEvent event) {
        id = event.id();
        life = life.after(event);
    }
}
