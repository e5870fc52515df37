package org.yousaid.notification.referral;

import java.time.InstantSource;
import java.time.LocalDate;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.contract.ReferralAsked;
import org.yousaid.eventbus.MessageHandler;
import org.yousaid.eventbus.MessageOrigin;
import org.yousaid.notification.message.Content;
import org.yousaid.notification.message.MessageCommand;
import org.yousaid.support.vault.SealedContact;
import org.yousaid.support.vault.SealedText;

/** Writes to a body that a suggestion was referred to: one mail for each time it is asked. */
@Component
class AskTheBody implements MessageHandler<ReferralAsked> {

    private static final String LANGUAGE = "en";

    private final CommandGateway commands;
    private final InstantSource clock;

    AskTheBody(CommandGateway commands, InstantSource clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public Class<ReferralAsked> type() {
        return ReferralAsked.class;
    }

    @Override
    public void handle(ReferralAsked message, MessageOrigin origin) {
        Content content = new Content.ReferralAsked(
                new Reference(message.reference()),
                message.key(),
                message.round(),
                message.number(),
                message.receiver(),
                sealed(message.sealedTitle()),
                new SealedText(message.sealedText()),
                sealed(message.sealedAsk()),
                message.ward(),
                LocalDate.parse(message.answerBy()));
        @Nullable
        Object _ = commands.sendAndWait(MessageCommand.Queue.of(
                new SealedContact(message.sealedContact()), LANGUAGE, content, clock.instant()));
    }

    private static @Nullable SealedText sealed(@Nullable String value) {
        return value == null ? null : new SealedText(value);
    }
}
