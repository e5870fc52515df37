package org.yousaid.notification.news.bus;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.contract.SuggestionProgressed;
import org.yousaid.eventbus.MessageHandler;
import org.yousaid.eventbus.MessageOrigin;
import org.yousaid.notification.news.NewsCommand;
import org.yousaid.notification.news.NewsId;
import org.yousaid.notification.news.StepWords;
import org.yousaid.support.vault.SealedText;

/** What is history is no news. Who made it may be unknown: it can have followers all the same. */
@Component
class RememberSuggestionProgress implements MessageHandler<SuggestionProgressed> {

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
                StepWords.of(message.outcome()),
                new SealedText(message.sealedNote()),
                message.at(),
                message.service()));
    }
}
