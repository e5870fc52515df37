package org.yousaid.consultation.saved;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.document.JsonDocuments;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.time.TimedWork;

/**
 * Saved forms, one document each, deleted when their time is up. No events: what was never said is nothing to remember, so
 * it must be possible to lose it for good.
 */
@Component
class SavedForms implements TimedWork {

    private static final String UNTIL = "until";
    private static final String VERSION = "version";

    private final MongoCollection<Document> forms;
    private final InstantSource clock;

    SavedForms(Databases databases, InstantSource clock) {
        this.forms = databases.own().getCollection("saved_forms");
        this.clock = clock;
        forms.createIndex(Indexes.ascending(UNTIL));
    }

    /** Stores a new one; false where one lies under its id. */
    boolean add(SavedForm form) {
        try {
            forms.insertOne(document(form));
            return true;
        } catch (MongoWriteException e) {
            if (JsonDocuments.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    /** Replaces the version before; false where that is not there any more. */
    boolean replace(SavedForm form) {
        return forms.replaceOne(and(eq("_id", form.id()), eq(VERSION, form.version() - 1)), document(form))
                        .getMatchedCount()
                == 1;
    }

    /** What lies under this id and whose time is not up. */
    Optional<SavedForm> find(String id) {
        return Optional.ofNullable(forms.find(eq("_id", id)).first())
                .map(SavedForms::form)
                .filter(form -> form.until().isAfter(clock.instant()));
    }

    void delete(String id) {
        forms.deleteOne(eq("_id", id));
    }

    @Override
    public String name() {
        return "delete saved forms";
    }

    @Override
    public Optional<Instant> nextDue() {
        return Optional.ofNullable(
                        forms.find().sort(Indexes.ascending(UNTIL)).limit(1).first())
                .map(first -> first.getDate(UNTIL).toInstant());
    }

    @Override
    public void runDue() {
        forms.deleteMany(lte(UNTIL, Date.from(clock.instant())));
    }

    private static Document document(SavedForm form) {
        return new Document("_id", form.id())
                .append("consultation", form.consultation())
                .append(VERSION, form.version())
                .append("sealed", form.sealed())
                .append("savedAt", Date.from(form.savedAt()))
                .append(UNTIL, Date.from(form.until()));
    }

    private static SavedForm form(Document document) {
        return new SavedForm(
                document.getString("_id"),
                document.getString("consultation"),
                JsonDocuments.number(document, VERSION),
                document.getString("sealed"),
                document.getDate("savedAt").toInstant(),
                document.getDate(UNTIL).toInstant());
    }
}
