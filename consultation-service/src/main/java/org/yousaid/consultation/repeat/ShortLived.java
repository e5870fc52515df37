package org.yousaid.consultation.repeat;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.time.TimedWork;

/**
 * What an answer is recognised by, for as long as it may be kept: keyed hashes of devices, and sketches of texts. Then it
 * is deleted and only the group's name is left, under which nothing more can be added.
 */
@Component
class ShortLived implements TimedWork {

    static final String SIGNALS = "repeat_signals";
    static final String SKETCHES = "repeat_sketches";

    /** From here on two texts are nearly the same. */
    private static final double NEARLY_THE_SAME = 0.8;

    private static final int MOST_CANDIDATES = 50;
    private static final String GROUP = "group";
    private static final String CONSULTATION = "consultation";
    private static final String BANDS = "bands";
    private static final String SKETCH = "sketch";
    private static final String UNTIL = "until";

    private final MongoCollection<Document> signals;
    private final MongoCollection<Document> sketches;
    private final InstantSource clock;
    private final Duration signalsKept;
    private final Duration sketchesKept;

    ShortLived(
            Databases databases,
            InstantSource clock,
            @Value("${yousaid.repeats.signals-kept}") Duration signalsKept,
            @Value("${yousaid.repeats.sketches-kept}") Duration sketchesKept) {
        this.clock = clock;
        this.signalsKept = signalsKept;
        this.sketchesKept = sketchesKept;
        signals = databases.own().getCollection(SIGNALS);
        sketches = databases.own().getCollection(SKETCHES);
        signals.createIndex(Indexes.ascending(UNTIL));
        sketches.createIndex(Indexes.ascending(UNTIL));
        sketches.createIndex(Indexes.ascending(CONSULTATION, BANDS));
    }

    /** The group of this device; {@code fresh} where it is seen for the first time. */
    String ofDevice(String keyedHash, String fresh) {
        Document found = Objects.requireNonNull(signals.findOneAndUpdate(
                eq("_id", keyedHash),
                Updates.combine(Updates.setOnInsert(GROUP, fresh), Updates.setOnInsert(UNTIL, until(signalsKept))),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)));
        return found.getString(GROUP);
    }

    /** The group of the text that is nearest to this one; {@code fresh} where none is nearly the same. */
    String ofWords(ConsultationId consultation, Sketch sketch, String fresh) {
        return nearest(consultation, sketch).orElseGet(() -> {
            sketches.insertOne(new Document("_id", fresh)
                    .append(CONSULTATION, consultation.value())
                    .append(BANDS, sketch.bands())
                    .append(SKETCH, new Binary(sketch.bytes()))
                    .append(UNTIL, until(sketchesKept)));
            return fresh;
        });
    }

    private Optional<String> nearest(ConsultationId consultation, Sketch sketch) {
        record Near(String group, double similarity) {}
        return sketches
                .find(and(eq(CONSULTATION, consultation.value()), in(BANDS, sketch.bands())))
                .limit(MOST_CANDIDATES)
                .into(new ArrayList<>())
                .stream()
                .map(document -> new Near(
                        document.getString("_id"),
                        sketch.similarity(
                                Sketch.read(document.get(SKETCH, Binary.class).getData()))))
                .filter(near -> near.similarity() >= NEARLY_THE_SAME)
                .max(Comparator.comparingDouble(Near::similarity))
                .map(Near::group);
    }

    /** The same for a whole day's, so that they go together; never longer than it may be. */
    private Date until(Duration kept) {
        return Date.from(clock.instant().truncatedTo(ChronoUnit.DAYS).plus(kept));
    }

    @Override
    public String name() {
        return "repeat-signals";
    }

    @Override
    public Optional<Instant> nextDue() {
        return Stream.of(signals, sketches)
                .flatMap(collection -> Optional.ofNullable(collection
                                .find(gte(UNTIL, Date.from(Instant.EPOCH)))
                                .projection(Projections.include(UNTIL))
                                .sort(Sorts.ascending(UNTIL))
                                .first())
                        .stream())
                .map(document -> document.getDate(UNTIL).toInstant())
                .min(Comparator.naturalOrder());
    }

    @Override
    public void runDue() {
        Date now = Date.from(clock.instant());
        signals.deleteMany(lte(UNTIL, now));
        sketches.deleteMany(lte(UNTIL, now));
    }
}
