package org.yousaid.notification.news.bus;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;
import org.yousaid.contract.ResultsPublished;
import org.yousaid.eventbus.MessageHandler;
import org.yousaid.eventbus.MessageOrigin;
import org.yousaid.notification.news.NewsCommand;
import org.yousaid.notification.news.NewsId;

@Component
class RememberPublishedResults implements MessageHandler<ResultsPublished> {

    private final CommandGateway commands;

    RememberPublishedResults(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public Class<ResultsPublished> type() {
        return ResultsPublished.class;
    }

    @Override
    public void handle(ResultsPublished message, MessageOrigin origin) {
        commands.sendAndWait(new NewsCommand.RememberResults(
                NewsId.ofConsultation(message.consultation().id()),
                message.consultation(),
                message.version(),
                message.position(),
                message.countedAt(),
                message.responses(),
                message.charts(),
                message.more()));
    }
}
