package org.yousaid.notification.performance.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.yousaid.notification.performance.PromiseWeeks;
import org.yousaid.notification.performance.PromiseWeeks.Breach;
import org.yousaid.notification.performance.PromiseWeeks.Owed;
import org.yousaid.notification.performance.read.PerformanceProjection.Happened;
import org.yousaid.notification.promise.BreachCause;
import org.yousaid.notification.promise.PromiseEvent;
import org.yousaid.notification.promise.PromiseId;
import org.yousaid.notification.promise.ReleaseReason;
import org.yousaid.notification.promise.Word;
import org.yousaid.operations.projection.ReadModels;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.time.CalendarDays;
import org.yousaid.testsupport.MongoServer;

class ScoreboardTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private static final int SHOW_ALL_WARDS = 1;
    private static final Duration A_WEEK = Duration.ofDays(7);

    private final Databases databases = new Databases(mongo.client(), mongo.databaseName(), "unused");
    private final PerformanceProjection projection = new PerformanceProjection(ReadModels.live(mongo.database()));
    private final Scoreboard scoreboard = new Scoreboard(databases, SHOW_ALL_WARDS);
    private final CountedWeeks weeks = new CountedWeeks(databases);

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
        SmallWards wards = SmallWards.of(Map.of("A", made(3), "B", made(9), "C", made(20)), made(4), 5);
        assertThat(wards.shown()).containsOnlyKeys("C");
        assertThat(wards.together()).isEqualTo(made(12));
        assertThat(wards.nowhere()).isEqualTo(made(4));
        SmallWards several =
                SmallWards.of(Map.of("A", made(3), "B", made(2), "C", made(20), "D", made(5)), Count.NOTHING, 5);
        assertThat(several.shown()).containsOnlyKeys("C", "D");
        assertThat(several.nowhere()).isNull();
        SmallWards enough = SmallWards.of(Map.of("A", made(5), "B", made(6)), made(1), 5);
        assertThat(enough.shown()).containsOnlyKeys("A", "B");
        assertThat(enough.together()).isNull();
    }

    @Test
    void aWardAloneDoesNotFollowFromThoseWhoGaveNone() {
        SmallWards alone = SmallWards.of(Map.of("A", made(3)), made(50), 5);
        assertThat(alone.shown()).isEmpty();
        assertThat(alone.nowhere()).isNull();
        assertThat(alone.together()).isEqualTo(made(53));
        SmallWards few = SmallWards.of(Map.of("A", made(1), "B", made(2)), made(1), 5);
        assertThat(few.shown()).isEmpty();
        assertThat(few.nowhere()).isNull();
        assertThat(few.together()).isNull();
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

    @ParameterizedTest
    @ValueSource(longs = {13, 15})
    void aWeekIsThatOfARecountFromTheEvents(long seed) {
        List<Happened> history = new Histories(seed).of(150);
        inBatches(history, new Random(seed));
        RecountedWeek recounted = new RecountedWeek(history);
        long byItself = 0;
        long held = 0;
        for (int week = 0; week < 30; week++) {
            LocalDate from = LocalDate.parse("2026-08-31").plusWeeks(week);
            Instant now = CalendarDays.startOf(from).plus(Duration.ofHours(7));
            assertThat(weeks.happened(from, from.plusWeeks(1)))
                    .as("happened from %s", from)
                    .isEqualTo(recounted.happened(from, from.plusWeeks(1)));
            assertThat(broken(now)).as("broken from %s", now).isEqualTo(recounted.broken(now, now.plus(A_WEEK)));
            List<Owed> owed = weeks.owed(now, A_WEEK);
            assertThat(owed)
                    .as("owed at %s", now)
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.of(recounted.owed("A consultation", now), recounted.owed(null, now))
                                    .filter(Objects::nonNull)
                                    .toList())
                    .isSortedAccordingTo(Comparator.comparing(Owed::first));
            byItself += owed.stream().mapToLong(Owed::byItself).sum();
            held += owed.stream().mapToLong(Owed::held).sum();
        }
        assertThat(byItself).as("something goes out by itself in some week").isPositive();
        assertThat(held).as("something is held in some week").isPositive();
    }

    private Map<Breach, Long> broken(Instant from) {
        return weeks.broken(from, from.plus(A_WEEK)).stream()
                .collect(Collectors.toMap(
                        breach -> new Breach(breach.about(), breach.owner(), breach.cause(), 0), Breach::promises));
    }

    @Test
    void allWeeksTogetherAreWhatTheScoreboardSays() {
        List<Happened> history = new Histories(16).of(120);
        projection.count(history);
        Figures all = scoreboard.at(Histories.START.plus(Duration.ofDays(400))).all();
        PromiseWeeks.Happened ever = weeks.happened(LocalDate.parse("2020-01-01"), LocalDate.parse("2030-01-01"));
        assertThat(ever.made()).isEqualTo(all.made());
        assertThat(ever.kept().stream().mapToLong(PromiseWeeks.KeptBy::inTime).sum())
                .isEqualTo(all.keptInTime());
        assertThat(ever.kept().stream().mapToLong(PromiseWeeks.KeptBy::late).sum())
                .isEqualTo(all.keptLate());
        assertThat(ever.broken()).isEqualTo(all.broken());
        assertThat(ever.released()).isEqualTo(all.released());
    }

    @Test
    void readsByIndexOnly() {
        projection.count(new Histories(14).of(10));
        MongoCollection<Document> promises = collection(CountedPromises.COLLECTION);
        List<Document> filters = List.of(
                new Document("dueAt", new Document("$gt", Date.from(Instant.EPOCH))),
                new Document("open", true),
                new Document("open", true).append("dueAt", new Document("$lt", Date.from(Instant.EPOCH))),
                new Document("brokenAt", new Document("$gte", Date.from(Instant.EPOCH))),
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
        assertThat(shown.keptBy()).isEqualTo(recounted.keptBy());
        assertThat(shown.brokenBecause()).isEqualTo(recounted.brokenBecause());
        assertThat(shown.releasedBecause()).isEqualTo(recounted.releasedBecause());
        assertThat(shown.months()).extracting(OfMonth::month).containsExactlyInAnyOrderElementsOf(recounted.months());
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
