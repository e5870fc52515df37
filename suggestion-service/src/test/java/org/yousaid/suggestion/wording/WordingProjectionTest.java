package org.yousaid.suggestion.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yousaid.suggestion.suggestion.Samples.ID;
import static org.yousaid.suggestion.suggestion.Samples.NOON;
import static org.yousaid.suggestion.suggestion.Samples.received;
import static org.yousaid.suggestion.suggestion.Samples.screened;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.yousaid.operations.projection.ReadModels;
import org.yousaid.similarity.TextVector;
import org.yousaid.suggestion.process.ScreeningOutcome;
import org.yousaid.suggestion.suggestion.SuggestionEvent;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionReceived;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.support.vault.MongoPersonVault;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedText;
import org.yousaid.support.vault.TextOwner;
import org.yousaid.testsupport.MongoServer;

class WordingProjectionTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    @TempDir
    static Path keys;

    private final PersonVault vault = MongoPersonVault.open(mongo.database(), keys.resolve("key.json"));
    private final WordingDocuments documents = new WordingDocuments(ReadModels.live(mongo.database()));
    private final WordingProjection projection = new WordingProjection(documents, vault);
    private final Recorded recorded = new Recorded();
    private final WordingTail tail = new WordingTail(documents, vault, recorded);

    private SealedText text = new SealedText("text-0000000000000000000000text.AAAA");
    private SuggestionReceived bench = received();

    @BeforeEach
    void benchIsSuggested() {
        documents.clear();
        text = vault.seal(TextOwner.of("suggestion-1"), "A bench on the Hoe");
        SuggestionReceived sample = received();
        bench = new SuggestionReceived(
                sample.id(),
                sample.request(),
                sample.fingerprint(),
                sample.origin(),
                sample.person(),
                sample.contact(),
                sample.consents(),
                sample.language(),
                sample.ward(),
                TextOwner.of("suggestion-1"),
                null,
                text,
                sample.process(),
                sample.stage(),
                sample.receivedAt(),
                sample.nextWordBy(),
                sample.replyBy(),
                sample.historic());
    }

    @Test
    void tellsReadersWhatIsSaidAndWhereItStands() {
        play(7, bench);
        tail.readOn();
        WordedSuggestion received = recorded.only();
        assertThat(received.text()).isEqualTo("A bench on the Hoe");
        assertThat(received.shownTitle()).isEqualTo("A bench on the Hoe");
        assertThat(received.screenedPublic()).isFalse();
        assertThat(received.open()).isTrue();

        play(9, screened(ScreeningOutcome.CLOSER_LOOK, "screened", NOON));
        tail.readOn();
        assertThat(recorded.only().screenedPublic()).isTrue();
        assertThat(recorded.only().open()).isTrue();
        assertThat(recorded.only().stage()).isEqualTo("screened");

        play(11, screened(ScreeningOutcome.ANSWERED, "answered", null));
        tail.readOn();
        assertThat(recorded.only().open()).isFalse();
    }

    @Test
    void neverShowsAnybodyElseAComplaint() {
        play(1, bench);
        play(2, screened(ScreeningOutcome.COMPLAINT, "handed-over", null));
        tail.readOn();
        assertThat(recorded.only().screenedPublic()).isFalse();
        assertThat(recorded.only().open()).isFalse();
    }

    @Test
    void changesNothingWhenEventsComeTwice() {
        play(1, bench);
        play(2, screened(ScreeningOutcome.ANSWERED, "answered", null));
        play(1, bench);
        play(2, screened(ScreeningOutcome.ANSWERED, "answered", null));
        tail.readOn();
        assertThat(recorded.only().stage()).isEqualTo("answered");
    }

    @Test
    void isTheSameWhenRebuilt() {
        play(1, bench);
        play(2, screened(ScreeningOutcome.ANSWERED, "answered", null));
        tail.readOn();
        WordedSuggestion before = recorded.only();

        projection.reset();
        play(1, bench);
        play(2, screened(ScreeningOutcome.ANSWERED, "answered", null));
        tail.startOver();
        tail.readOn();

        assertThat(recorded.only()).isEqualTo(before);
    }

    @Test
    void takesOutWhatWasErasedEvenIfItChangesLater() {
        play(1, bench);
        tail.readOn();

        vault.redact(text);
        tail.readOn();
        assertThat(recorded.there).isEmpty();

        play(2, screened(ScreeningOutcome.ANSWERED, "answered", null));
        tail.readOn();
        assertThat(recorded.there).isEmpty();
    }

    @Test
    void leavesOutWhatWasErasedBeforeItCame() {
        vault.redact(text);
        play(1, bench);
        play(2, screened(ScreeningOutcome.ANSWERED, "answered", null));
        tail.readOn();
        assertThat(recorded.there).isEmpty();
    }

    @Test
    void answersEveryQueryByAnIndex() {
        play(1, bench);
        List<String> plans = new ArrayList<>();
        for (String query : List.of("place", "key")) {
            plans.add(mongo.database()
                    .getCollection(WordingDocuments.COLLECTION)
                    .find(new org.bson.Document(query, new org.bson.Document("$gt", query.equals("key") ? "a" : 0L)))
                    .explain()
                    .toJson());
        }
        assertThat(plans).allMatch(plan -> plan.contains("IXSCAN"));
    }

    private void play(long position, SuggestionEvent event) {
        projection.on(event, new GlobalSequenceTrackingToken(position));
    }

    private static final class Recorded implements WordingReader {

        private final TreeMap<String, WordedSuggestion> there = new TreeMap<>();

        @Override
        public void put(long place, WordedSuggestion suggestion, TextVector vector) {
            there.put(suggestion.id().value(), suggestion);
        }

        @Override
        public void remove(SuggestionId id) {
            there.remove(id.value());
        }

        @Override
        public void clear() {
            there.clear();
        }

        WordedSuggestion only() {
            assertThat(there).containsOnlyKeys(ID.value());
            return there.firstEntry().getValue();
        }
    }
}
