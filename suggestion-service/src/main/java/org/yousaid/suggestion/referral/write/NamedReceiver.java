package org.yousaid.suggestion.referral.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.referral.ReceiverCommand.ChangeReceiver;
import org.yousaid.suggestion.referral.ReceiverCommand.NameReceiver;
import org.yousaid.suggestion.referral.ReceiverCommand.RetireReceiver;
import org.yousaid.suggestion.referral.ReceiverDetails;
import org.yousaid.suggestion.referral.ReceiverEvent;
import org.yousaid.suggestion.referral.ReceiverEvent.ReceiverChanged;
import org.yousaid.suggestion.referral.ReceiverEvent.ReceiverNamed;
import org.yousaid.suggestion.referral.ReceiverEvent.ReceiverRetired;
import org.yousaid.suggestion.referral.ReferralRefusal;
import org.yousaid.suggestion.suggestion.ReceiverId;
import org.yousaid.support.problem.Refused;

/** A body in the list. Each handler answers with the version after it. */
@Aggregate
class NamedReceiver {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable ReceiverId id;

    private @Nullable ReceiverDetails details;
    private boolean retired;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    long name(NameReceiver command) {
        AggregateLifecycle.apply(
                new ReceiverNamed(command.id(), command.fingerprint(), command.details(), command.by(), command.at()));
        return 0;
    }

    @CommandHandler
    long change(ChangeReceiver command) {
        command.expected().check(AggregateLifecycle.getVersion());
        if (retired) {
            throw new Refused(new ReferralRefusal.ReceiverRetired());
        }
        if (!command.details().equals(details)) {
            AggregateLifecycle.apply(new ReceiverChanged(command.id(), command.details(), command.by(), command.at()));
        }
        return AggregateLifecycle.getVersion();
    }

    @CommandHandler
    long retire(RetireReceiver command) {
        command.expected().check(AggregateLifecycle.getVersion());
        if (!retired) {
            AggregateLifecycle.apply(new ReceiverRetired(command.id(), command.by(), command.at()));
        }
        return AggregateLifecycle.getVersion();
    }

    @EventSourcingHandler
    void on(ReceiverEvent event) {
        id = event.id();
        switch (event) {
            case ReceiverNamed named -> details = named.details();
            case ReceiverChanged changed -> details = changed.details();
            case ReceiverRetired _ -> retired = true;
        }
    }
}
