package org.yousaid.notification.promise.read;

import static org.yousaid.notification.promise.read.PromiseDocument.BROKEN;
import static org.yousaid.notification.promise.read.PromiseDocument.DUE_AT;
import static org.yousaid.notification.promise.read.PromiseDocument.MADE_AT;
import static org.yousaid.notification.promise.read.PromiseDocument.PERSON;
import static org.yousaid.notification.promise.read.PromiseDocument.REFERENCE;
import static org.yousaid.notification.promise.read.PromiseDocument.STATE;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.notification.promise.PromiseBook;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.vault.PersonId;

/** Questions about promises as they stand. */
@Component
public class Promises implements PromiseBook {

    static final String COLLECTION = "promises";

    private final MongoCollection<Document> promises;

    Promises(Databases databases) {
        this.promises = databases.own().getCollection(COLLECTION);
    }

    /** Which promises are asked for. */
    public enum Which {
        OPEN,
        KEPT,
        RELEASED,
        BROKEN;

        private Bson filter() {
            return switch (this) {
                case OPEN -> Filters.eq(STATE, PromiseStanding.OPEN.name());
                case KEPT -> Filters.eq(STATE, PromiseStanding.KEPT.name());
                case RELEASED -> Filters.eq(STATE, PromiseStanding.RELEASED.name());
                case BROKEN -> Filters.eq(PromiseDocument.BROKEN, true);
            };
        }
    }

    /** Where a page begins: after the promise with this due time and reference. */
    public record After(Instant dueAt, Reference reference) {}

    public Optional<PromiseDocument> with(Reference reference) {
        return Optional.ofNullable(promises.find(Filters.eq(reference.value())).first())
                .map(PromiseDocument::of);
    }

    @Override
    public Optional<Made> made(Reference reference) {
        return with(reference).map(Promises::asMade);
    }

    @Override
    public List<Made> madeTo(PersonId person, int limit) {
        return of(person, limit).stream().map(Promises::asMade).toList();
    }

    private static Made asMade(PromiseDocument found) {
        return new Made(
                found.reference(),
                found.person(),
                found.kind(),
                found.consultation(),
                found.state() == PromiseStanding.RELEASED || found.noMore() != null);
    }

    /** Promises by due time, the earliest first. */
    public List<PromiseDocument> page(Which which, @Nullable Instant dueBefore, @Nullable After after, int limit) {
        return page(which, (String) null, dueBefore, after, limit);
    }

    /** The same of these consultations only, by their slugs; each is read by its own stretch of the index. */
    public List<PromiseDocument> page(
            Which which,
            Collection<String> consultations,
            @Nullable Instant dueBefore,
            @Nullable After after,
            int limit) {
        return consultations.stream()
                .distinct()
                .flatMap(slug -> page(which, slug, dueBefore, after, limit).stream())
                .sorted(Comparator.comparing(PromiseDocument::dueAt)
                        .thenComparing(promise -> promise.reference().value()))
                .limit(limit)
                .toList();
    }

    private List<PromiseDocument> page(
            Which which, @Nullable String slug, @Nullable Instant dueBefore, @Nullable After after, int limit) {
        List<Bson> filters = new ArrayList<>();
        filters.add(which.filter());
        if (slug != null) {
            filters.add(Filters.eq(PromiseDocument.CONSULTATION_SLUG, slug));
        }
        if (dueBefore != null) {
            filters.add(Filters.lt(DUE_AT, Date.from(dueBefore)));
        }
        if (after != null) {
            Date due = Date.from(after.dueAt());
            // Says again what the next one says, in a way that an index can begin at.
            filters.add(Filters.gte(DUE_AT, due));
            filters.add(Filters.or(
                    Filters.gt(DUE_AT, due),
                    Filters.and(
                            Filters.eq(DUE_AT, due),
                            Filters.gt(REFERENCE, after.reference().value()))));
        }
        return list(Filters.and(filters), Sorts.ascending(DUE_AT, REFERENCE), limit);
    }

    /** Everything promised to one person, the latest first. */
    public List<PromiseDocument> of(PersonId person, int limit) {
        return list(Filters.eq(PERSON, person.value()), Sorts.descending(MADE_AT), limit);
    }

    /** Open promises whose time has come by now and that carry no mark yet, the earliest first. */
    public List<PromiseDocument> unmarkedAt(Instant now, int limit) {
        return list(Filters.and(unmarked(), Filters.lte(DUE_AT, Date.from(now))), Sorts.ascending(DUE_AT), limit);
    }

    /** When the next open promise without a mark is due. */
    public Optional<Instant> nextUnmarked() {
        return Optional.ofNullable(promises.find(unmarked())
                        .sort(Sorts.ascending(DUE_AT))
                        .limit(1)
                        .first())
                .map(found -> found.getDate(DUE_AT).toInstant());
    }

    private static Bson unmarked() {
        return Filters.and(Which.OPEN.filter(), Filters.eq(BROKEN, false));
    }

    private List<PromiseDocument> list(Bson filter, Bson sort, int limit) {
        return promises.find(filter).sort(sort).limit(limit).into(new ArrayList<>()).stream()
                .map(PromiseDocument::of)
                .toList();
    }
}
