package org.yousaid.consultation.population;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static org.yousaid.consultation.document.JsonDocuments.number;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.document.JsonDocuments;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;

/** The figures of the council's population, one document replaced as a whole. Nothing is ever estimated here. */
@Component
public class Populations {

    private static final String ID = "populations";
    private static final String VERSION = "version";
    private static final String SOURCE = "source";
    private static final String ITEMS = "items";

    private final MongoCollection<Document> tables;

    Populations(Databases databases) {
        tables = databases.own().getCollection("populations");
    }

    /** The figures as they stand. */
    public PopulationTable table() {
        @Nullable Document table = tables.find(eq("_id", ID)).first();
        return table == null ? PopulationTable.NONE : read(table);
    }

    private static PopulationTable read(Document table) {
        return new PopulationTable(
                number(table, VERSION),
                table.getString(SOURCE),
                table.getList(ITEMS, Document.class).stream()
                        .map(item -> JsonDocuments.read(item, Population.class))
                        .toList());
    }

    /** Replaces all of them; the new version. */
    long replace(ExpectedVersion expected, PopulationFile file) {
        long before = table().version();
        expected.check(before);
        Document next = new Document("_id", ID)
                .append(VERSION, before + 1)
                .append(SOURCE, file.source())
                .append(ITEMS, file.items().stream().map(JsonDocuments::of).toList());
        try {
            tables.replaceOne(and(eq("_id", ID), eq(VERSION, before)), next, new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            throw JsonDocuments.isDuplicate(e) ? new Refused(CommonRefusal.STALE_VERSION) : e;
        }
        return before + 1;
    }
}
