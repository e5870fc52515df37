package org.yousaid.consultation.theme.policy;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.response.Answer;
import org.yousaid.consultation.response.ResponseEvent;
import org.yousaid.consultation.response.ResponseId;
import org.yousaid.consultation.theme.TextQuestion;
import org.yousaid.consultation.theme.ThemeEvent;
import org.yousaid.support.vault.PersonVault;

/**
 * Makes the quotes of an answer unreadable, also in results that are published, when a passage of it is redacted or the
 * response taken back: they may hold what was to go. Whoever wants to quote the new wording clears it again.
 */
@Component
@ProcessingGroup("policies-theme")
class DestroyQuotes {

    private final EventStore events;
    private final PersonVault vault;

    DestroyQuotes(EventStore events, PersonVault vault) {
        this.events = events;
        this.vault = vault;
    }

    @EventHandler
    void on(ResponseEvent.Redacted redacted) {
        destroy(new TextQuestion(redacted.consultation(), redacted.question()), redacted.id());
    }

    @EventHandler
    void on(ResponseEvent.Withdrawn withdrawn) {
        for (Answer answer : withdrawn.answers()) {
            if (answer.words().isPresent()) {
                destroy(new TextQuestion(withdrawn.consultation(), answer.question()), withdrawn.id());
            }
        }
    }

    /** Every quote that was ever cleared stands in the stream of the question's frame. */
    private void destroy(TextQuestion of, ResponseId response) {
        events.readEvents(of.frame().value()).asStream().forEach(event -> {
            if (event.getPayload() instanceof ThemeEvent.QuoteCleared cleared
                    && cleared.answer().equals(response)) {
                vault.redact(cleared.words());
            }
        });
    }
}
