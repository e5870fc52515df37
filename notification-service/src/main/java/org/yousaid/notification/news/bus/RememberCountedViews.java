package org.yousaid.notification.news.bus;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;
import org.yousaid.contract.ViewsCounted;
import org.yousaid.eventbus.MessageHandler;
import org.yousaid.eventbus.MessageOrigin;
import org.yousaid.notification.news.NewsCommand;
import org.yousaid.notification.news.NewsId;

@Component
class RememberCountedViews implements MessageHandler<ViewsCounted> {

    private final CommandGateway commands;

    RememberCountedViews(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public Class<ViewsCounted> type() {
        return ViewsCounted.class;
    }

    @Override
    public void handle(ViewsCounted message, MessageOrigin origin) {
        commands.sendAndWait(new NewsCommand.RememberViews(
                NewsId.ofConsultation(message.consultation().id()),
                message.consultation(),
                message.owner(),
                message.position(),
                message.countedAt(),
                message.responses(),
                message.resultsBy(),
                message.charts(),
                message.more(),
                message.showsParticipationOnly()));
    }
}
