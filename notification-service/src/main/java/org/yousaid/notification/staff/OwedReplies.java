package org.yousaid.notification.staff;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.contract.Reference;
import org.yousaid.eventstore.GatheredWrites;
import org.yousaid.notification.message.Content.RepliesOwed.Stage;
import org.yousaid.notification.promise.PromiseEvent;
import org.yousaid.notification.promise.PromiseKind;
import org.yousaid.support.mongo.Databases;

/** Replies that are owed, each with the stage that is said next and when; one document per open promise. */
@Component
class OwedReplies {

    static final String COLLECTION = "owed_replies";
    static final Duration WEEK = Duration.ofDays(7);

    private static final String ID = "_id";
    private static final String ABOUT = "about";
    private static final String KIND = "kind";
    private static final String MADE_AT = "madeAt";
    private static final String DUE_AT = "dueAt";
    private static final String STAGE = "stage";
    private static final String NEXT_AT = "nextAt";
    private static final String APART = "suggestions";
    private static final String OWNER = "owner";

    /** What a reply was owed about that was given: it counts as owed no more, and comes back when its mail does. */
    private static final String WAS_ABOUT = "wasAbout";

    private final MongoCollection<Document> owed;
    private final GatheredWrites added;

    OwedReplies(Databases databases) {
        this.owed = databases.own().getCollection(COLLECTION);
        this.added = new GatheredWrites(owed);
        owed.createIndexes(
                List.of(new IndexModel(Indexes.ascending(NEXT_AT)), new IndexModel(Indexes.ascending(ABOUT, DUE_AT))));
    }

    /**
     * A reply whose stage is due to be said.
     *
     * @param about id of the consultation, or words for what is owed apart from any
     * @param owner who is responsible, where that is known
     * @param until when something else is to be said: a clock that jumps passes half time, the last week and the day at once
     */
    record Owed(
            Reference reference,
            String about,
            @Nullable ConsultationSummary consultation,
            @Nullable String owner,
            Stage stage,
            Instant until) {}

    /** How many are owed about the same, and the day of the first. */
    record Sum(long open, Instant earliest) {}

    /** Of a suggestion its own service warns who looks after it; only that it is late is said here. */
    void add(PromiseEvent.Opened promise) {
        var consultation = promise.consultation();
        boolean response = promise.kind() == PromiseKind.RESPONSE;
        Document stored = new Document(KIND, promise.kind().name())
                .append(ABOUT, consultation == null ? APART : consultation.id())
                .append("slug", consultation == null ? null : consultation.slug())
                .append("title", consultation == null ? null : consultation.title())
                .append(OWNER, promise.service())
                .append(MADE_AT, Date.from(promise.madeAt()))
                .append(DUE_AT, Date.from(promise.dueAt()))
                .append(STAGE, Stage.HALF_TIME.name())
                .append(NEXT_AT, response ? Date.from(half(promise.madeAt(), promise.dueAt())) : null);
        added.upsert(Filters.eq(promise.reference().value()), new Document("$setOnInsert", stored));
    }

    /**
     * Its day is another one: what has not been said yet is said by the new one. Where everything was said, the last week is said
     * again where it is ahead.
     *
     * @param at since when
     */
    void due(Reference reference, Instant dueAt, Instant at) {
        added.settle();
        Document stored = owed.find(Filters.eq(reference.value())).first();
        if (stored == null) {
            return;
        }
        List<Bson> changes = new ArrayList<>(List.of(Updates.set(DUE_AT, Date.from(dueAt))));
        Instant week = dueAt.minus(WEEK);
        if (stored.getDate(NEXT_AT) != null) {
            Instant madeAt = stored.getDate(MADE_AT).toInstant();
            Instant next = stage(stored) == Stage.HALF_TIME ? half(madeAt, dueAt) : week;
            changes.add(Updates.set(NEXT_AT, Date.from(next)));
        } else if (isWarnedOf(stored) && week.isAfter(at)) {
            changes.add(Updates.set(STAGE, Stage.WEEK_BEFORE.name()));
            changes.add(Updates.set(NEXT_AT, Date.from(week)));
        }
        owed.updateOne(Filters.eq(reference.value()), Updates.combine(changes));
    }

    /** Of suggestions only that they are late is said here, of late ones no more than that, and of those given nothing. */
    private static boolean isWarnedOf(Document stored) {
        return PromiseKind.RESPONSE.name().equals(stored.getString(KIND))
                && stage(stored) != Stage.LATE
                && stored.getString(ABOUT) != null;
    }

    /** What is owed apart from any consultation is owed by whoever took it up. */
    void late(Reference reference, Instant at, @Nullable String owner) {
        added.settle();
        if (owner != null) {
            owed.updateOne(
                    Filters.and(Filters.eq(reference.value()), Filters.eq(ABOUT, APART)),
                    Updates.combine(Updates.set(OWNER, owner), Updates.set(ABOUT, APART + " of " + owner)));
        }
        owed.updateOne(
                Filters.and(Filters.eq(reference.value()), Filters.ne(STAGE, Stage.LATE.name())),
                Updates.combine(Updates.set(STAGE, Stage.LATE.name()), Updates.set(NEXT_AT, Date.from(at))));
    }

    void remove(Reference reference) {
        added.settle();
        owed.deleteOne(Filters.eq(reference.value()));
    }

    /** A word was given: nobody is warned of it any more. */
    void given(Reference reference) {
        added.settle();
        Document stored = owed.find(Filters.eq(reference.value())).first();
        if (stored != null && stored.getString(ABOUT) != null) {
            owed.updateOne(
                    Filters.eq(reference.value()),
                    Updates.combine(
                            Updates.set(WAS_ABOUT, stored.getString(ABOUT)),
                            Updates.set(ABOUT, null),
                            Updates.set(NEXT_AT, null)));
        }
    }

    /** The word came back, and with it the warning that is next: at once where its time has passed. */
    void owedAgain(Reference reference, Instant at) {
        added.settle();
        Document stored = owed.find(Filters.eq(reference.value())).first();
        if (stored == null || stored.getString(WAS_ABOUT) == null) {
            return;
        }
        Instant dueAt = stored.getDate(DUE_AT).toInstant();
        Instant week = dueAt.minus(WEEK);
        Stage stage = at.isBefore(dueAt) ? Stage.WEEK_BEFORE : Stage.LATE;
        Instant next = at.isBefore(week) ? week : at;
        owed.updateOne(
                Filters.eq(reference.value()),
                Updates.combine(
                        Updates.set(ABOUT, stored.getString(WAS_ABOUT)),
                        Updates.unset(WAS_ABOUT),
                        Updates.set(STAGE, stage.name()),
                        Updates.set(NEXT_AT, Date.from(next))));
    }

    Optional<Instant> nextDue() {
        return Optional.ofNullable(owed.find(Filters.gt(NEXT_AT, Date.from(Instant.EPOCH)))
                        .sort(Sorts.ascending(NEXT_AT))
                        .limit(1)
                        .first())
                .map(found -> found.getDate(NEXT_AT).toInstant());
    }

    List<Owed> dueAt(Instant now, int limit) {
        return owed
                .find(Filters.and(Filters.gt(NEXT_AT, Date.from(Instant.EPOCH)), Filters.lte(NEXT_AT, Date.from(now))))
                .sort(Sorts.ascending(NEXT_AT))
                .limit(limit)
                .into(new ArrayList<>())
                .stream()
                .map(OwedReplies::read)
                .toList();
    }

    /** All that are owed about the same. */
    Sum sum(String about) {
        Bson same = Filters.eq(ABOUT, about);
        Document first = owed.find(same).sort(Sorts.ascending(DUE_AT)).limit(1).first();
        return new Sum(
                owed.countDocuments(same),
                first == null ? Instant.EPOCH : first.getDate(DUE_AT).toInstant());
    }

    /** The stage was said; after half time comes the last week, where there is one. */
    void said(Owed one) {
        Document stored = owed.find(Filters.eq(one.reference().value())).first();
        if (stored == null || stage(stored) != one.stage()) {
            return;
        }
        Instant dueAt = stored.getDate(DUE_AT).toInstant();
        Instant half = half(stored.getDate(MADE_AT).toInstant(), dueAt);
        boolean aWeekIsLeft = one.stage() == Stage.HALF_TIME && half.isBefore(dueAt.minus(WEEK));
        owed.updateOne(
                Filters.and(
                        Filters.eq(ID, one.reference().value()),
                        Filters.eq(STAGE, one.stage().name())),
                aWeekIsLeft
                        ? Updates.combine(
                                Updates.set(STAGE, Stage.WEEK_BEFORE.name()),
                                Updates.set(NEXT_AT, Date.from(dueAt.minus(WEEK))))
                        : Updates.set(NEXT_AT, null));
    }

    private static Instant half(Instant madeAt, Instant dueAt) {
        return madeAt.plus(Duration.between(madeAt, dueAt).dividedBy(2));
    }

    private static Stage stage(Document stored) {
        return Stage.valueOf(stored.getString(STAGE));
    }

    private static Owed read(Document stored) {
        String about = stored.getString(ABOUT);
        String title = stored.getString("title");
        return new Owed(
                new Reference(stored.getString(ID)),
                about,
                title == null
                        ? null
                        : new ConsultationSummary(about, Objects.requireNonNull(stored.getString("slug")), title),
                stored.getString(OWNER),
                stage(stored),
                until(stored));
    }

    private static Instant until(Document stored) {
        Instant dueAt = stored.getDate(DUE_AT).toInstant();
        return switch (stage(stored)) {
            case HALF_TIME ->
                half(stored.getDate(MADE_AT).toInstant(), dueAt).isBefore(dueAt.minus(WEEK))
                        ? dueAt.minus(WEEK)
                        : dueAt;
            case WEEK_BEFORE -> dueAt;
            case LATE -> Instant.MAX;
        };
    }
}
