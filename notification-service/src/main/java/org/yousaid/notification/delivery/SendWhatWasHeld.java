package org.yousaid.notification.delivery;

import java.time.InstantSource;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yousaid.notification.ProcessingGroups;
import org.yousaid.notification.contact.ContactEvent;

/**
 * Whoever chooses anew gets, or is spared, at once what was held for them. Runs after the choice is in the book, so that each
 * of these mails meets it.
 */
@Component
@ProcessingGroup(ProcessingGroups.POLICIES)
@Order(7)
class SendWhatWasHeld {

    private final Outbox outbox;
    private final InstantSource clock;

    SendWhatWasHeld(Outbox outbox, InstantSource clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventHandler
    void on(ContactEvent.PreferencesChosen chosen) {
        outbox.letGo(chosen.person(), clock.instant());
    }
}
