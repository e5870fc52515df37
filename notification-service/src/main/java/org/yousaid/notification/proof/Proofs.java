package org.yousaid.notification.proof;

import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yousaid.notification.delivery.MaskedLetters;
import org.yousaid.notification.message.MailProgress;
import org.yousaid.notification.message.MessageEvent;
import org.yousaid.notification.message.MessageId;
import org.yousaid.notification.message.MessageKind;
import org.yousaid.notification.template.Letter;
import org.yousaid.notification.template.MailRenderer;
import org.yousaid.notification.template.PlaceholderLeft;
import org.yousaid.notification.wording.MailForm;
import org.yousaid.notification.wording.Part;
import org.yousaid.notification.wording.Wording;
import org.yousaid.notification.wording.WordingRefusal;
import org.yousaid.support.problem.Refused;

/** Makes mails of texts for whoever writes them. */
@Component
class Proofs {

    private static final Logger log = LoggerFactory.getLogger(Proofs.class);

    /** So many messages of a kind are looked through for one of the form. */
    private static final int LOOKED_THROUGH = 30;

    private final MailProgress messages;
    private final EventStore events;
    private final MaskedLetters letters;
    private final MailRenderer renderer;

    Proofs(MailProgress messages, EventStore events, MaskedLetters letters, MailRenderer renderer) {
        this.messages = messages;
        this.events = events;
        this.letters = letters;
        this.renderer = renderer;
    }

    Proof of(Wording wording) {
        try {
            Optional<Letter> latest = latest(wording.form());
            return latest.isPresent()
                    ? new Proof(renderer.masked(wording, latest.get()), true)
                    : new Proof(renderer.sample(wording), false);
        } catch (PlaceholderLeft left) {
            throw new Refused(new WordingRefusal.WordingNotSendable(Part.BODY.word(), left.placeholder()));
        }
    }

    private Optional<Letter> latest(MailForm form) {
        return messages.latest(kind(form), LOOKED_THROUGH).stream()
                .flatMap(this::letter)
                .filter(letter -> renderer.form(letter) == form)
                .findFirst();
    }

    private Stream<Letter> letter(MessageId message) {
        return events.readEvents(message.value())
                .asStream()
                .map(event -> event.getPayload())
                .filter(MessageEvent.Queued.class::isInstance)
                .map(MessageEvent.Queued.class::cast)
                .flatMap(queued -> made(queued).stream());
    }

    /** What cannot be made a letter of is no reason to see no preview. */
    private Optional<Letter> made(MessageEvent.Queued queued) {
        try {
            return letters.of(queued.content(), queued.at());
        } catch (IllegalStateException newsUnknown) {
            log.warn("no preview of message={} because={}", queued.message(), newsUnknown.getMessage());
            return Optional.empty();
        }
    }

    private static MessageKind kind(MailForm form) {
        return switch (form) {
            case RESPONSE_RECEIPT, SUGGESTION_RECEIPT, NOTED -> MessageKind.RECEIPT;
            case WARD_DIGEST -> MessageKind.DIGEST;
            case THANKS -> MessageKind.THANKS;
            case INTERIM, INTERIM_PARTICIPATION -> MessageKind.INTERIM;
            case OUTCOME -> MessageKind.OUTCOME;
            case PERSONAL_WORD -> MessageKind.WORD;
            case PROGRESS, STILL_HERE, FOLLOWED_PROGRESS -> MessageKind.PROGRESS;
            case CONFIRM_FOLLOWING, CONFIRM_NEWS -> MessageKind.CONFIRM;
            case SIGN_IN -> MessageKind.SIGN_IN;
            case SAVED_FORM -> MessageKind.SAVED_FORM;
            case REPLIES_OWED, STAFF_ASKED, STAFF_LIST, WEEKLY_REPORT -> MessageKind.STAFF;
            case REFERRAL_ASKED -> MessageKind.REFERRAL;
        };
    }
}
