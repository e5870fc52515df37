package org.yousaid.suggestion.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yousaid.suggestion.suggestion.Samples.NOON;
import static org.yousaid.suggestion.suggestion.Samples.NOTE;
import static org.yousaid.suggestion.suggestion.Samples.TEXT;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yousaid.contract.Consents;
import org.yousaid.operations.projection.ReadModels;
import org.yousaid.suggestion.process.Processes;
import org.yousaid.suggestion.process.ScreeningOutcome;
import org.yousaid.suggestion.standing.StandingProjection.Happened;
import org.yousaid.suggestion.standing.Standings.AllStages;
import org.yousaid.suggestion.suggestion.Origin;
import org.yousaid.suggestion.suggestion.SuggestionEvent;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionReceived;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionReopened;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionScreened;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.support.vault.TextOwner;
import org.yousaid.testsupport.MongoServer;

class StandingsTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private static final Instant LATER = NOON.plus(Duration.ofDays(100));

    private final Processes processes = new Processes();
    private final StandingDocuments documents = new StandingDocuments(ReadModels.live(mongo.database()));
    private final StandingProjection projection = new StandingProjection(documents, processes);
    private final Standings standings = new Standings(documents, processes);

    @BeforeEach
    void begin() {
        projection.reset();
    }

    @Test
    void showsEveryStageOfTheProcessWhereNothingCame() {
        AllStages none = standings.at(NOON);
        assertThat(none.received()).isZero();
        assertThat(none.oldestOpen()).isNull();
        assertThat(none.stages()).isNotEmpty().allSatisfy(stage -> {
            assertThat(stage.name()).isNotBlank();
            assertThat(stage.open() + stage.over()).isZero();
        });
    }

    @Test
    void countsOpenOnesByTheDayTheyCameOn() {
        projection.count(List.of(
                new Happened(received("a", 0, false), 1),
                new Happened(received("b", 93, false), 2),
                new Happened(received("c", 92, false), 3),
                new Happened(received("d", 0, true), 4)));
        AllStages now = standings.at(LATER);
        assertThat(now.received()).isEqualTo(3);
        assertThat(now.ages()).extracting(Standings.Age::open).containsExactly(1L, 1L, 0L, 1L);
        assertThat(now.oldestOpen()).isEqualTo("2026-11-21");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 22, 333})
    void everyFigureIsThatOfARecountFromTheEvents(long seed) {
        Random random = new Random(seed);
        List<Happened> history = history(random, 70);
        int from = 0;
        while (from < history.size()) {
            int to = Math.min(history.size(), from + 1 + random.nextInt(20));
            projection.count(history.subList(from, to));
            from = to;
        }
        compare(history);
    }

    @Test
    void aBatchThatWasCutOffBetweenCountsAndSuggestionsIsCountedOnce() {
        List<Happened> history = history(new Random(4), 40);
        int cut = history.size() / 2;
        projection.count(history.subList(0, cut));
        MongoCollection<Document> standing = mongo.database().getCollection(StandingDocuments.STANDING);
        List<Document> before = standing.find().into(new ArrayList<>());
        projection.count(history.subList(cut, history.size()));
        standing.deleteMany(new Document());
        standing.insertMany(before);
        projection.count(history.subList(cut, cut + 9));
        projection.count(history.subList(cut + 9, history.size()));
        compare(history);
        projection.count(history);
        compare(history);
        projection.reset();
        projection.count(history);
        compare(history);
    }

    private void compare(List<Happened> history) {
        Map<SuggestionId, String> stages = new HashMap<>();
        Map<SuggestionId, Boolean> open = new HashMap<>();
        history.forEach(happened -> {
            SuggestionEvent event = happened.event();
            if (event instanceof SuggestionReceived received && !received.historic()) {
                stages.put(event.id(), received.stage());
                open.put(event.id(), true);
            } else if (event instanceof SuggestionScreened screened && stages.containsKey(event.id())) {
                stages.put(event.id(), screened.stage());
                open.put(event.id(), screened.stage().equals("screened"));
            } else if (event instanceof SuggestionReopened reopened && stages.containsKey(event.id())) {
                stages.put(event.id(), reopened.stage());
                open.put(event.id(), true);
            }
        });
        AllStages now = standings.at(LATER);
        assertThat(now.received()).isEqualTo(stages.size());
        assertThat(now.open())
                .isEqualTo(open.values().stream().filter(one -> one).count());
        assertThat(now.stages()).allSatisfy(stage -> {
            long here = stages.values().stream().filter(stage.stage()::equals).count();
            assertThat(stage.open() + stage.over()).as(stage.stage()).isEqualTo(here);
            assertThat(stage.ages().stream().mapToLong(Standings.Age::open).sum())
                    .isEqualTo(stage.open());
        });
    }

    private static List<Happened> history(Random random, int suggestions) {
        List<List<SuggestionEvent>> all = new ArrayList<>();
        for (int i = 0; i < suggestions; i++) {
            List<SuggestionEvent> one = new ArrayList<>(List.of(received("s" + i, random.nextInt(100), i % 9 == 0)));
            if (random.nextBoolean()) {
                boolean answered = random.nextBoolean();
                one.add(screened("s" + i, answered ? "answered" : "screened"));
                if (answered && random.nextBoolean()) {
                    one.add(new SuggestionReopened(id("s" + i), 1, "screened", NOTE, "second", NOON, null));
                }
            }
            all.add(one);
        }
        List<Happened> mixed = new ArrayList<>();
        while (!all.isEmpty()) {
            List<SuggestionEvent> one = all.get(random.nextInt(all.size()));
            mixed.add(new Happened(one.removeFirst(), mixed.size() * 2L));
            all.removeIf(List::isEmpty);
        }
        return mixed;
    }

    private static SuggestionId id(String name) {
        return new SuggestionId("suggestion-" + name);
    }

    private static SuggestionReceived received(String name, int day, boolean historic) {
        return new SuggestionReceived(
                id(name),
                "request",
                "fingerprint",
                Origin.direct(),
                null,
                null,
                new Consents(false, false, false),
                "en",
                null,
                TextOwner.of(name),
                null,
                TEXT,
                1,
                "received",
                NOON.plus(Duration.ofDays(day)),
                null,
                NOON.plus(Duration.ofDays(28)),
                historic);
    }

    private static SuggestionScreened screened(String name, String stage) {
        return new SuggestionScreened(
                id(name),
                stage.equals("answered") ? ScreeningOutcome.ANSWERED : ScreeningOutcome.CLOSER_LOOK,
                1,
                stage,
                NOTE,
                null,
                null,
                null,
                "en",
                false,
                "reviewer",
                NOON,
                null,
                null);
    }
}
