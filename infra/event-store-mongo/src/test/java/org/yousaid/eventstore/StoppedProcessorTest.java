package org.yousaid.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DefaultEventBusSpanFactory;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.monitoring.NoOpMessageMonitor;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.axonframework.tracing.NoOpSpanFactory;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;
import org.yousaid.testsupport.MongoServer;

/** A processor stops at what it cannot read: everything before it is handled, nothing behind it, and it says why. */
@Timeout(60)
class StoppedProcessorTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private static final String GROUP = "readers";
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final int STORED = 60;
    private static final long BAD = 41;

    private final ListAppender<ILoggingEvent> said = new ListAppender<>();
    private final Logger coordinator =
            (Logger) LoggerFactory.getLogger("org.axonframework.eventhandling.pooled.Coordinator");
    private final Reader reader = new Reader();
    private MongoDatabase database;
    private MongoEventStorageEngine engine;
    private Configuration axon;

    @BeforeEach
    void startNothingYet() {
        database = mongo.database();
        database.drop();
        var serializer = new DeclaredTypesSerializer(Tally.TYPES);
        engine = new MongoEventStorageEngine(
                database, serializer, NoOpEventUpcaster.INSTANCE, Duration.ofMillis(20), 200);
        TokenStore tokens =
                new MongoTokenStore(database, serializer, "here", Duration.ofSeconds(10), InstantSource.system());
        axon = DefaultConfigurer.defaultConfiguration()
                .configureEventStore(_ -> new MongoEventStore(
                        engine,
                        Duration.ofMillis(20),
                        NoOpMessageMonitor.INSTANCE,
                        DefaultEventBusSpanFactory.builder()
                                .spanFactory(NoOpSpanFactory.INSTANCE)
                                .build()))
                .registerComponent(TokenStore.class, _ -> tokens)
                .eventProcessing(processing -> {
                    ProcessorDefaults.counting(processing, GROUP);
                    processing.registerEventHandler(_ -> reader);
                })
                .buildConfiguration();
        said.start();
        coordinator.addAppender(said);
        store(0, STORED);
    }

    @AfterEach
    void stop() {
        coordinator.detachAppender(said);
        axon.shutdown();
        engine.close();
    }

    private void store(int from, int to) {
        for (int tally = from; tally < to; tally++) {
            engine.appendEvents(Tally.commit("tally-" + tally, 0, 1));
        }
    }

    private MongoCollection<Document> events() {
        return database.getCollection("events");
    }

    private void damage(Bson update) {
        events().updateOne(Filters.eq("_id", BAD), update);
    }

    private StreamingEventProcessor processor() {
        return axon.eventProcessingConfiguration()
                .eventProcessor(GROUP, StreamingEventProcessor.class)
                .orElseThrow();
    }

    private boolean inError() {
        return processor().isError();
    }

    private List<String> causes() {
        return List.copyOf(said.list).stream()
                .map(ILoggingEvent::getThrowableProxy)
                .filter(thrown -> thrown != null)
                .map(IThrowableProxy::getMessage)
                .toList();
    }

    private void stopsBeforeTheDamageSaying(String... reasons) {
        axon.start();
        await().atMost(SOON).until(() -> reader.handled.size() == BAD - 1 && inError());
        assertThat(causes()).anySatisfy(cause -> assertThat(cause).contains(reasons));
        int tries = causes().size();
        store(STORED, STORED + 10);

        await().atMost(SOON).until(() -> causes().size() > tries);
        assertThat(reader.handled)
                .containsExactlyElementsOf(LongStream.range(1, BAD).boxed().toList());
    }

    @Test
    void stopsAtAnEventOfAFutureRevisionAndGoesOnWhenThatIsKnown() {
        damage(Updates.set("events.0.revision", "9"));

        stopsBeforeTheDamageSaying("position 41", "tally.started, revision 9", "a newer one wrote it");

        damage(Updates.set("events.0.revision", "1"));
        await().atMost(SOON).until(() -> reader.handled.size() == STORED + 10);
        assertThat(reader.handled)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, STORED + 10).boxed().toList());
        await().atMost(SOON).until(() -> !inError());
    }

    @Test
    void stopsAtACorruptDocument() {
        damage(Updates.unset("events.0.payload"));

        stopsBeforeTheDamageSaying("position 41", "its field 'payload' is missing");
    }

    @Test
    void beginsNothingWithATokenOfAnotherStore() {
        axon.start();
        await().atMost(SOON).until(() -> reader.handled.size() == STORED);
        processor().shutDown();
        database.getCollection("event_counter").updateOne(Filters.empty(), Updates.set("store", "another"));
        store(STORED, STORED + 10);

        processor().start();

        await().atMost(SOON).until(() -> inError() && !causes().isEmpty());
        assertThat(causes()).anySatisfy(cause -> assertThat(cause).contains("readers/0", "this one is another"));
        assertThat(reader.handled).hasSize(STORED);
    }

    @ProcessingGroup(GROUP)
    static final class Reader {

        private final List<Long> handled = new CopyOnWriteArrayList<>();

        @EventHandler
        void on(Tally.TallyEvent event, TrackingToken token) {
            handled.add(token.position().orElseThrow());
        }
    }
}
