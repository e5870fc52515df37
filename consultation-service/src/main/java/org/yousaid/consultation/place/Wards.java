package org.yousaid.consultation.place;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;
import static org.yousaid.consultation.document.JsonDocuments.number;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.document.JsonDocuments;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;

/** The list of wards that answers may name, one document replaced as a whole. */
@Component
public class Wards {

    private static final String ID = "wards";
    private static final String VERSION = "version";
    private static final String ITEMS = "items";

    private final MongoCollection<Document> lists;

    Wards(Databases databases) {
        lists = databases.own().getCollection("places");
    }

    /** Whether the list holds a ward with this code. */
    public boolean knows(String code) {
        return lists.find(and(eq("_id", ID), eq(ITEMS + ".code", code)))
                        .projection(include("_id"))
                        .first()
                != null;
    }

    WardList list() {
        @Nullable Document list = lists.find(eq("_id", ID)).first();
        return list == null ? WardList.EMPTY : read(list);
    }

    /** The names of all wards by their codes. */
    public Map<String, String> names() {
        return list().items().stream().collect(Collectors.toMap(Ward::code, Ward::name, (first, _) -> first));
    }

    /** The version of the list as it stands, 0 as long as none was ever put. */
    long version() {
        @Nullable
        Document list = lists.find(eq("_id", ID)).projection(include(VERSION)).first();
        return list == null ? 0 : number(list, VERSION);
    }

    private static WardList read(Document list) {
        List<Ward> items = list.getList(ITEMS, Document.class).stream()
                .map(ward -> new Ward(ward.getString("code"), ward.getString("name")))
                .toList();
        return new WardList(number(list, VERSION), items);
    }

    /** Replaces the whole list; the new version. */
    long replace(ExpectedVersion expected, List<Ward> wards) {
        long before = list().version();
        expected.check(before);
        Document next = new Document("_id", ID)
                .append(VERSION, before + 1)
                .append(ITEMS, wards.stream().map(JsonDocuments::of).toList());
        try {
            lists.replaceOne(and(eq("_id", ID), eq(VERSION, before)), next, new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            throw JsonDocuments.isDuplicate(e) ? new Refused(CommonRefusal.STALE_VERSION) : e;
        }
        return before + 1;
    }

    /**
     * The list as it stands.
     *
     * @param version 0 as long as none was ever put
     */
    record WardList(long version, List<Ward> items) {

        static final WardList EMPTY = new WardList(0, List.of());

        WardList {
            items = List.copyOf(items);
        }
    }
}
