package org.yousaid.notification.wording.read;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import org.yousaid.notification.wording.MailForm;
import org.yousaid.notification.wording.MailLanguage;
import org.yousaid.notification.wording.ShippedTexts;
import org.yousaid.notification.wording.Wording;
import org.yousaid.notification.wording.WordingEvent;
import org.yousaid.notification.wording.WordingHistory;
import org.yousaid.notification.wording.WordingId;
import org.yousaid.notification.wording.Wordings;
import org.yousaid.support.time.MachineClock;

/**
 * Wordings, read from their own events: what was decided a moment ago is there, and no read model can say otherwise. The one
 * in use is kept for a few seconds, because fifty thousand mails are written with it one after the other.
 */
@Component
class StoredWordings implements Wordings {

    private static final Duration KEPT = Duration.ofSeconds(5);

    private final ShippedTexts shipped = new ShippedTexts();
    private final EventStore events;
    private final MachineClock machine = new MachineClock();
    private final Map<WordingId, Kept> kept = new ConcurrentHashMap<>();

    StoredWordings(EventStore events) {
        this.events = events;
    }

    private record Kept(Wording wording, Instant until) {}

    @Override
    public Wording current(MailForm form, MailLanguage language) {
        WordingId id = WordingId.of(form, language);
        Instant now = machine.instant();
        Kept known = kept.get(id);
        if (known == null || now.isAfter(known.until())) {
            WordingHistory history = history(form, language);
            known = new Kept(Wording.of(form, language, history.current(), history.texts()), now.plus(KEPT));
            kept.put(id, known);
        }
        return known.wording();
    }

    @Override
    public WordingHistory history(MailForm form, MailLanguage language) {
        WordingHistory history = WordingHistory.shipped(shipped.of(form, language));
        for (WordingEvent event : events.readEvents(WordingId.of(form, language).value())
                .asStream()
                .map(each -> (WordingEvent) each.getPayload())
                .toList()) {
            history = history.with(event);
        }
        return history;
    }
}
