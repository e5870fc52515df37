package org.yousaid.notification.promise.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yousaid.notification.Known.CONSULTATION;
import static org.yousaid.notification.Known.PERSON;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.contract.Reference;
import org.yousaid.notification.promise.BreachCause;
import org.yousaid.notification.promise.PromiseEvent;
import org.yousaid.notification.promise.PromiseId;
import org.yousaid.notification.promise.PromiseKind;
import org.yousaid.notification.promise.ReleaseReason;
import org.yousaid.notification.promise.Word;
import org.yousaid.operations.projection.ReadModels;
import org.yousaid.support.mongo.Databases;
import org.yousaid.testsupport.MongoServer;

class PromiseProjectionTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private static final Instant START = Instant.parse("2026-11-01T09:00:00Z");
    private static final Instant DUE = START.plus(Duration.ofDays(28));
    private static final Instant AFTER = DUE.plus(Duration.ofDays(2));

    private record Told(PromiseEvent event, long sequence) {}

    private final List<Told> history = new ArrayList<>();
    private final Databases databases = new Databases(mongo.client(), mongo.databaseName(), "unused");
    private final PromiseProjection projection = new PromiseProjection(ReadModels.live(mongo.database()));
    private final Promises promises = new Promises(databases);

    @BeforeEach
    void begin() {
        projection.reset();
    }

    @Test
    void toldTwiceItIsTheSame() {
        live();
        List<Document> once = documents();
        history.forEach(told -> projection.on(told.event(), told.sequence()));
        assertThat(documents()).isEqualTo(once);
    }

    @Test
    void builtAnewItIsTheSame() {
        live();
        List<Document> before = documents();
        projection.reset();
        assertThat(documents()).isEmpty();
        history.forEach(told -> projection.on(told.event(), told.sequence()));
        assertThat(documents()).isEqualTo(before);
    }

    @Test
    void findsWhatIsDueAndUnmarked() {
        Reference due = made(START);
        made(START.plus(Duration.ofDays(10)));
        Reference marked = made(START.minus(Duration.ofDays(1)));
        tell(broken(marked), 1);
        assertThat(promises.nextUnmarked()).contains(DUE);
        assertThat(promises.unmarkedAt(DUE, 10))
                .extracting(PromiseDocument::reference)
                .containsExactly(due);
        assertThat(promises.unmarkedAt(DUE.minusMillis(1), 10)).isEmpty();
    }

    @Test
    void isDueLaterWhilePausedAndSaysWhyAndShowsWhatIsHeld() {
        Reference paused = made(START);
        Instant until = START.plus(Duration.ofDays(5));
        Instant later = DUE.plus(Duration.ofDays(4));
        tell(new PromiseEvent.Paused(PromiseId.of(paused), paused, "Flood", until, later, "policy", START), 1);
        tell(new PromiseEvent.Held(PromiseId.of(paused), paused, "Tomorrow", "policy", START), 2);
        PromiseDocument shown = promises.with(paused).orElseThrow();
        assertThat(shown.dueAt()).isEqualTo(later);
        assertThat(shown.pause()).isEqualTo(new PromiseDocument.Pause("Flood", until));
        assertThat(shown.heldBecause()).isEqualTo("Tomorrow");
        assertThat(shown.version()).isEqualTo(2);
        tell(new PromiseEvent.Resumed(PromiseId.of(paused), paused, DUE, "policy", START), 3);
        tell(new PromiseEvent.LetGo(PromiseId.of(paused), paused, true, "policy", START), 4);
        PromiseDocument again = promises.with(paused).orElseThrow();
        assertThat(again.dueAt()).isEqualTo(DUE);
        assertThat(again.pause()).isNull();
        assertThat(again.heldBecause()).isNull();
    }

    @Test
    void listsThoseOfSomeConsultationsTogetherByDueTime() {
        Reference first = made(START);
        assertThat(promises.page(Promises.Which.OPEN, List.of(CONSULTATION.slug(), "another"), null, null, 5))
                .extracting(PromiseDocument::reference)
                .containsExactly(first);
        assertThat(promises.page(Promises.Which.OPEN, List.of("another"), null, null, 5))
                .isEmpty();
    }

    @Test
    void whatIsDueAndEachListIsFoundByAnIndex() {
        made(START);
        MongoCollection<Document> collection = mongo.database().getCollection(Promises.COLLECTION);
        List<Document> filters = List.of(
                new Document("state", "OPEN")
                        .append("broken", false)
                        .append("dueAt", new Document("$lte", Date.from(DUE))),
                new Document("state", "OPEN").append("dueAt", new Document("$lt", Date.from(DUE))),
                new Document("state", "OPEN").append("consultation.slug", CONSULTATION.slug()),
                new Document("broken", true).append("consultation.slug", CONSULTATION.slug()),
                new Document("broken", true).append("dueAt", new Document("$lt", Date.from(DUE))),
                new Document("person", PERSON.value()));
        assertThat(filters)
                .allSatisfy(filter ->
                        assertThat(collection.find(filter).explain().toJson()).contains("IXSCAN"));
    }

    @Test
    void listsByDueTimePageByPage() {
        Reference second = made(START.plus(Duration.ofDays(1)));
        Reference first = made(START);
        List<PromiseDocument> page = promises.page(Promises.Which.OPEN, null, null, 1);
        assertThat(page).extracting(PromiseDocument::reference).containsExactly(first);
        Promises.After after = new Promises.After(DUE, first);
        assertThat(promises.page(Promises.Which.OPEN, null, after, 5))
                .extracting(PromiseDocument::reference)
                .containsExactly(second);
        assertThat(promises.page(Promises.Which.OPEN, DUE.plusMillis(1), null, 5))
                .extracting(PromiseDocument::reference)
                .containsExactly(first);
        assertThat(promises.page(Promises.Which.BROKEN, null, null, 5)).isEmpty();
        assertThat(promises.of(PERSON, 5)).hasSize(2);
    }

    private void live() {
        Reference late = made(START);
        tell(broken(late), 1);
        tell(kept(late, AFTER, true), 2);
        made(START);
        Reference gone = made(START);
        tell(new PromiseEvent.Released(PromiseId.of(gone), gone, ReleaseReason.UNREACHABLE, AFTER), 1);
    }

    private void tell(PromiseEvent event, long sequence) {
        history.add(new Told(event, sequence));
        projection.on(event, sequence);
    }

    private Reference made(Instant at) {
        Reference reference = Reference.mint();
        Instant due = at.plus(Duration.ofDays(28));
        tell(
                new PromiseEvent.Opened(
                        PromiseId.of(reference),
                        reference,
                        PromiseKind.RESPONSE,
                        PERSON,
                        CONSULTATION,
                        null,
                        List.of(),
                        at,
                        due,
                        at),
                0);
        return reference;
    }

    private static PromiseEvent kept(Reference reference, Instant at, boolean late) {
        return new PromiseEvent.Kept(PromiseId.of(reference), reference, Word.RESULTS, late, at);
    }

    private static PromiseEvent broken(Reference reference) {
        return new PromiseEvent.Broken(PromiseId.of(reference), reference, BreachCause.NO_WORD_IN_TIME, DUE, DUE);
    }

    private static List<Document> documents() {
        MongoCollection<Document> collection = mongo.database().getCollection(Promises.COLLECTION);
        return collection.find().sort(new Document("_id", 1)).into(new ArrayList<>());
    }
}
