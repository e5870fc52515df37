package org.yousaid.notification.message.policy;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yousaid.notification.ProcessingGroups;
import org.yousaid.notification.message.MessageEvent;
import org.yousaid.notification.promise.PromiseCommand;
import org.yousaid.notification.promise.PromiseId;
import org.yousaid.support.problem.Refused;

/** A promise is kept once the mail server took a word about it, at that time. */
@Component
@ProcessingGroup(ProcessingGroups.POLICIES)
@Order(4)
class KeepPromiseOnceSent {

    private static final Logger log = LoggerFactory.getLogger(KeepPromiseOnceSent.class);

    private final CommandGateway commands;

    KeepPromiseOnceSent(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(MessageEvent.Sent sent) {
        var keeps = sent.keeps();
        if (keeps == null) {
            return;
        }
        try {
            commands.sendAndWait(new PromiseCommand.Keep(PromiseId.of(keeps.promised()), keeps.word(), sent.at()));
        } catch (Refused refused) {
            log.info(
                    "promise not kept by message={} because={}",
                    sent.message(),
                    refused.refusal().code());
        }
    }
}
