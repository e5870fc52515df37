package org.yousaid.notification.promise.bus;

import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.contract.SuggestionReceived;
import org.yousaid.eventbus.MessageHandler;
import org.yousaid.eventbus.MessageOrigin;
import org.yousaid.notification.contact.ContactCommand;
import org.yousaid.notification.contact.ContactId;
import org.yousaid.notification.promise.PromiseCommand;
import org.yousaid.notification.promise.PromiseId;
import org.yousaid.notification.promise.PromiseKind;
import org.yousaid.support.vault.SealedContact;

/**
 * Whoever sent a suggestion directly, can be reached and agreed to be written to is promised a reply. A suggestion found
 * in a response got its promise with the response, due as the slip says.
 */
@Component
class PromiseReplyToSuggestion implements MessageHandler<SuggestionReceived> {

    private final CommandGateway commands;

    PromiseReplyToSuggestion(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public Class<SuggestionReceived> type() {
        return SuggestionReceived.class;
    }

    @Override
    public void handle(SuggestionReceived message, MessageOrigin origin) {
        if (message.historic()
                || message.responseReference() != null
                || !message.consents().any()) {
            return;
        }
        Optional.ofNullable(message.sealedContact())
                .map(SealedContact::new)
                .ifPresent(contact -> promise(message, contact));
    }

    private void promise(SuggestionReceived message, SealedContact contact) {
        Reference reference = new Reference(message.reference());
        commands.sendAndWait(new ContactCommand.Remember(
                ContactId.of(contact.person()),
                contact,
                message.language(),
                message.consents(),
                reference,
                message.receivedAt()));
        commands.sendAndWait(new PromiseCommand.Open(
                PromiseId.of(reference),
                reference,
                PromiseKind.SUGGESTION,
                contact.person(),
                null,
                null,
                List.of(),
                message.receivedAt(),
                message.replyBy(),
                message.receivedAt(),
                message.consents(),
                null,
                message.ward()));
    }
}
