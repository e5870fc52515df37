package org.yousaid.eventstore;

import java.time.Duration;
import java.util.List;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.lifecycle.Phase;
import org.axonframework.monitoring.MessageMonitor;
import org.jspecify.annotations.Nullable;

/**
 * Axon's event store over our engine. Its streams tell a processor that there is something new, where Axon's embedded
 * one leaves a pooled processor asking twice a second; and they share what one thread has just read, in exact order of
 * positions.
 */
public final class MongoEventStore extends AbstractEventStore implements Lifecycle, AutoCloseable {

    private final MongoEventStorageEngine engine;
    private final EventTail tail;

    /** Opens a store whose readers find the commits of other processes within the poll interval. */
    public MongoEventStore(
            MongoEventStorageEngine engine,
            Duration pollInterval,
            MessageMonitor<? super EventMessage<?>> monitor,
            EventBusSpanFactory spans) {
        super(new Builder(engine, monitor, spans));
        this.engine = engine;
        this.tail = new EventTail(engine, pollInterval);
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        long position = MongoEventStorageEngine.position(token);
        engine.mustReach(position);
        return tail.open(position);
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        tail.wake();
    }

    /** See {@link MongoEventStorageEngine#head()}. */
    public long head() {
        return engine.head();
    }

    @Override
    public void registerLifecycleHandlers(LifecycleRegistry lifecycle) {
        lifecycle.onShutdown(Phase.INBOUND_EVENT_CONNECTORS - 10, this::close);
    }

    @Override
    public void close() {
        tail.close();
    }

    private static final class Builder extends AbstractEventStore.Builder {

        private Builder(
                MongoEventStorageEngine engine,
                MessageMonitor<? super EventMessage<?>> monitor,
                EventBusSpanFactory spans) {
            storageEngine(engine);
            messageMonitor(monitor);
            spanFactory(spans);
        }
    }
}
