package org.yousaid.operations.rebuild;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.yousaid.operations.projection.ReadModels;

/** A small deployable's domain: notes that are written and read out. */
final class Notes {

    static final String PROJECTION = "projections-notes";
    static final String DICE = "projections-dice";
    static final String LINES = "projections-lines";
    static final String PUBLISHER = "publisher";

    private Notes() {}

    record Written(String note, String words) {}

    /** Holds rebuilds up, or lets them fail, as a test wants it. */
    static final class Gate {

        final AtomicReference<@Nullable Semaphore> turns = new AtomicReference<>();
        final AtomicReference<@Nullable String> refused = new AtomicReference<>();

        void pass(Written event) {
            Semaphore waiting = turns.get();
            if (waiting != null) {
                waiting.acquireUninterruptibly();
            }
            if (event.words().equals(refused.get())) {
                throw new IllegalStateException("cannot be read out: " + event.note());
            }
        }
    }

    /** Two collections: each note, and how often each word came. Idempotent by the version and the position. */
    @ProcessingGroup(PROJECTION)
    static class NoteProjection {

        static final String NOTES = "notes";
        static final String WORDS = "words";

        final List<String> greeted = new CopyOnWriteArrayList<>();
        private final MongoCollection<Document> notes;
        private final MongoCollection<Document> words;
        private final @Nullable Gate gate;

        NoteProjection(ReadModels models, @Nullable Gate gate) {
            this.notes = models.collection(NOTES);
            this.words = models.collection(WORDS);
            this.gate = gate;
            notes.createIndex(Indexes.ascending("words"));
        }

        @EventHandler
        void on(Written event, @SequenceNumber long version, TrackingToken token) {
            if (gate != null) {
                gate.pass(event);
            }
            notes.updateOne(
                    and(eq("_id", event.note()), lt("version", version)),
                    new Document("$set", new Document("words", event.words()).append("version", version)),
                    new UpdateOptions().upsert(version == 0));
            long position = token.position().orElseThrow();
            if (words.find(and(eq("_id", "all"), new Document("position", new Document("$gte", position))))
                            .first()
                    == null) {
                words.updateOne(
                        eq("_id", "all"),
                        new Document("$inc", new Document("count." + event.words(), 1L))
                                .append("$set", new Document("position", position)),
                        new UpdateOptions().upsert(true));
            }
        }

        @EventHandler
        @DisallowReplay
        void greet(String greeting) {
            greeted.add(greeting);
        }
    }

    /** Not deterministic: what it writes is another thing each time. */
    @ProcessingGroup(DICE)
    static class DiceProjection {

        static final String COLLECTION = "dice";

        private final MongoCollection<Document> dice;

        DiceProjection(ReadModels models) {
            this.dice = models.collection(COLLECTION);
        }

        @EventHandler
        void on(Written event) {
            dice.updateOne(
                    eq("_id", event.note()),
                    new Document(
                            "$set", new Document("thrown", UUID.randomUUID().toString())),
                    new UpdateOptions().upsert(true));
        }
    }

    /** A document for each time, in a group that parks; never takes what is spoilt. */
    @ProcessingGroup(LINES)
    static class LineProjection {

        static final String COLLECTION = "lines";
        static final String SPOILT = "spoilt";

        private final MongoCollection<Document> lines;

        LineProjection(ReadModels models) {
            this.lines = models.collection(COLLECTION);
        }

        @EventHandler
        void on(Written event, @SequenceNumber long version) {
            if (event.words().equals(SPOILT)) {
                throw new IllegalStateException("cannot be read out: " + event.note());
            }
            lines.replaceOne(
                    eq("_id", event.note() + version),
                    new Document("_id", event.note() + version).append("words", event.words()),
                    new ReplaceOptions().upsert(true));
        }
    }

    @ProcessingGroup(PUBLISHER)
    static class Publisher {

        final List<Written> told = new CopyOnWriteArrayList<>();

        @EventHandler
        void on(Written event) {
            told.add(event);
        }
    }
}
