package org.yousaid.notification.promise.read;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.contract.Reference;
import org.yousaid.notification.promise.BreachCause;
import org.yousaid.notification.promise.PromiseEvent;
import org.yousaid.notification.promise.PromiseKind;
import org.yousaid.notification.promise.ReleaseReason;
import org.yousaid.notification.promise.Word;
import org.yousaid.support.vault.PersonId;

/**
 * A promise as it stands.
 *
 * @param broken whether its day passed without a word, whatever came later
 * @param keptAt when the first word was said, absent while there was none
 * @param version sequence number of its last event
 * @param owner who was responsible when it was broken, or else when it was made
 * @param by the account that told the word by hand, or gave it up
 * @param pause the last pause, also one that is over
 * @param heldBecause why nothing goes out by itself, absent where it may
 * @param noMore why nobody waits for a further word about one that was kept, absent where somebody may
 */
public record PromiseDocument(
        Reference reference,
        PromiseKind kind,
        PromiseStanding state,
        boolean broken,
        @Nullable ConsultationSummary consultation,
        Instant madeAt,
        Instant dueAt,
        @Nullable Instant keptAt,
        @Nullable Word keptBy,
        @Nullable ReleaseReason released,
        long version,
        PersonId person,
        @Nullable BreachCause cause,
        @Nullable String owner,
        @Nullable String by,
        @Nullable Pause pause,
        @Nullable String heldBecause,
        @Nullable ReleaseReason noMore) {

    /** Its clock stands, or stood, until then. */
    public record Pause(String reason, Instant until) {}

    static final String REFERENCE = "_id";
    static final String VERSION = "version";
    static final String KIND = "kind";
    static final String PERSON = "person";
    static final String STATE = "state";
    static final String BROKEN = "broken";
    static final String CAUSE = "cause";
    static final String CONSULTATION = "consultation";
    static final String MADE_AT = "madeAt";
    static final String DUE_AT = "dueAt";
    static final String KEPT_AT = "keptAt";
    static final String KEPT_BY = "keptBy";
    static final String RELEASED = "released";
    static final String OWNER = "owner";
    static final String BY = "by";
    static final String PAUSE = "pause";
    static final String HELD = "held";
    static final String NO_MORE = "noMore";
    static final String CONSULTATION_SLUG = CONSULTATION + ".slug";

    static PromiseDocument of(Document stored) {
        return new PromiseDocument(
                new Reference(stored.getString(REFERENCE)),
                PromiseKind.valueOf(stored.getString(KIND)),
                PromiseStanding.valueOf(stored.getString(STATE)),
                stored.getBoolean(BROKEN),
                consultation(stored.get(CONSULTATION, Document.class)),
                stored.getDate(MADE_AT).toInstant(),
                stored.getDate(DUE_AT).toInstant(),
                instant(stored.getDate(KEPT_AT)),
                stored.getString(KEPT_BY) == null ? null : Word.valueOf(stored.getString(KEPT_BY)),
                reason(stored.getString(RELEASED)),
                stored.getLong(VERSION),
                new PersonId(stored.getString(PERSON)),
                stored.getString(CAUSE) == null ? null : BreachCause.valueOf(stored.getString(CAUSE)),
                stored.getString(OWNER),
                stored.getString(BY),
                pause(stored.get(PAUSE, Document.class)),
                stored.getString(HELD),
                reason(stored.getString(NO_MORE)));
    }

    private static @Nullable ReleaseReason reason(@Nullable String stored) {
        return stored == null ? null : ReleaseReason.valueOf(stored);
    }

    static @Nullable Document stored(@Nullable ConsultationSummary consultation) {
        return consultation == null
                ? null
                : new Document("id", consultation.id())
                        .append("slug", consultation.slug())
                        .append("title", consultation.title());
    }

    static Document stored(PromiseEvent.Paused paused) {
        return new Document("reason", paused.reason()).append("until", Date.from(paused.until()));
    }

    private static @Nullable Pause pause(@Nullable Document stored) {
        return stored == null
                ? null
                : new Pause(stored.getString("reason"), stored.getDate("until").toInstant());
    }

    private static @Nullable ConsultationSummary consultation(@Nullable Document stored) {
        return stored == null
                ? null
                : new ConsultationSummary(stored.getString("id"), stored.getString("slug"), stored.getString("title"));
    }

    private static @Nullable Instant instant(@Nullable Date stored) {
        return stored == null ? null : stored.toInstant();
    }
}
