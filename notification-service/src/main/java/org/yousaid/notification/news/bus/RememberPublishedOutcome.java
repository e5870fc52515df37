package org.yousaid.notification.news.bus;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;
import org.yousaid.contract.OutcomePublished;
import org.yousaid.eventbus.MessageHandler;
import org.yousaid.eventbus.MessageOrigin;
import org.yousaid.notification.news.NewsCommand;
import org.yousaid.notification.news.NewsId;

@Component
class RememberPublishedOutcome implements MessageHandler<OutcomePublished> {

    private final CommandGateway commands;

    RememberPublishedOutcome(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public Class<OutcomePublished> type() {
        return OutcomePublished.class;
    }

    @Override
    public void handle(OutcomePublished message, MessageOrigin origin) {
        commands.sendAndWait(new NewsCommand.RememberOutcome(
                NewsId.ofOutcome(message.consultation().id()),
                message.consultation(),
                message.version(),
                message.publishedAt(),
                message.reason(),
                message.summary(),
                message.all(),
                message.items()));
    }
}
