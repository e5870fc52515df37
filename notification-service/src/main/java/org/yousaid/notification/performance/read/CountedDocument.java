package org.yousaid.notification.performance.read;

import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Reference;
import org.yousaid.notification.performance.read.Promised.Broken;
import org.yousaid.notification.performance.read.Promised.Kept;
import org.yousaid.notification.performance.read.Promised.Made;
import org.yousaid.notification.performance.read.Promised.Released;
import org.yousaid.notification.promise.BreachCause;
import org.yousaid.notification.promise.PromiseKind;
import org.yousaid.notification.promise.ReleaseReason;
import org.yousaid.notification.promise.Word;

/** A counted promise as it is stored. */
final class CountedDocument {

    static final String ID = "_id";
    static final String OPEN = "open";
    static final String DUE_AT = "dueAt";
    static final String MADE_AT = "madeAt";
    static final String BROKEN_AT = "brokenAt";
    /** Empty where nobody is. */
    static final String RESPONSIBLE = "responsible";
    /** Empty where none was given. */
    static final String WARD = "ward";

    private static final String POSITION = "position";
    private static final String TAKEN_UP = "takenUpBy";
    private static final String PROMISE = "promise";
    private static final String AT = "at";

    private CountedDocument() {}

    static Document of(Counted counted) {
        Document stored = new Document(ID, counted.reference().value())
                .append(POSITION, counted.position())
                .append(TAKEN_UP, counted.service());
        Promised promise = counted.promise();
        return promise == null
                ? stored
                : stored.append(OPEN, promise.open())
                        .append(DUE_AT, Date.from(promise.dueAt()))
                        .append(MADE_AT, Date.from(promise.made().at()))
                        .append(
                                BROKEN_AT,
                                promise.broken() == null
                                        ? null
                                        : Date.from(promise.broken().at()))
                        .append(RESPONSIBLE, Objects.requireNonNullElse(counted.responsible(), ""))
                        .append(WARD, Objects.requireNonNullElse(promise.made().ward(), ""))
                        .append(PROMISE, of(promise));
    }

    private static Document of(Promised promise) {
        Made made = promise.made();
        Kept kept = promise.kept();
        Broken broken = promise.broken();
        Released released = promise.released();
        return new Document("kind", made.kind().name())
                .append("about", made.about())
                .append("service", made.service())
                .append("held", promise.held())
                .append(
                        "kept",
                        kept == null ? null : new Document("word", kept.word().name()).append(AT, Date.from(kept.at())))
                .append(
                        "broken",
                        broken == null
                                ? null
                                : new Document("cause", broken.cause().name())
                                        .append("owner", broken.owner())
                                        .append(AT, Date.from(broken.at())))
                .append(
                        "released",
                        released == null
                                ? null
                                : new Document("reason", released.reason().name())
                                        .append(AT, Date.from(released.at())));
    }

    static Counted read(Document stored) {
        Document promise = stored.get(PROMISE, Document.class);
        return new Counted(
                new Reference(stored.getString(ID)),
                stored.get(POSITION, Number.class).longValue(),
                stored.getString(TAKEN_UP),
                promise == null ? null : promised(stored, promise));
    }

    private static Promised promised(Document stored, Document promise) {
        String ward = stored.getString(WARD);
        Made made = new Made(
                PromiseKind.valueOf(promise.getString("kind")),
                promise.getString("about"),
                promise.getString("service"),
                ward.isEmpty() ? null : ward,
                stored.getDate(MADE_AT).toInstant());
        return new Promised(
                made,
                stored.getDate(DUE_AT).toInstant(),
                promise.getBoolean("held", false),
                kept(promise.get("kept", Document.class)),
                broken(promise.get("broken", Document.class)),
                released(promise.get("released", Document.class)));
    }

    private static @Nullable Kept kept(@Nullable Document stored) {
        return stored == null ? null : new Kept(Word.valueOf(stored.getString("word")), at(stored));
    }

    private static @Nullable Broken broken(@Nullable Document stored) {
        return stored == null
                ? null
                : new Broken(BreachCause.valueOf(stored.getString("cause")), stored.getString("owner"), at(stored));
    }

    private static @Nullable Released released(@Nullable Document stored) {
        return stored == null ? null : new Released(ReleaseReason.valueOf(stored.getString("reason")), at(stored));
    }

    private static Instant at(Document stored) {
        return stored.getDate(AT).toInstant();
    }
}
