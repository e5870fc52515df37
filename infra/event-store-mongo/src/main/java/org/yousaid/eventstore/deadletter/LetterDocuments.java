package org.yousaid.eventstore.deadletter;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Letters as documents and back. */
final class LetterDocuments {

    static final String ID = "_id";
    static final String GROUP = "group";
    static final String SEQUENCE = "sequence";
    static final String INDEX = "index";
    static final String CONTENT = "content";
    static final String CLAIM = "claim";
    static final String CLAIMED_AT = "claim.at";
    static final String CLAIMED_BY = "claim.by";
    static final String REASON = "reason";
    static final String ATTEMPTS = "attempts";
    static final String TRIED_AT = "triedAt";
    static final String DISCARDED_AT = "discarded.at";
    static final String DISCARDED = "discarded";
    static final String DISCARDED_ID = "discarded.id";

    private LetterDocuments() {}

    static Document of(String group, NewLetter letter, long index, @Nullable Reason reason, Instant now) {
        Document document = new Document(ID, id(group, letter.id()))
                .append(GROUP, group)
                .append(SEQUENCE, letter.sequence())
                .append(INDEX, index)
                .append("type", letter.type())
                .append("place", place(letter.place()))
                .append(ATTEMPTS, reason == null ? 0 : letter.attempts())
                .append("parkedAt", Date.from(now))
                .append(CONTENT, letter.content());
        if (reason != null) {
            document.append(REASON, reason(reason)).append(TRIED_AT, Date.from(now));
        }
        return document;
    }

    static String id(String group, String id) {
        return group + "/" + id;
    }

    /** Greater than every id of this group's, and not greater than one of another's that comes after them. */
    static String behindAllOf(String group) {
        return group + (char) ('/' + 1);
    }

    static Document reason(Reason reason) {
        return new Document("type", reason.type()).append("text", reason.text());
    }

    private static Document place(Place place) {
        return switch (place) {
            case Place.InStore store -> new Document("position", store.position());
            case Place.OnTopic topic ->
                new Document("topic", topic.topic())
                        .append("partition", topic.partition())
                        .append("offset", topic.offset())
                        .append("incarnation", topic.incarnation());
        };
    }

    static Letter letter(Document stored) {
        Document reason = stored.get(REASON, Document.class);
        Date tried = stored.getDate(TRIED_AT);
        return new Letter(
                stored.getString(ID),
                stored.getString(GROUP),
                stored.getString(SEQUENCE),
                stored.getLong(INDEX),
                stored.getString("type"),
                place(stored.get("place", Document.class)),
                reason == null ? null : new Reason(reason.getString("type"), reason.getString("text")),
                stored.getInteger(ATTEMPTS),
                stored.getDate("parkedAt").toInstant(),
                tried == null ? null : tried.toInstant());
    }

    private static Place place(Document stored) {
        String topic = stored.getString("topic");
        return topic == null
                ? new Place.InStore(stored.getLong("position"))
                : new Place.OnTopic(
                        topic,
                        stored.getInteger("partition"),
                        stored.getLong("offset"),
                        stored.getString("incarnation"));
    }

    static DiscardedLetter discarded(Document stored) {
        Document record = stored.get(DISCARDED, Document.class);
        Document letter = new Document(stored).append(ID, record.getString("id"));
        return new DiscardedLetter(
                letter(letter),
                record.getString("why"),
                record.getString("by"),
                record.getDate("at").toInstant());
    }
}
