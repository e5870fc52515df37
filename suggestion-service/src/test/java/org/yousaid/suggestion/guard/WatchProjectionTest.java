package org.yousaid.suggestion.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yousaid.suggestion.suggestion.Samples.BENCHES;
import static org.yousaid.suggestion.suggestion.Samples.ID;
import static org.yousaid.suggestion.suggestion.Samples.NOON;
import static org.yousaid.suggestion.suggestion.Samples.NOTE;
import static org.yousaid.suggestion.suggestion.Samples.moved;
import static org.yousaid.suggestion.suggestion.Samples.received;
import static org.yousaid.suggestion.suggestion.Samples.screened;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.operations.projection.ReadModels;
import org.yousaid.suggestion.guard.Watch.Kind;
import org.yousaid.suggestion.process.Processes;
import org.yousaid.suggestion.process.ScreeningOutcome;
import org.yousaid.suggestion.suggestion.CareSettings;
import org.yousaid.suggestion.suggestion.Reached;
import org.yousaid.suggestion.suggestion.SuggestionEvent;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionNoted;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionReopened;
import org.yousaid.testsupport.MongoServer;

/** Nobody is reminded of what has come to its end. */
class WatchProjectionTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private static final Instant LATER = NOON.plus(Duration.ofDays(1_000));
    private static final Instant NEXT_WORD = NOON.plus(Duration.ofDays(42));
    private static final CareSettings SETTINGS = new CareSettings(
            "reviewer", "admin", Optional.empty(), Duration.ofDays(14), Duration.ofDays(21), Duration.ofDays(3));

    private final WatchProjection projection =
            new WatchProjection(ReadModels.live(mongo.database()), new Processes(), SETTINGS);
    private final Watches watches = new Watches(mongo.database().getCollection(Watches.COLLECTION));

    @BeforeEach
    void empty() {
        projection.reset();
    }

    @Test
    void watchesWhatIsOpen() {
        play(received());
        assertThat(due()).containsExactlyInAnyOrder(Kind.values());
        play(screened(ScreeningOutcome.CLOSER_LOOK, "screened", NEXT_WORD));
        assertThat(due()).containsExactlyInAnyOrder(Kind.values());
    }

    @Test
    void dropsEveryWatchWhenScreeningEndsIt() {
        play(received(), screened(ScreeningOutcome.ANSWERED, "answered", null));
        assertThat(due()).isEmpty();
    }

    @Test
    void dropsEveryWatchWhenItsOpportunityEnds() {
        for (Reached end : List.of(Reached.DECLINED, Reached.DELIVERED)) {
            play(received(), moved(BENCHES, 1, Reached.GATHERED, "joined", NEXT_WORD));
            assertThat(due()).isNotEmpty();
            play(moved(BENCHES, 2, end, end == Reached.DECLINED ? "declined" : "delivered", null));
            assertThat(due()).as(end.name()).isEmpty();
        }
    }

    @Test
    void watchesAgainWhatItsAuthorOpenedAgain() {
        play(
                received(),
                screened(ScreeningOutcome.ANSWERED, "answered", null),
                new SuggestionReopened(ID, 1, "screened", NOTE, "carla", NOON, NEXT_WORD));
        assertThat(due()).containsExactlyInAnyOrder(Kind.values());
    }

    @Test
    void takesANoteOfTheStaffForNoWordToItsAuthor() {
        play(received(), new SuggestionNoted(ID, NOTE, "carla", NOON.plus(Duration.ofDays(5))));
        assertThat(watches.dueAt(NOON.plus(Duration.ofDays(14)), 10))
                .extracting(Watch::kind)
                .contains(Kind.ASK_FOR_A_WORD);
    }

    private void play(SuggestionEvent... events) {
        for (SuggestionEvent event : events) {
            projection.on(event);
        }
    }

    private List<Kind> due() {
        return watches.dueAt(LATER, 10).stream().map(Watch::kind).toList();
    }
}
