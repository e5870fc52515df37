package org.yousaid.notification.message.write;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.yousaid.notification.message.MessageCommand;
import org.yousaid.notification.message.MessageEvent;

@Aggregate
class Message {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // read by Axon
    private @Nullable String id;

    private MessageState state = new MessageState.NotWritten();

    Message() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(MessageCommand.Queue command) {
        decide(command);
    }

    @CommandHandler
    MessageCommand.Hand handle(MessageCommand.AskToHandOver command) {
        decide(command);
        return state.hand(command.at());
    }

    @CommandHandler
    MessageCommand.@Nullable Stoppable handle(MessageCommand.AskWhatItIsAbout command) {
        decide(command);
        return state.stoppable();
    }

    @CommandHandler
    MessageCommand.@Nullable Addressee handle(MessageCommand.AskWhomItIsTo command) {
        decide(command);
        return state.addressee();
    }

    @CommandHandler
    void handle(MessageCommand.RecordSent command) {
        decide(command);
    }

    @CommandHandler
    void handle(MessageCommand.RecordDelay command) {
        decide(command);
    }

    @CommandHandler
    void handle(MessageCommand.RecordFailure command) {
        decide(command);
    }

    @CommandHandler
    void handle(MessageCommand.RecordBounce command) {
        decide(command);
    }

    @CommandHandler
    void handle(MessageCommand.RecordComplaint command) {
        decide(command);
    }

    @CommandHandler
    void handle(MessageCommand.RecordDelivery command) {
        decide(command);
    }

    private void decide(MessageCommand command) {
        state.decide(command).forEach(AggregateLifecycle::apply);
    }

    @EventSourcingHandler
    void on(MessageEvent event) {
        id = event.message().value();
        state = state.evolve(event);
    }
}
