package org.yousaid.notification.performance.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yousaid.contract.Reference;
import org.yousaid.notification.performance.Figures;
import org.yousaid.notification.performance.Performance;
import org.yousaid.notification.performance.Performance.OfMonth;
import org.yousaid.notification.performance.Performance.OfTeam;
import org.yousaid.notification.performance.Performance.OfWard;
import org.yousaid.notification.performance.read.PerformanceProjection.Happened;
import org.yousaid.notification.promise.BreachCause;
import org.yousaid.notification.promise.PromiseEvent;
import org.yousaid.notification.promise.PromiseId;
import org.yousaid.notification.promise.ReleaseReason;
import org.yousaid.notification.promise.Word;
import org.yousaid.operations.projection.ReadModels;
import org.yousaid.support.mongo.Databases;
import org.yousaid.testsupport.MongoServer;

class ScoreboardTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private static final int SHOW_ALL_WARDS = 1;

    private final Databases databases = new Databases(mongo.client(), mongo.databaseName(), "unused");
    private final PerformanceProjection projection = new PerformanceProjection(ReadModels.live(mongo.database()));
    private final Scoreboard scoreboard = new Scoreboard(databases, SHOW_ALL_WARDS);

    @BeforeEach
    void begin() {
        projection.reset();
    }

    @Test
    void showsNothingWhereNothingWasPromised() {
        Performance none = scoreboard.at(Histories.START);
        assertThat(none.all().made()).isZero();
        assertThat(none.all().keptShare()).isNull();
        assertThat(none.all().medianDays()).isNull();
        assertThat(none.services()).isEmpty();
        assertThat(none.wards().items()).isEmpty();
        assertThat(none.months()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 22, 333})
    void everyFigureIsThatOfARecountFromTheEvents(long seed) {
        List<Happened> history = new Histories(seed).of(60);
        inBatches(history, new Random(seed));
        for (int days : List.of(0, 61, 100, 400)) {
            compare(history, Histories.START.plus(Duration.ofDays(days)).plus(Duration.ofMinutes(77)));
        }
    }

    @Test
    void countsToTheInstantOnTheDayItself() {
        List<Happened> history = new Histories(7).of(200);
        projection.count(history);
        history.stream()
                .filter(Happened.ToPromise.class::isInstance)
                .map(happened -> ((Happened.ToPromise) happened).event())
                .filter(PromiseEvent.Opened.class::isInstance)
                .map(opened -> ((PromiseEvent.Opened) opened).dueAt())
                .limit(6)
                .forEach(due -> {
                    compare(history, due);
                    compare(history, due.minusMillis(1));
                });
    }

    @Test
    void toldTwiceOrAnewItIsTheSame() {
        List<Happened> history = new Histories(8).of(80);
        inBatches(history, new Random(8));
        Instant now = Histories.START.plus(Duration.ofDays(100));
        Performance once = scoreboard.at(now);
        projection.count(history);
        assertThat(scoreboard.at(now)).isEqualTo(once);
        projection.reset();
        assertThat(scoreboard.at(now).all().made()).isZero();
        projection.count(history);
        assertThat(scoreboard.at(now)).isEqualTo(once);
    }

    @Test
    void aBatchThatWasCutOffBetweenCountsAndPromisesIsCountedOnce() {
        List<Happened> history = new Histories(9).of(60);
        int cut = history.size() / 2;
        projection.count(history.subList(0, cut));
        MongoCollection<Document> stored = collection(CountedPromises.COLLECTION);
        List<Document> promises = stored.find().into(new ArrayList<>());
        projection.count(history.subList(cut, cut + 40));
        stored.deleteMany(new Document());
        stored.insertMany(promises);
        projection.count(history.subList(cut, cut + 15));
        projection.count(history.subList(cut + 15, history.size()));
        compare(history, Histories.START.plus(Duration.ofDays(90)));
    }

    @Test
    void whoReleasesABrokenPromiseDoesNotTakeTheBreachOutOfTheShare() {
        Happened opened = new Histories(10)
                .of(1).stream()
                        .filter(happened -> happened instanceof Happened.ToPromise(PromiseEvent.Opened _, long _))
                        .findFirst()
                        .orElseThrow();
        Reference reference = opened.reference();
        PromiseEvent.Opened made = (PromiseEvent.Opened) ((Happened.ToPromise) opened).event();
        PromiseId id = PromiseId.of(reference);
        Instant later = made.dueAt().plus(Duration.ofDays(1));
        projection.count(List.of(
                opened,
                at(opened, 1, new PromiseEvent.Broken(id, reference, noWord(), made.dueAt(), made.dueAt())),
                at(opened, 2, new PromiseEvent.Released(id, reference, ReleaseReason.UNREACHABLE, later))));
        Performance after = scoreboard.at(later);
        assertThat(after.all().fallenDue()).isEqualTo(1);
        assertThat(after.all().keptShare()).isZero();
        assertThat(after.all().broken()).isEqualTo(1);
        assertThat(after.all().released()).isEqualTo(1);
    }

    @Test
    void wordsThatGoOutByThemselvesStandApart() {
        List<Happened> history = new Histories(11).of(120);
        projection.count(history);
        Performance now = scoreboard.at(Histories.START.plus(Duration.ofDays(400)));
        assertThat(now.keptBy()).extracting(Performance.KeptBy::word).doesNotContain(Word.BY_ITSELF);
        assertThat(now.keptBy().stream().mapToLong(Performance.KeptBy::inTime).sum())
                .isEqualTo(now.all().keptInTime());
        assertThat(now.all().keptShareWithoutInterim()).isLessThan(now.all().keptShare());
    }

    @Test
    void hidesSmallWardsAndTheOneThatWouldGiveThemAway() {
        SmallWards wards = SmallWards.of(Map.of("A", made(3), "B", made(9), "C", made(20)), 5);
        assertThat(wards.shown()).containsOnlyKeys("C");
        assertThat(wards.together().made()).isEqualTo(12);
        SmallWards several = SmallWards.of(Map.of("A", made(3), "B", made(2), "C", made(20), "D", made(5)), 5);
        assertThat(several.shown()).containsOnlyKeys("C", "D");
        assertThat(SmallWards.of(Map.of("A", made(3)), 5).shown()).isEmpty();
        assertThat(SmallWards.of(Map.of("A", made(5), "B", made(6)), 5).hidden())
                .isZero();
    }

    @Test
    void ofSmallWardsOnlyTheSumIsTold() {
        List<Happened> history = new Histories(12).of(40);
        projection.count(history);
        Performance shown = new Scoreboard(databases, 14).at(Histories.START.plus(Duration.ofDays(60)));
        assertThat(shown.wards().items())
                .filteredOn(item -> item.ward() != null)
                .allSatisfy(item -> assertThat(item.figures().made()).isGreaterThanOrEqualTo(14));
        assertThat(shown.wards().together())
                .isNotNull()
                .extracting(Figures::oldestOpen)
                .isNull();
    }

    @Test
    void readsByIndexOnly() {
        projection.count(new Histories(14).of(10));
        MongoCollection<Document> promises = collection(CountedPromises.COLLECTION);
        List<Document> filters = List.of(
                new Document("dueAt", new Document("$gt", Date.from(Instant.EPOCH))),
                new Document("open", true),
                new Document("open", true).append("responsible", "Highways"),
                new Document("open", true).append("ward", "E05000001"));
        assertThat(filters)
                .allSatisfy(filter ->
                        assertThat(promises.find(filter).explain().toJson()).contains("IXSCAN"));
        assertThat(collection(Counters.COLLECTION)
                        .find(new Document("scope", "ALL").append("month", new Document("$gte", "2026-10")))
                        .explain()
                        .toJson())
                .contains("IXSCAN");
    }

    private void compare(List<Happened> history, Instant now) {
        Performance shown = scoreboard.at(now);
        Recounted recounted = new Recounted(history, now);
        assertThat(shown.all()).as("all at %s", now).isEqualTo(recounted.all());
        assertThat(shown.services())
                .isNotEmpty()
                .allSatisfy((OfTeam service) -> assertThat(service.figures())
                        .as("%s at %s", service.service(), now)
                        .isEqualTo(recounted.ofService(service.service())));
        assertThat(shown.wards().items())
                .isNotEmpty()
                .allSatisfy((OfWard ward) -> assertThat(ward.figures())
                        .as("%s at %s", ward.ward(), now)
                        .isEqualTo(recounted.ofWard(ward.ward())));
        assertThat(shown.services().stream()
                        .mapToLong(one -> one.figures().made())
                        .sum())
                .isEqualTo(shown.all().made());
        assertThat(shown.wards().items().stream()
                        .mapToLong(one -> one.figures().made())
                        .sum())
                .isEqualTo(shown.all().made());
        assertThat(shown.months())
                .isNotEmpty()
                .allSatisfy((OfMonth month) ->
                        assertThat(month).as("%s at %s", month.month(), now).isEqualTo(recounted.month(month.month())));
    }

    private void inBatches(List<Happened> history, Random random) {
        int from = 0;
        while (from < history.size()) {
            int to = Math.min(history.size(), from + 1 + random.nextInt(40));
            projection.count(history.subList(from, to));
            from = to;
        }
    }

    private static Happened at(Happened first, int later, PromiseEvent event) {
        return new Happened.ToPromise(event, first.position() + later);
    }

    private static BreachCause noWord() {
        return BreachCause.NO_WORD_IN_TIME;
    }

    private static Count made(long number) {
        return new Count(new Tally(Map.of("made", number)), Tally.NOTHING);
    }

    private static MongoCollection<Document> collection(String name) {
        return mongo.database().getCollection(name);
    }
}
