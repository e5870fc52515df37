package org.yousaid.notification.message.policy;

import java.time.Instant;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yousaid.notification.ProcessingGroups;
import org.yousaid.notification.contact.ContactCommand;
import org.yousaid.notification.contact.ContactId;
import org.yousaid.notification.contact.Unreachable.Why;
import org.yousaid.notification.message.FailureReason;
import org.yousaid.notification.message.MessageEvent;
import org.yousaid.support.vault.PersonId;

/** Whom mails do not reach, or who does not want them, is not sent the next one. */
@Component
@ProcessingGroup(ProcessingGroups.POLICIES)
@Order(6)
class MarkTheUnreachable {

    private final CommandGateway commands;

    MarkTheUnreachable(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(MessageEvent.Failed failed) {
        if (failed.person() != null && failed.reason() == FailureReason.ADDRESS_UNKNOWN) {
            mark(failed.person(), Why.NO_SUCH_ADDRESS, failed.at());
        }
    }

    @EventHandler
    void on(MessageEvent.Bounced bounced) {
        if (bounced.forGood()) {
            mark(bounced.person(), Why.CAME_BACK, bounced.at());
        }
    }

    @EventHandler
    void on(MessageEvent.Complained complained) {
        mark(complained.person(), Why.COMPLAINED, complained.at());
    }

    private void mark(PersonId person, Why why, Instant at) {
        @Nullable
        Object _ = commands.sendAndWait(new ContactCommand.MarkUnreachable(ContactId.of(person), person, why, at));
    }
}
