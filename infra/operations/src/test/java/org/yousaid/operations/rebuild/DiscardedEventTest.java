package org.yousaid.operations.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yousaid.operations.rebuild.Instance.SOON;
import static org.yousaid.operations.rebuild.Notes.LINES;
import static org.yousaid.operations.rebuild.Notes.PROJECTION;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.eventstore.deadletter.DeadLetters;
import org.yousaid.eventstore.deadletter.LetterStore;
import org.yousaid.eventstore.deadletter.NewLetter;
import org.yousaid.eventstore.deadletter.Place;
import org.yousaid.eventstore.deadletter.Replayed;
import org.yousaid.operations.rebuild.Notes.LineProjection;
import org.yousaid.testsupport.MongoServer;

/** A projection that was made to go on without an event is rebuilt without it. */
@Timeout(120)
class DiscardedEventTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private static Instance instance;

    @BeforeAll
    static void start() {
        instance = Instance.start(mongo, "");
    }

    @AfterAll
    static void stop() {
        instance.close();
    }

    @Test
    void isLeftOutOfARebuildAsItIsOfTheLiveOne() {
        DeadLetters letters = instance.context.getBean(DeadLetters.class);
        instance.write("a", 0, "one", LineProjection.SPOILT, "three");
        instance.write("b", 0, "four");
        instance.awaitLive(LINES);
        await().atMost(SOON).until(() -> letters.count(LINES) == 2);
        assertThat(instance.run(LINES, "waits", RebuildMode.COMPARE).state())
                .as("what only waits belongs to it still")
                .isEqualTo(RebuildState.FAILED);

        String spoilt = letters.letters(LINES, "a", -1, 1).getFirst().id();
        assertThat(letters.discard(LINES, spoilt, "never meant", "ops")).isTrue();
        assertThat(letters.replayAll(LINES)).isEqualTo(new Replayed(1, 0));

        Rebuild compared = instance.run(LINES, "compared", RebuildMode.COMPARE);
        assertThat(compared.state()).as(String.valueOf(compared.error())).isEqualTo(RebuildState.DONE);
        assertThat(compared.hashEqual()).isTrue();
        assertThat(instance.run(LINES, "rebuilt", RebuildMode.REBUILD).hashEqual())
                .isTrue();
        assertThat(lines()).containsExactly("a0", "a2", "b0");
    }

    @Test
    void isNotBroughtBackWhenItIsDiscardedWhileEventsAreReadAgain() {
        instance.write("c", 0, "one", "two");
        instance.awaitLive(PROJECTION);
        Semaphore turns = new Semaphore(0);
        instance.gate.turns.set(turns);
        try {
            instance.rebuilds.start(PROJECTION, "meanwhile", RebuildMode.REBUILD, "ops", "a test");
            await().atMost(SOON).until(turns::hasQueuedThreads);
            var letter = new NewLetter("c1", "c", "note.written", new Place.InStore(1), 1, new Document());
            instance.context.getBean(LetterStore.class).park(PROJECTION, letter, null);
            assertThat(instance.context
                            .getBean(DeadLetters.class)
                            .discard(PROJECTION, PROJECTION + "/c1", "never meant", "ops"))
                    .isTrue();
        } finally {
            instance.gate.turns.set(null);
            turns.release(1000);
        }
        Rebuild over = instance.awaitOver(PROJECTION, "meanwhile");
        assertThat(over.state()).isEqualTo(RebuildState.FAILED);
        assertThat(over.error()).contains("discarded");
        assertThat(over.swapBegan()).isFalse();
    }

    private static List<String> lines() {
        return mongo.database()
                .getCollection(LineProjection.COLLECTION)
                .find(Filters.regex("_id", "^[ab]"))
                .sort(new Document("_id", 1))
                .map(line -> line.getString("_id"))
                .into(new ArrayList<>());
    }
}
