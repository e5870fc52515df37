package org.yousaid.consultation.document;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Values as parts of documents, by way of their JSON: what stands in an event stands in a read model the same. */
public final class JsonDocuments {

    private static final JsonMapper JSON = new JsonMapper();

    private JsonDocuments() {}

    /** A record as a document. */
    public static Document of(Object value) {
        return Document.parse(JSON.writeValueAsString(value));
    }

    /** A record out of the document that {@link #of} made of it. */
    public static <T> T read(Document document, Class<T> type) {
        return JSON.readValue(document.toJson(), type);
    }

    /** A time as MongoDB keeps it, to the millisecond. */
    public static @Nullable Date date(@Nullable Instant at) {
        return at == null ? null : Date.from(at);
    }

    /** A time out of a document, absent when there is none. */
    public static @Nullable Instant instant(Document document, String field) {
        return Optional.ofNullable(document.getDate(field)).map(Date::toInstant).orElse(null);
    }

    /** A number out of a document, whichever width it was kept in. */
    public static long number(Document document, String field) {
        return document.get(field) instanceof Number number ? number.longValue() : 0;
    }

    /** Whether a write was refused because the unique value is there already. */
    public static boolean isDuplicate(MongoWriteException failure) {
        return failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }
}
