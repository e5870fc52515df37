package org.yousaid.suggestion.place;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import org.yousaid.contract.PlaceListReplaced.Place;
import org.yousaid.support.mongo.Databases;

/** The newest place list that was heard of, one document. As long as there is none, no place is known. */
@Component
public class Places {

    private static final String ID = "wards";
    private static final String VERSION = "version";
    private static final String ITEMS = "items";
    private static final String CODE = "code";

    private final MongoCollection<Document> lists;

    Places(Databases databases) {
        lists = databases.own().getCollection("places");
    }

    /** Whether the list holds a ward with this code. */
    public boolean knowsWard(String code) {
        return holds(eq(ITEMS + "." + CODE, code));
    }

    /** What the ward with this code is called, if the list holds it. */
    public Optional<String> nameOfWard(String code) {
        return Optional.ofNullable(lists.find(eq("_id", ID)).first()).stream()
                .flatMap(list -> list.getList(ITEMS, Document.class).stream())
                .filter(place -> code.equals(place.getString(CODE)))
                .map(place -> place.getString("name"))
                .findFirst();
    }

    /** Takes this list in place of an older one; a repeat or an older list changes nothing. */
    public void replace(long version, List<Place> places) {
        Document next = new Document("_id", ID)
                .append(VERSION, version)
                .append(ITEMS, places.stream().map(Places::document).toList());
        try {
            lists.replaceOne(and(eq("_id", ID), lt(VERSION, version)), next, new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY || !holds(gte(VERSION, version))) {
                throw e;
            }
        }
    }

    private boolean holds(Bson what) {
        return lists.find(and(eq("_id", ID), what)).projection(include("_id")).first() != null;
    }

    private static Document document(Place place) {
        return new Document(CODE, place.code()).append("name", place.name());
    }
}
