package org.yousaid.suggestion.referral.read;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.referral.Asked;
import org.yousaid.suggestion.referral.BodyAnswer;
import org.yousaid.suggestion.referral.ReferralEvent.BodyAnswered;
import org.yousaid.suggestion.referral.ReferralEvent.SuggestionReferred;
import org.yousaid.suggestion.referral.ReferralId;
import org.yousaid.suggestion.referral.ReferralView;
import org.yousaid.suggestion.suggestion.ReceiverId;
import org.yousaid.support.vault.SealedContact;
import org.yousaid.support.vault.SealedText;

/** How a suggestion's referrals lie in MongoDB: one document, its id the stream's. */
final class ReferralDocument {

    static final String COLLECTION = "referrals";
    static final String ID = "_id";
    static final String OPEN = "open";
    /** When the body is late. */
    static final String DEADLINE = "deadline";
    /** When something is to be done by itself; left out when nothing is. */
    static final String DUE = "due";

    static final String CHASED = "chased";
    static final String CHASED_AT = "chasedAt";
    static final String RELEASED_AT = "releasedAt";
    static final String SAID = "said";
    static final String VERSION = "version";

    private static final String ROUND = "round";
    private static final String ASKED = "asked";
    private static final String SINCE = "since";

    private ReferralDocument() {}

    /** The fields that change when a body is asked. */
    static Document referred(SuggestionReferred event) {
        return new Document(ROUND, event.round())
                .append(ASKED, asked(event.asked()))
                .append(SINCE, Date.from(event.at()))
                .append(DEADLINE, Date.from(event.chaseAt()))
                .append(DUE, Date.from(event.chaseAt()))
                .append(CHASED, 0)
                .append(CHASED_AT, null)
                .append(RELEASED_AT, null)
                .append(OPEN, true);
    }

    static Document said(BodyAnswered event) {
        Document said = new Document(ROUND, event.round())
                .append("receiver", event.asked().name())
                .append("answer", event.answer().name())
                .append("at", Date.from(event.at()));
        if (event.words() != null) {
            said.append("words", event.words().value());
        }
        return said;
    }

    static Document asked(Asked asked) {
        return new Document("receiver", asked.receiver().value())
                .append("name", asked.name())
                .append("contact", asked.contact().value())
                .append("title", value(asked.title()))
                .append("text", asked.text().value())
                .append("ask", value(asked.ask()))
                .append("ward", asked.ward())
                .append("by", asked.by())
                .append("answerBy", asked.answerBy().toString());
    }

    static ReferralView view(Document document) {
        return new ReferralView(
                new ReferralId(document.getString(ID)),
                document.getInteger(ROUND),
                asked(document.get(ASKED, Document.class)),
                document.getDate(SINCE).toInstant(),
                document.getDate(DEADLINE).toInstant(),
                instant(document.getDate(DUE)),
                document.getInteger(CHASED),
                instant(document.getDate(CHASED_AT)),
                Optional.ofNullable(document.getList(SAID, Document.class)).orElse(List.of()).stream()
                        .map(ReferralDocument::said)
                        .toList(),
                instant(document.getDate(RELEASED_AT)),
                document.getBoolean(OPEN),
                document.get(VERSION, Number.class).longValue());
    }

    private static Asked asked(Document stored) {
        return new Asked(
                new ReceiverId(stored.getString("receiver")),
                stored.getString("name"),
                new SealedContact(stored.getString("contact")),
                sealed(stored.getString("title")),
                new SealedText(stored.getString("text")),
                sealed(stored.getString("ask")),
                stored.getString("ward"),
                stored.getString("by"),
                LocalDate.parse(stored.getString("answerBy")));
    }

    private static ReferralView.Said said(Document stored) {
        return new ReferralView.Said(
                stored.getInteger(ROUND),
                stored.getString("receiver"),
                BodyAnswer.valueOf(stored.getString("answer")),
                sealed(stored.getString("words")),
                stored.getDate("at").toInstant());
    }

    private static @Nullable String value(@Nullable SealedText text) {
        return text == null ? null : text.value();
    }

    private static @Nullable SealedText sealed(@Nullable String value) {
        return value == null ? null : new SealedText(value);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
