package org.yousaid.notification.staff;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.contract.SuggestionNeedsStaff;
import org.yousaid.support.mongo.Databases;

/**
 * What the clock asks of colleagues, until it stands in a list of theirs, and those lists. What was listed is kept, so that
 * what is heard again is not told again.
 */
@Component
class StaffLists {

    /** So much is put into lists at once; the rest follows at the next run. */
    private static final int BATCH = 5_000;

    private static final String ACCOUNT = "account";
    private static final String HEARD_AT = "heardAt";
    private static final String LIST = "list";
    private static final String NONE = "";
    private static final String DAY = "day";
    private static final String SENT = "sent";

    private final MongoCollection<Document> asked;
    private final MongoCollection<Document> lists;

    StaffLists(Databases databases) {
        this.asked = databases.own().getCollection("staff_asked");
        this.lists = databases.own().getCollection("staff_lists");
        asked.createIndex(Indexes.ascending(LIST, HEARD_AT));
        lists.createIndexes(
                List.of(new IndexModel(Indexes.ascending(SENT)), new IndexModel(Indexes.ascending(ACCOUNT, DAY))));
    }

    /** Something that is asked of somebody. */
    record Asked(
            Reference reference,
            int number,
            String why,
            String stage,
            @Nullable Instant dueAt) {}

    /**
     * A list.
     *
     * @param part of those of the day, from 1: what comes while one is written gets one of its own
     */
    record Listed(String id, String account, LocalDate day, int part, List<Asked> all) {}

    void add(SuggestionNeedsStaff message, Instant heardAt) {
        Instant dueAt = message.dueAt();
        Document stored = new Document(ACCOUNT, message.staff())
                .append("reference", message.reference())
                .append("number", message.number())
                .append("why", message.why())
                .append("stage", message.stage())
                .append("dueAt", dueAt == null ? null : Date.from(dueAt))
                .append(HEARD_AT, Date.from(heardAt))
                .append(LIST, NONE);
        asked.updateOne(
                Filters.eq(message.reference() + "/" + message.number()),
                new Document("$setOnInsert", stored),
                new UpdateOptions().upsert(true));
    }

    /** When the first was heard that stands in no list. */
    Optional<Instant> earliest() {
        return Optional.ofNullable(asked.find(Filters.eq(LIST, NONE))
                        .sort(Sorts.ascending(HEARD_AT))
                        .limit(1)
                        .first())
                .map(found -> found.getDate(HEARD_AT).toInstant());
    }

    /** Puts what was heard before then into a list for each account. */
    void make(LocalDate day, Instant until) {
        Map<String, List<String>> byAccount = asked
                .find(Filters.and(Filters.eq(LIST, NONE), Filters.lt(HEARD_AT, Date.from(until))))
                .sort(Sorts.ascending(HEARD_AT))
                .limit(BATCH)
                .into(new ArrayList<>())
                .stream()
                .collect(Collectors.groupingBy(
                        found -> found.getString(ACCOUNT),
                        Collectors.mapping(found -> found.getString("_id"), Collectors.toList())));
        byAccount.forEach((account, ids) -> make(account, day, ids));
    }

    /** Another instance may be first; then what it did not list waits for the next run. */
    private void make(String account, LocalDate day, List<String> ids) {
        long part =
                1 + lists.countDocuments(Filters.and(Filters.eq(ACCOUNT, account), Filters.eq(DAY, day.toString())));
        try {
            lists.insertOne(new Document("_id", account + " " + day + " " + part)
                    .append(ACCOUNT, account)
                    .append(DAY, day.toString())
                    .append("part", (int) part)
                    .append("asked", ids)
                    .append(SENT, false));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    /** Lists that nobody was sent, each with everything in it. */
    List<Listed> unsent() {
        return lists.find(Filters.eq(SENT, false)).into(new ArrayList<>()).stream()
                .map(this::read)
                .toList();
    }

    private Listed read(Document list) {
        List<Asked> all = asked.find(these(list))
                .map(found -> new Asked(
                        new Reference(found.getString("reference")),
                        found.getInteger("number"),
                        found.getString("why"),
                        found.getString("stage"),
                        found.getDate("dueAt") == null
                                ? null
                                : found.getDate("dueAt").toInstant()))
                .into(new ArrayList<>());
        return new Listed(
                list.getString("_id"),
                list.getString(ACCOUNT),
                LocalDate.parse(list.getString(DAY)),
                list.getInteger("part"),
                all);
    }

    /** What stands in lists that were not sent yet is in no further one. */
    void take() {
        lists.find(Filters.eq(SENT, false))
                .forEach(list -> asked.updateMany(these(list), Updates.set(LIST, list.getString("_id"))));
    }

    private static Bson these(Document list) {
        return Filters.in("_id", Set.copyOf(list.getList("asked", String.class)));
    }

    void sent(Listed list) {
        lists.updateOne(Filters.eq(list.id()), Updates.set(SENT, true));
    }
}
