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
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.yousaid.operations.projection.ReadModels;
import org.yousaid.similarity.Passage;
import org.yousaid.similarity.SentenceModel;
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
    private final List<Passage> made = new ArrayList<>();
    private final TextVectors vectors = new TextVectors(mongo.database(), vault, passage -> {
        made.add(passage);
        return SentenceModel.shared().vector(passage);
    });
    private final WordingProjection projection = new WordingProjection(documents, vectors, vault);
    private final Recorded recorded = new Recorded();
    private final WordingTail tail = new WordingTail(documents, vectors, vault, recorded);

    private SealedText text = new SealedText("text-0000000000000000000000text.AAAA");
    private SuggestionReceived bench = received();

    @BeforeEach
    void benchIsSuggested() {
        documents.clear();
        mongo.database().getCollection(TextVectors.COLLECTION).deleteMany(new Document());
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
    void takesABatchTogetherAndInItsOrder() {
        List<EventMessage<SuggestionEvent>> batch = List.of(
                new GenericEventMessage<SuggestionEvent>(bench),
                new GenericEventMessage<SuggestionEvent>(screened(ScreeningOutcome.CLOSER_LOOK, "screened", NOON)),
                new GenericEventMessage<SuggestionEvent>(screened(ScreeningOutcome.ANSWERED, "answered", null)));
        BatchingUnitOfWork<EventMessage<SuggestionEvent>> work = new BatchingUnitOfWork<>(batch);
        AtomicLong place = new AtomicLong();
        ResultMessage<?> _ = work.executeWithResult(() -> {
            tail.readOn();
            assertThat(recorded.there).isEmpty();
            projection.on(
                    work.getMessage().getPayload(),
                    new GlobalSequenceTrackingToken(place.incrementAndGet()),
                    CurrentUnitOfWork.get());
            return null;
        });

        tail.readOn();
        assertThat(recorded.only().stage()).isEqualTo("answered");
        assertThat(recorded.only().screenedPublic()).isTrue();
    }

    @Test
    void makesNoVectorTwice() {
        play(1, bench);
        tail.readOn();
        TextVector before = recorded.vector();

        projection.reset();
        play(1, bench);
        new WordingTail(documents, vectors, vault, recorded).readOn();

        assertThat(made).hasSize(1);
        assertThat(recorded.vector().bytes()).isEqualTo(before.bytes());
    }

    @Test
    void makesTheVectorThatAnEarlierVersionLeftOut() {
        play(1, bench);
        mongo.database().getCollection(TextVectors.COLLECTION).deleteMany(new Document());

        tail.readOn();

        assertThat(recorded.there).hasSize(1);
        assertThat(stored()).hasSize(1);
    }

    @Test
    void keepsVectorsSealedAndDeletesThemWithTheirText() {
        play(1, bench);
        assertThat(stored()).hasSize(1);
        String sealed = stored().getFirst().getString("vector");
        assertThat(vault.open(new SealedText(sealed))).isPresent();

        vault.redact(text);
        assertThat(vault.open(new SealedText(sealed))).isEmpty();
        tail.readOn();
        assertThat(stored()).isEmpty();

        projection.reset();
        play(1, bench);
        assertThat(stored()).isEmpty();
        assertThat(made).hasSize(1);
    }

    private static List<Document> stored() {
        return mongo.database().getCollection(TextVectors.COLLECTION).find().into(new ArrayList<>());
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
                    .find(new Document(query, new Document("$gt", query.equals("key") ? "a" : 0L)))
                    .explain()
                    .toJson());
        }
        assertThat(plans).allMatch(plan -> plan.contains("IXSCAN"));
    }

    private void play(long position, SuggestionEvent event) {
        UnitOfWork<?> alone = DefaultUnitOfWork.startAndGet(new GenericEventMessage<>(event));
        projection.on(event, new GlobalSequenceTrackingToken(position), alone);
        alone.commit();
    }

    private static final class Recorded implements WordingReader {

        private final TreeMap<String, WordedSuggestion> there = new TreeMap<>();
        private final TreeMap<String, TextVector> vectors = new TreeMap<>();

        @Override
        public void put(long place, WordedSuggestion suggestion, TextVector vector) {
            there.put(suggestion.id().value(), suggestion);
            vectors.put(suggestion.id().value(), vector);
        }

        @Override
        public void remove(SuggestionId id) {
            there.remove(id.value());
        }

        @Override
        public void clear() {
            there.clear();
        }

        TextVector vector() {
            return vectors.firstEntry().getValue();
        }

        WordedSuggestion only() {
            assertThat(there).containsOnlyKeys(ID.value());
            return there.firstEntry().getValue();
        }
    }
}
