package org.yousaid.suggestion.suggestion.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yousaid.suggestion.suggestion.Samples.EARLIER;
import static org.yousaid.suggestion.suggestion.Samples.ID;
import static org.yousaid.suggestion.suggestion.Samples.NOON;
import static org.yousaid.suggestion.suggestion.Samples.NOTE;
import static org.yousaid.suggestion.suggestion.Samples.received;
import static org.yousaid.suggestion.suggestion.Samples.sameAs;
import static org.yousaid.suggestion.suggestion.Samples.screened;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.operations.projection.ReadModels;
import org.yousaid.suggestion.process.Processes;
import org.yousaid.suggestion.process.ScreeningOutcome;
import org.yousaid.suggestion.suggestion.SuggestionEvent;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionNoted;
import org.yousaid.suggestion.suggestion.SuggestionView;
import org.yousaid.testsupport.MongoServer;

class SuggestionProjectionTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private static final List<SuggestionEvent> HISTORY = List.of(
            received(),
            screened(ScreeningOutcome.CLOSER_LOOK, "screened", NOON.plus(Duration.ofDays(42))),
            sameAs(EARLIER),
            new SuggestionNoted(ID, NOTE, "carla", NOON));

    private MongoCollection<Document> documents = mongo.database().getCollection("suggestions");
    private SuggestionProjection projection = projection();

    private static SuggestionProjection projection() {
        return new SuggestionProjection(ReadModels.live(mongo.database()), new Processes());
    }

    @BeforeEach
    void empty() {
        documents = mongo.database().getCollection("suggestions");
        documents.deleteMany(new Document());
        projection = projection();
    }

    @Test
    void showsWhereASuggestionStandsAndHowItCameThere() {
        play(HISTORY);
        SuggestionView view = SuggestionDocument.view(only());
        assertThat(view.id()).isEqualTo(ID);
        assertThat(view.stage()).isEqualTo("answered");
        assertThat(view.nextWordBy()).isNull();
        assertThat(view.version()).isEqualTo(3);
        assertThat(view.outcome()).isEqualTo(ScreeningOutcome.ANSWERED);
        assertThat(view.history())
                .extracting(SuggestionView.Step::stage)
                .containsExactly("received", "screened", "answered");
        assertThat(view.history().getLast().note()).isEqualTo(NOTE);
        assertThat(view.history().getLast().sameAs()).isEqualTo(EARLIER);
        assertThat(view.sameAs()).isEqualTo(EARLIER);
        assertThat(view.notes()).containsExactly(new SuggestionView.StaffNote(NOON, "carla", NOTE));
    }

    @Test
    void changesNothingWhenEventsComeTwice() {
        play(HISTORY);
        Document once = only();
        play(HISTORY);
        assertThat(only()).isEqualTo(once);
    }

    @Test
    void isTheSameWhenRebuilt() {
        play(HISTORY);
        Document before = only();
        projection.reset();
        assertThat(documents.countDocuments()).isZero();
        play(HISTORY);
        assertThat(only()).isEqualTo(before);
    }

    @Test
    void failsRatherThanPassOverAnEventItHasNoDocumentFor() {
        assertThatThrownBy(() -> projection.on(HISTORY.get(1), 1)).isInstanceOf(IllegalStateException.class);
    }

    private void play(List<SuggestionEvent> events) {
        for (int version = 0; version < events.size(); version++) {
            projection.on(events.get(version), version);
        }
    }

    private Document only() {
        List<Document> all = documents.find().into(new ArrayList<>());
        assertThat(all).hasSize(1);
        return Objects.requireNonNull(all.getFirst());
    }
}
