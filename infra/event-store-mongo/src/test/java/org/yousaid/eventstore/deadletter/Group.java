package org.yousaid.eventstore.deadletter;

import com.mongodb.client.MongoDatabase;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.awaitility.Awaitility;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.yousaid.eventstore.DeclaredTypesSerializer;

/** One processing group over an event store in memory, with its letters in MongoDB. */
@ProcessingGroup(Group.NAME)
final class Group implements AutoCloseable {

    static final String NAME = "walkers";

    private final List<Step> handled = new CopyOnWriteArrayList<>();
    private final List<Step> attempts = new CopyOnWriteArrayList<>();
    private volatile Trouble trouble = _ -> {};
    private volatile Runnable beforeToken = () -> {};
    private final Configuration axon;
    private final LetterStore store;
    private final DeadLetters letters;

    Group(MongoDatabase database, BiConsumer<EventProcessingConfigurer, String> defaults, int attemptsFirst) {
        store = new LetterStore(database, InstantSource.system());
        EventStorageEngine engine = new InMemoryEventStorageEngine();
        TokenStore tokens = new ImmediateTokenStore();
        axon = DefaultConfigurer.defaultConfiguration()
                .configureEmbeddedEventStore(_ -> engine)
                .registerComponent(TokenStore.class, _ -> tokens)
                .registerComponent(
                        DeadLetterQueues.class,
                        _ -> new DeadLetterQueues(
                                store, engine, new DeclaredTypesSerializer(Step.TYPES), attemptsFirst))
                .eventProcessing(processing -> {
                    defaults.accept(processing, NAME);
                    processing.registerEventHandler(_ -> this);
                })
                .start();
        letters = new DeadLetters(store, axon.eventProcessingConfiguration(), List.of());
        // Axon's store in memory may pass over an event that comes while its first reader is still being opened.
        Awaitility.await().until(() -> processor().processingStatus().containsKey(0));
    }

    @EventHandler
    void on(Step step) throws Exception {
        attempts.add(step);
        trouble.with(step);
        handled.add(step);
    }

    void append(Step... steps) {
        axon.eventStore().publish(Arrays.stream(steps).map(Step::event).toList());
    }

    void failWith(Trouble with) {
        trouble = with;
    }

    /** What happens before each time the token is stored. */
    void beforeToken(Runnable then) {
        beforeToken = then;
    }

    List<Step> handled() {
        return handled;
    }

    List<Step> attempts() {
        return attempts;
    }

    List<Step> handledOf(String who) {
        return handled.stream().filter(step -> step.who().equals(who)).toList();
    }

    DeadLetters letters() {
        return letters;
    }

    LetterStore store() {
        return store;
    }

    StreamingEventProcessor processor() {
        return axon.eventProcessingConfiguration()
                .eventProcessor(NAME, StreamingEventProcessor.class)
                .orElseThrow();
    }

    @Override
    public void close() {
        axon.shutdown();
    }

    /** Stores when it is told to, as a database without transactions does; its parent waits for the commit. */
    private final class ImmediateTokenStore extends InMemoryTokenStore {

        @Override
        public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
            beforeToken.run();
            CompletableFuture.runAsync(() -> super.storeToken(token, processor, segment))
                    .join();
        }
    }

    /** Throws for a step that cannot be handled. */
    interface Trouble {
        void with(Step step) throws Exception;
    }
}
