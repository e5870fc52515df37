package org.yousaid.consultation.publication.read;

import static com.mongodb.client.model.Filters.eq;
import static org.yousaid.consultation.document.JsonDocuments.number;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.yousaid.consultation.document.JsonDocuments;
import org.yousaid.consultation.publication.PublicationEvent;
import org.yousaid.consultation.publication.ReleaseLog;
import org.yousaid.consultation.publication.ReleaseLog.Release;

/** Writes the log of each consultation's releases. */
final class ReleaseLogWriter {

    private final MongoCollection<Document> documents;

    ReleaseLogWriter(MongoCollection<Document> documents) {
        this.documents = documents;
    }

    void follow(PublicationEvent.OfWhole event, long position) {
        String id = event.consultation().value();
        Document stored = documents.find(eq(PublicDocument.ID, id)).first();
        if (stored != null && number(stored, PublicDocument.POSITION) >= position) {
            return;
        }
        ReleaseLog after = after(stored == null ? ReleaseLog.EMPTY : read(stored), event, position);
        documents.replaceOne(
                eq(PublicDocument.ID, id),
                new Document(PublicDocument.ID, id)
                        .append(PublicDocument.POSITION, position)
                        .append(PublicDocument.LOG, JsonDocuments.of(after)),
                new ReplaceOptions().upsert(true));
    }

    static ReleaseLog read(Document stored) {
        return JsonDocuments.read(stored.get(PublicDocument.LOG, Document.class), ReleaseLog.class);
    }

    private static ReleaseLog after(ReleaseLog before, PublicationEvent.OfWhole event, long position) {
        long version = before.version() + 1;
        return switch (event) {
            case PublicationEvent.ReleaseAskedFor asked ->
                new ReleaseLog(
                        version,
                        before.releases(),
                        new ReleaseLog.Wish(asked.questions(), asked.reason(), asked.by(), asked.at()));
            case PublicationEvent.WishDropped _ -> new ReleaseLog(version, before.releases(), null);
            case PublicationEvent.Released released -> {
                List<Release> all = new ArrayList<>(before.releases());
                all.add(release(released, position));
                yield new ReleaseLog(version, all, null);
            }
            case PublicationEvent.TakenBack back ->
                new ReleaseLog(
                        version,
                        before.releases().stream()
                                .map(release -> release.number() == back.number() ? takenBack(release, back) : release)
                                .toList(),
                        before.wish());
        };
    }

    private static Release release(PublicationEvent.Released released, long position) {
        return new Release(
                released.number(),
                position,
                released.questions(),
                released.wards(),
                released.responses(),
                released.texts(),
                released.reason(),
                released.askedBy(),
                released.by(),
                released.at(),
                null);
    }

    private static Release takenBack(Release release, PublicationEvent.TakenBack back) {
        return new Release(
                release.number(),
                release.position(),
                release.questions(),
                release.wards(),
                release.responses(),
                release.texts(),
                release.reason(),
                release.askedBy(),
                release.by(),
                release.at(),
                new ReleaseLog.TakenBack(back.reason(), back.by(), back.at()));
    }

    void clear() {
        documents.deleteMany(new Document());
    }
}
