package org.yousaid.notification.news.bus;

import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.contract.SuggestionProgressed;
import org.yousaid.eventbus.MessageHandler;
import org.yousaid.eventbus.MessageOrigin;
import org.yousaid.notification.news.NewsCommand;
import org.yousaid.notification.news.NewsId;
import org.yousaid.notification.promise.Word;
import org.yousaid.support.vault.SealedText;

/** What is history is no news. Who made it may be unknown: it can have followers all the same. */
@Component
class RememberSuggestionProgress implements MessageHandler<SuggestionProgressed> {

    /** Nobody wrote it. */
    private static final String BY_ITSELF = "STILL_OPEN";

    /** Words of a suggestion, or of the opportunity it is in, that say how far it is and decide nothing. */
    private static final Set<String> DECIDES_NOTHING = Set.of(
            "CLOSER_LOOK",
            "REFERRED_AND_OPEN",
            "JOINED",
            "GATHERED",
            "ASSESSED",
            "IN_DELIVERY",
            "DELIVERED",
            "RELEASED");

    private final CommandGateway commands;

    RememberSuggestionProgress(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public Class<SuggestionProgressed> type() {
        return SuggestionProgressed.class;
    }

    @Override
    public void handle(SuggestionProgressed message, MessageOrigin origin) {
        if (message.historic()) {
            return;
        }
        Reference suggestion = new Reference(message.reference());
        commands.sendAndWait(new NewsCommand.RememberProgress(
                NewsId.ofSuggestion(suggestion),
                suggestion,
                message.step(),
                message.stage(),
                message.told(),
                word(message.outcome()),
                new SealedText(message.sealedNote()),
                message.at(),
                message.service()));
    }

    private static Word word(String outcome) {
        if (outcome.equals(BY_ITSELF)) {
            return Word.BY_ITSELF;
        }
        return DECIDES_NOTHING.contains(outcome) ? Word.PROGRESS : Word.DECISION;
    }
}
