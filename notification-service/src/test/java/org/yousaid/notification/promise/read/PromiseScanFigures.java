package org.yousaid.notification.promise.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yousaid.notification.Known.CONSULTATION;
import static org.yousaid.notification.Known.PERSON;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.contract.Reference;
import org.yousaid.notification.promise.PromiseEvent;
import org.yousaid.notification.promise.PromiseId;
import org.yousaid.notification.promise.PromiseKind;
import org.yousaid.operations.projection.ReadModels;
import org.yousaid.support.mongo.Databases;
import org.yousaid.testsupport.MongoServer;

/**
 * Prints what docs/figures.md says of the looks for promises that fall due. It is no part of the build: {@code ./mvnw -pl
 * notification-service -am test -Dtest=PromiseScanFigures -Dsurefire.failIfNoSpecifiedTests=false -Dtest.heap=4g}.
 */
class PromiseScanFigures {

    private static final int FEW = 10_000;
    private static final int MANY = 1_000_000;
    private static final int AT_ONCE = 2_000;
    private static final int DUE = 1_000;
    private static final int BATCH = 200;
    private static final int RUNS = 500;
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private final Databases databases = new Databases(mongo.client(), mongo.databaseName(), "unused");
    private final PromiseProjection projection = new PromiseProjection(ReadModels.live(mongo.database()));
    private final MongoCollection<Document> documents = mongo.database().getCollection(Promises.COLLECTION);
    private final Promises promises = new Promises(databases);
    private final SplittableRandom random = new SplittableRandom(20_261_122);

    @Test
    void looksForWhatIsDue() {
        projection.reset();
        fill(0, FEW);
        measure(FEW);
        fill(FEW, MANY);
        measure(MANY);
    }

    private void measure(int open) {
        assertThat(documents.estimatedDocumentCount()).isEqualTo(open);
        assertThat(promises.unmarkedAt(NOW, open)).hasSize(DUE);
        print(open, "when the next one is due", promises::nextUnmarked);
        print(open, "the first %d of %,d that are due".formatted(BATCH, DUE), () -> promises.unmarkedAt(NOW, BATCH));
        print(open, "the first page of the staff's list", () -> promises.page(Promises.Which.OPEN, null, null, BATCH));
    }

    private static void print(int open, String what, Supplier<?> look) {
        for (int i = 0; i < RUNS; i++) {
            Object _ = look.get();
        }
        long[] nanos = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long begun = System.nanoTime();
            Object _ = look.get();
            nanos[i] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%,d open promises, %s: p50 %.2f ms, p99 %.2f ms of %d looks%n",
                open, what, nanos[RUNS / 2] / 1e6, nanos[RUNS * 99 / 100] / 1e6, RUNS);
    }

    /** As the projection writes them; the first thousand are due, the others fall due within the next four weeks. */
    private void fill(int from, int end) {
        Reference first = Reference.mint();
        projection.on(
                new PromiseEvent.Opened(
                        PromiseId.of(first),
                        first,
                        PromiseKind.RESPONSE,
                        PERSON,
                        CONSULTATION,
                        null,
                        List.of(),
                        NOW,
                        NOW,
                        NOW),
                0);
        Document like = Objects.requireNonNull(
                documents.find(new Document("_id", first.value())).first());
        documents.deleteOne(new Document("_id", first.value()));
        // By reference, which is random to everything else: the database writes each page of them once, and not again
        // and again.
        List<Document> all = IntStream.range(from, end)
                .mapToObj(number -> promise(like, number))
                .sorted(Comparator.comparing(promise -> promise.getString("_id")))
                .toList();
        for (int begun = 0; begun < all.size(); begun += AT_ONCE) {
            documents.insertMany(all.subList(begun, Math.min(all.size(), begun + AT_ONCE)));
        }
    }

    private Document promise(Document like, int number) {
        Duration ahead = number < DUE
                ? Duration.ofSeconds(-random.nextLong(Duration.ofHours(1).toSeconds()))
                : Duration.ofSeconds(1 + random.nextLong(Duration.ofDays(28).toSeconds()));
        Instant due = NOW.plus(ahead);
        return new Document(like)
                .append("_id", Reference.mint(random).value())
                .append(PromiseDocument.MADE_AT, Date.from(due.minus(Duration.ofDays(28))))
                .append(PromiseDocument.DUE_AT, Date.from(due));
    }
}
