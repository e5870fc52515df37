package org.yousaid.notification.promise.bus;

import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.contract.ResponseRecorded;
import org.yousaid.eventbus.MessageHandler;
import org.yousaid.eventbus.MessageOrigin;
import org.yousaid.notification.contact.ContactCommand;
import org.yousaid.notification.contact.ContactId;
import org.yousaid.notification.promise.PromiseCommand;
import org.yousaid.notification.promise.PromiseId;
import org.yousaid.notification.promise.PromiseKind;
import org.yousaid.support.vault.SealedContact;

/**
 * Whoever answered, can be reached and agreed to be written to is promised a reply: one for the response, one for each
 * idea in it. What is historic promises nothing.
 */
@Component
class PromiseReplyToResponse implements MessageHandler<ResponseRecorded> {

    private final CommandGateway commands;

    PromiseReplyToResponse(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public Class<ResponseRecorded> type() {
        return ResponseRecorded.class;
    }

    @Override
    public void handle(ResponseRecorded message, MessageOrigin origin) {
        if (message.historic() || !message.consents().any()) {
            return;
        }
        Optional.ofNullable(message.sealedContact())
                .map(SealedContact::new)
                .ifPresent(contact -> promise(message, contact));
    }

    private void promise(ResponseRecorded message, SealedContact contact) {
        Reference response = new Reference(message.reference());
        List<Reference> ideas = message.ideas().stream()
                .map(idea -> new Reference(idea.reference()))
                .toList();
        commands.sendAndWait(new ContactCommand.Remember(
                ContactId.of(contact.person()),
                contact,
                message.language(),
                message.consents(),
                response,
                message.capturedAt()));
        // The ideas first: whoever sees the response's promise may count on theirs.
        ideas.forEach(idea -> open(message, contact, idea, PromiseKind.SUGGESTION, response, List.of()));
        open(message, contact, response, PromiseKind.RESPONSE, null, ideas);
    }

    private void open(
            ResponseRecorded message,
            SealedContact contact,
            Reference reference,
            PromiseKind kind,
            @Nullable Reference foundIn,
            List<Reference> ideas) {
        commands.sendAndWait(new PromiseCommand.Open(
                PromiseId.of(reference),
                reference,
                kind,
                contact.person(),
                message.consultation(),
                foundIn,
                ideas,
                message.capturedAt(),
                message.replyBy(),
                message.recordedAt(),
                message.consents(),
                message.owner(),
                message.ward()));
    }
}
