package org.yousaid.operations.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yousaid.operations.rebuild.Instance.SOON;
import static org.yousaid.operations.rebuild.Notes.DICE;
import static org.yousaid.operations.rebuild.Notes.PROJECTION;
import static org.yousaid.operations.rebuild.Notes.PUBLISHER;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Objects;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.operations.processor.ProcessorStanding;
import org.yousaid.testsupport.MongoServer;

/** Operators learn why a processor does not even get to its handlers. */
@Timeout(120)
class StandstillTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    @AfterEach
    void forget() {
        mongo.database().drop();
    }

    private static List<EventProcessor> processors(Instance instance) {
        return List.copyOf(instance.context
                .getBean(EventProcessingConfiguration.class)
                .eventProcessors()
                .values());
    }

    private static ProcessorStanding standing(Instance instance, String name) {
        return instance.processors.all().stream()
                .filter(processor -> processor.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void saysOfAll(Instance instance, String... words) {
        for (String name : List.of(PROJECTION, DICE, PUBLISHER)) {
            await().atMost(SOON).untilAsserted(() -> {
                ProcessorStanding standing = standing(instance, name);
                assertThat(standing.state()).as(name).isEqualTo(ProcessorStanding.State.FAILED);
                assertThat(Objects.requireNonNull(standing.error())).contains(words);
            });
        }
    }

    private static void awaitAll(Instance instance) {
        List.of(PROJECTION, DICE, PUBLISHER).forEach(instance::awaitLive);
    }

    @Test
    void anEventThatCannotBeRead() {
        try (Instance instance = Instance.start(mongo, "")) {
            instance.write("a", 0, "one", "two");
            awaitAll(instance);
            processors(instance).forEach(EventProcessor::shutDown);
            instance.write("a", 2, "three");
            mongo.database()
                    .getCollection("events")
                    .updateOne(Filters.eq("_id", 3L), Updates.set("events.0.revision", "9"));
            processors(instance).forEach(EventProcessor::start);

            saysOfAll(instance, "UnreadableEvent", "position 3", "note.written, revision 9");
            assertThat(standing(instance, PROJECTION).position()).isEqualTo(2);
        }
    }

    @Test
    void aTokenOfAnotherStoreAlsoWhenThereIsNothingToRead() {
        try (Instance instance = Instance.start(mongo, "")) {
            instance.write("a", 0, "one");
            awaitAll(instance);
            assertThat(standing(instance, PROJECTION).error()).isNull();
            processors(instance).forEach(EventProcessor::shutDown);
            mongo.database().getCollection("event_counter").updateOne(Filters.empty(), Updates.set("store", "another"));
            processors(instance).forEach(EventProcessor::start);

            saysOfAll(instance, "ForeignToken", "this one is another", "delete it");
        }
    }

    @Test
    void aTokenBehindTheNewestEventAfterOlderEventsWereRestored() {
        try (Instance instance = Instance.start(mongo, "")) {
            instance.write("a", 0, "one", "two", "three");
            awaitAll(instance);
            processors(instance).forEach(EventProcessor::shutDown);
            mongo.database().getCollection("events").deleteMany(Filters.gt("_id", 1L));
            mongo.database()
                    .getCollection("event_counter")
                    .updateOne(Filters.eq("_id", "position"), Updates.set("reserved", 1L));
            processors(instance).forEach(EventProcessor::start);

            saysOfAll(instance, "ForeignToken", "A token stands at position 3");
        }
    }
}
