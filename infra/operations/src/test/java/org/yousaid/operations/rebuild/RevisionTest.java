package org.yousaid.operations.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yousaid.operations.rebuild.Instance.SOON;
import static org.yousaid.operations.rebuild.Notes.PROJECTION;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.testsupport.MongoServer;

/** What handlers of an earlier release made is made anew when the release says that they write something else. */
@Timeout(120)
class RevisionTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    @Test
    void rebuildsByItselfWhatAnEarlierRevisionMadeAndOnlyOnce() {
        try (Instance earlier = Instance.start(mongo, "_revised", 1)) {
            earlier.write("a", 0, "one", "two");
            earlier.awaitLive(PROJECTION);
            assertThat(earlier.rebuilds.of(PROJECTION)).isEmpty();
        }
        notes().updateMany(new Document(), Updates.unset("words"));

        String run;
        try (Instance later = Instance.start(mongo, "_revised", 2)) {
            await().atMost(SOON)
                    .until(() -> later.rebuilds
                            .of(PROJECTION)
                            .filter(rebuild -> rebuild.state() == RebuildState.DONE)
                            .isPresent());
            Rebuild rebuilt = later.rebuilds.of(PROJECTION).orElseThrow();
            assertThat(rebuilt.by()).isEqualTo("system");
            assertThat(rebuilt.reason()).contains("earlier revision than 2");
            assertThat(notes().find().first()).containsEntry("words", "two");
            assertThat(later.rebuilds.of(Notes.DICE)).isEmpty();
            run = rebuilt.run();
        }

        try (Instance again = Instance.start(mongo, "_revised", 2)) {
            again.write("b", 0, "three");
            again.awaitLive(PROJECTION);
            assertThat(again.rebuilds.of(PROJECTION).orElseThrow().run()).isEqualTo(run);
        }
    }

    @Test
    void rebuildsNothingWhereNothingWasRead() {
        try (Instance fresh = Instance.start(mongo, "_fresh", 3)) {
            fresh.write("a", 0, "one");
            fresh.awaitLive(PROJECTION);
        }
        try (Instance again = Instance.start(mongo, "_fresh", 3)) {
            again.write("b", 0, "two");
            again.awaitLive(PROJECTION);
            assertThat(again.rebuilds.of(PROJECTION)).isEmpty();
        }
    }

    private static MongoCollection<Document> notes() {
        return mongo.client().getDatabase(mongo.databaseName() + "_revised").getCollection("notes");
    }
}
