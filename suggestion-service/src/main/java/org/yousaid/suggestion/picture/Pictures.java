package org.yousaid.suggestion.picture;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.mongo.Pieces;
import org.yousaid.support.picture.DrawnPicture;
import org.yousaid.support.picture.PictureKind;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;

/**
 * Pictures in the database, each known by its id. What describes one says from the first what was sent, and last that all
 * of it is there. Who keeps one then names it in an event; what nothing names is deleted after a while.
 */
@Component
@EnableConfigurationProperties(PictureSettings.class)
public final class Pictures {

    private static final String ID = "_id";
    private static final String OWNER = "owner";
    private static final String LOOK_AT = "lookAt";
    private static final String WHOLE = "whole";
    private static final Bson WAITING = gt(LOOK_AT, Date.from(Instant.EPOCH));

    private final MongoCollection<Document> documents;
    private final Pieces pieces;
    private final PictureCheck check;
    private final PictureSettings settings;
    private final InstantSource clock;

    Pictures(Databases databases, PictureSettings settings, InstantSource clock) {
        this.documents = databases.own().getCollection("pictures");
        this.pieces = new Pieces(databases.own().getCollection("picture_pieces"));
        this.check = new PictureCheck(settings);
        this.settings = settings;
        this.clock = clock;
        documents.createIndex(Indexes.ascending(LOOK_AT));
    }

    /**
     * A picture that waits for a look whether it is named.
     *
     * @param owner what would name it
     */
    public record Waiting(String id, String owner) {}

    /** Refuses a size before the content is read. */
    public void checkSize(long bytes) {
        check.size(bytes);
    }

    /**
     * Keeps a picture, or refuses it. The same under the same id is the same picture, another one is refused.
     *
     * @param owner what is going to name it
     * @param fingerprint of the request that it came with
     */
    public KeptPicture keep(String id, String owner, String fingerprint, byte[] sent) {
        check.size(sent.length);
        PictureKind kind = check.kind(sent);
        Document there = documents.find(eq(ID, id)).first();
        if (there != null && !fingerprint.equals(there.getString("fingerprint"))) {
            throw new Refused(CommonRefusal.IDEMPOTENCY_KEY_REUSED);
        }
        if (there != null && there.getBoolean(WHOLE)) {
            return picture(there);
        }
        DrawnPicture drawn = check.drawn(kind, sent);
        begin(id, owner, fingerprint);
        pieces.write(id, drawn.bytes());
        KeptPicture kept = new KeptPicture(id, kind, drawn.width(), drawn.height(), drawn.bytes().length);
        documents.updateOne(eq(ID, id), new Document("$set", described(kept).append(WHOLE, true)));
        return kept;
    }

    private void begin(String id, String owner, String fingerprint) {
        Document begun = new Document(OWNER, owner)
                .append("fingerprint", fingerprint)
                .append(WHOLE, false)
                .append(LOOK_AT, Date.from(nextLook()));
        documents.updateOne(eq(ID, id), new Document("$setOnInsert", begun), new UpdateOptions().upsert(true));
    }

    private Instant nextLook() {
        return clock.instant().plus(settings.unnamedFor());
    }

    /** Whether the same was sent under this id before. */
    public boolean isOf(String id, String fingerprint) {
        Document there = documents.find(eq(ID, id)).first();
        return there != null && fingerprint.equals(there.getString("fingerprint"));
    }

    /** The picture with this id. */
    public Optional<KeptPicture> find(String id) {
        return Optional.ofNullable(documents.find(eq(ID, id)).first())
                .filter(stored -> stored.getBoolean(WHOLE))
                .map(Pictures::picture);
    }

    /** What is in it, piece by piece. */
    public InputStream open(KeptPicture picture) {
        return pieces.read(picture.id(), picture.bytes());
    }

    /** When it must next be seen whether a picture is named. */
    public Optional<Instant> nextToLookAt() {
        return Optional.ofNullable(documents
                        .find(WAITING)
                        .sort(Sorts.ascending(LOOK_AT))
                        .limit(1)
                        .first())
                .map(stored -> stored.getDate(LOOK_AT).toInstant());
    }

    public List<Waiting> toLookAt() {
        return documents
                .find(and(WAITING, lte(LOOK_AT, Date.from(clock.instant()))))
                .map(stored -> new Waiting(stored.getString(ID), stored.getString(OWNER)))
                .into(new ArrayList<>());
    }

    /** It is named, and stays for good. */
    public void settle(Waiting picture) {
        documents.updateOne(eq(ID, picture.id()), unset(LOOK_AT));
    }

    /** It cannot be said yet whether it is named. */
    public void lookAgain(Waiting picture) {
        documents.updateOne(eq(ID, picture.id()), set(LOOK_AT, Date.from(nextLook())));
    }

    public void delete(Waiting picture) {
        pieces.delete(picture.id(), settings.mostSize().toBytes());
        documents.deleteOne(eq(ID, picture.id()));
    }

    private static Document described(KeptPicture picture) {
        return new Document("kind", picture.kind().name())
                .append("width", picture.width())
                .append("height", picture.height())
                .append("bytes", picture.bytes());
    }

    private static KeptPicture picture(Document stored) {
        return new KeptPicture(
                stored.getString(ID),
                PictureKind.valueOf(stored.getString("kind")),
                stored.getInteger("width"),
                stored.getInteger("height"),
                stored.get("bytes", Number.class).longValue());
    }
}
