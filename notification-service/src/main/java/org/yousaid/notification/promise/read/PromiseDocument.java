package org.yousaid.notification.promise.read;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.contract.Reference;
import org.yousaid.notification.promise.PromiseKind;
import org.yousaid.notification.promise.ReleaseReason;
import org.yousaid.notification.promise.Word;

/**
 * A promise as it stands.
 *
 * @param broken whether its day passed without a word, whatever came later
 * @param keptAt when the first word was said, absent while there was none
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
        @Nullable ReleaseReason released) {

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
    static final String TOOK = "tookMillis";
    static final String RELEASED = "released";

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
                stored.getString(RELEASED) == null ? null : ReleaseReason.valueOf(stored.getString(RELEASED)));
    }

    static @Nullable Document stored(@Nullable ConsultationSummary consultation) {
        return consultation == null
                ? null
                : new Document("id", consultation.id())
                        .append("slug", consultation.slug())
                        .append("title", consultation.title());
    }

    static long took(Instant madeAt, Instant keptAt) {
        return Math.max(0, Duration.between(madeAt, keptAt).toMillis());
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
