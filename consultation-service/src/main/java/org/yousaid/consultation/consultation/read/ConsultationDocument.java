package org.yousaid.consultation.consultation.read;

import static org.yousaid.consultation.document.JsonDocuments.date;
import static org.yousaid.consultation.document.JsonDocuments.instant;
import static org.yousaid.consultation.document.JsonDocuments.number;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.ConsultationEvent;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.consultation.ConsultationStatus;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Course;
import org.yousaid.consultation.consultation.PublishedResults;
import org.yousaid.consultation.consultation.Slug;
import org.yousaid.consultation.document.JsonDocuments;

/** How a consultation stands in the collection {@value #COLLECTION}; opening and closing times twice, to be found by. */
final class ConsultationDocument {

    static final String COLLECTION = "consultations";
    static final String ID = "_id";
    static final String SLUG = "slug";
    static final String VERSION = "version";
    static final String STATUS = "status";
    static final String ANNOUNCED = "announced";
    static final String HISTORIC = "historic";
    static final String CONTENT = "content";
    static final String OPENS_AT = "opensAt";
    static final String CLOSES_AT = "closesAt";
    static final String OPENED_AT = "openedAt";
    static final String CLOSED_AT = "closedAt";
    static final String RESULTS = "results";
    static final String COURSE = "course";
    static final String COPY_OF = "copyOf";
    /** When the results of a standing consultation are due; absent for any other. */
    static final String QUARTER_ENDS_AT = "quarterEndsAt";
    /** The position of the event it began with: the order of the list. */
    static final String ORDER = "order";

    private ConsultationDocument() {}

    static Document drafted(ConsultationEvent.Drafted event, long position) {
        ConsultationId copyOf = event.copyOf();
        return content(event.slug(), event.content())
                .append(COPY_OF, copyOf == null ? null : copyOf.value())
                .append(STATUS, ConsultationStatus.DRAFT.name())
                .append(VERSION, 0L)
                .append(ANNOUNCED, false)
                .append(HISTORIC, event.historic())
                .append(ORDER, position);
    }

    static Document content(Slug slug, ConsultationContent content) {
        return new Document(SLUG, slug.value())
                .append(CONTENT, JsonDocuments.of(content))
                .append(OPENS_AT, date(content.opensAt()))
                .append(CLOSES_AT, date(content.closesAt()));
    }

    static Document results(ConsultationEvent.ResultsPublished event) {
        return JsonDocuments.of(
                new PublishedResults(event.version(), event.position(), event.countedAt(), event.counts()));
    }

    private static @Nullable PublishedResults results(@Nullable Document results) {
        return results == null ? null : JsonDocuments.read(results, PublishedResults.class);
    }

    static Course course(Document document) {
        Document course = document.get(COURSE, Document.class);
        return course == null ? Course.BEGINNING : JsonDocuments.read(course, Course.class);
    }

    static ConsultationContent content(Document document) {
        return JsonDocuments.read(document.get(CONTENT, Document.class), ConsultationContent.class);
    }

    static ConsultationView view(Document document) {
        return new ConsultationView(
                new ConsultationId(document.getString(ID)),
                new Slug(document.getString(SLUG)),
                number(document, VERSION),
                ConsultationStatus.valueOf(document.getString(STATUS)),
                document.getBoolean(ANNOUNCED, false),
                document.getBoolean(HISTORIC, false),
                content(document),
                instant(document, OPENED_AT),
                instant(document, CLOSED_AT),
                results(document.get(RESULTS, Document.class)),
                course(document),
                copyOf(document));
    }

    private static @Nullable ConsultationId copyOf(Document document) {
        String id = document.getString(COPY_OF);
        return id == null ? null : new ConsultationId(id);
    }
}
