package org.yousaid.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.testsupport.MongoServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The worked example of {@code docs/event-store.md}: what revision 1 looked like is kept as a file and stays readable. */
class UpcasterExampleTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    /** Revision 1 of a raise did not say by how much: it was always one. */
    private static final class RaisedByOne extends SingleEventUpcaster {

        private static final SimpleSerializedType FROM = new SimpleSerializedType("tally.raised", "1");
        private static final SimpleSerializedType TO = new SimpleSerializedType("tally.raised", "2");

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().equals(FROM);
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(TO, JsonNode.class, payload -> ((ObjectNode) payload).put("by", 1));
        }
    }

    @BeforeEach
    void emptyDatabase() {
        mongo.database().drop();
    }

    private static MongoEventStorageEngine engine(EventUpcaster upcaster) {
        return new MongoEventStorageEngine(
                mongo.database(),
                new DeclaredTypesSerializer(EventTypes.builder()
                        .type("tally.raised", "2", Tally.Raised.class)
                        .build()),
                upcaster,
                Duration.ofMillis(100),
                100);
    }

    /** The stored event becomes what a release with revision 1 wrote. */
    private static void storeApprovedRevisionOne(MongoEventStorageEngine engine) throws IOException {
        engine.appendEvents(new GenericDomainEventMessage<>("Tally", "tally-a", 0L, new Tally.Raised("tally-a", 5)));
        try (InputStream approved =
                Objects.requireNonNull(UpcasterExampleTest.class.getResourceAsStream("tally.raised-1.json"))) {
            String payload = new String(approved.readAllBytes(), StandardCharsets.UTF_8).strip();
            mongo.database()
                    .getCollection("events")
                    .updateOne(
                            new Document("_id", 1L),
                            Updates.combine(
                                    Updates.set("events.0.payload", payload), Updates.set("events.0.revision", "1")));
        }
    }

    @Test
    void readsTheApprovedRevisionOneAsTheClassOfToday() throws IOException {
        MongoEventStorageEngine engine = engine(new RaisedByOne());
        storeApprovedRevisionOne(engine);

        assertThat(engine.readEvents(null, false).findFirst().orElseThrow().getPayload())
                .isEqualTo(new Tally.Raised("tally-a", 1));
        assertThat(engine.readEvents("tally-a").next().getPayload()).isEqualTo(new Tally.Raised("tally-a", 1));
    }

    @Test
    void saysThatTheUpcasterIsMissing() throws IOException {
        MongoEventStorageEngine engine = engine(NoOpEventUpcaster.INSTANCE);
        storeApprovedRevisionOne(engine);

        assertThatThrownBy(() -> engine.readEvents(null, false).toList())
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining(
                        "tally.raised, revision 1; this release reads revision 2, an upcaster is missing");
    }
}
