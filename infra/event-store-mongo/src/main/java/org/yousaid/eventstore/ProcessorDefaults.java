package org.yousaid.eventstore;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventProcessorSpanFactory;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.yousaid.eventstore.deadletter.DeadLetterQueues;

/**
 * How a processing group of ours reads its event store: pooled, one segment, from the first event on with a plain token. Axon's own default is a replay token, with which handlers that must not be replayed would skip
 * everything that was stored before they existed.
 *
 * <p>A failure that passes by itself (the database, the brokers, time running out) stops the batch, which is tried again.
 * Any other is tried a few times; then the event is parked with its sequence, the aggregate unless the group registers
 * another policy: what follows in that sequence waits behind it, everything else goes on. {@link #counting} groups never
 * park.
 */
public final class ProcessorDefaults {

    /**
     * At most so many events does a projection take at once. Each batch costs a journalled write of its token; half the
     * buffer of Axon's worker, so that the next is read meanwhile.
     */
    public static final int PROJECTION_BATCH = 500;

    /** Fewer where each event has an effect outside, which a repeated batch would have again. */
    private static final int ONCE_BATCH = 100;

    private static final long CLAIM_INTERVAL_MILLIS = 1_000;
    private static final long CLAIM_EXTENSION_MILLIS = 2_000;

    private ProcessorDefaults() {}

    /**
     * A group that builds read models, each document of which hears of one sequence only: it may be reset, which takes
     * its letters away, and then reads everything again as a replay.
     */
    public static void projection(EventProcessingConfigurer configurer, String group) {
        counting(configurer, group);
        DeadLetterQueues.register(configurer, group, true);
    }

    /**
     * A projection that stops at what it cannot handle and tries it again until it can. For documents that many
     * sequences count into under the guard of a position: with one event parked and later ones counted, that event would
     * lie below the document's position and never be counted. Also for handlers that take a batch together.
     */
    public static void counting(EventProcessingConfigurer configurer, String group) {
        configurer
                .registerListenerInvocationErrorHandler(group, configuration -> PropagatingErrorHandler.instance())
                .registerEventProcessor(
                        group,
                        (name, configuration, handlers) -> processor(name, configuration, handlers, PROJECTION_BATCH)
                                .build());
    }

    /** A group that publishes, sends or decides: every event reaches it, and nobody can make it start over. */
    public static void once(EventProcessingConfigurer configurer, String group) {
        DeadLetterQueues.register(configurer, group, false);
        configurer
                .registerListenerInvocationErrorHandler(group, configuration -> PropagatingErrorHandler.instance())
                .registerEventProcessor(
                        group,
                        (name, configuration, handlers) ->
                                new OnceEventProcessor(processor(name, configuration, handlers, ONCE_BATCH)));
    }

    private static PooledStreamingEventProcessor.Builder processor(
            String name, Configuration configuration, EventHandlerInvoker handlers, int batch) {
        EventProcessingConfiguration processing = configuration.eventProcessingConfiguration();
        return PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(handlers)
                .rollbackConfiguration(processing.rollbackConfiguration(name))
                .errorHandler(processing.errorHandler(name))
                .messageMonitor(processing.messageMonitor(PooledStreamingEventProcessor.class, name))
                .messageSource(configuration.eventStore())
                .tokenStore(processing.tokenStore(name))
                .transactionManager(processing.transactionManager(name))
                .spanFactory(configuration.getComponent(EventProcessorSpanFactory.class))
                .coordinatorExecutor(group -> ended(configuration, new CoordinatorThread(group + "-coordinator")))
                .workerExecutor(group -> ended(
                        configuration,
                        Executors.newSingleThreadScheduledExecutor(
                                Thread.ofVirtual().name(group + "-worker").factory())))
                .initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(batch)
                // A batch may take longer than a claim holds; while it is handled, nobody else shall begin it too.
                .enableCoordinatorClaimExtension()
                .tokenClaimInterval(CLAIM_INTERVAL_MILLIS)
                .claimExtensionThreshold(CLAIM_EXTENSION_MILLIS);
    }

    private static ScheduledExecutorService ended(Configuration configuration, ScheduledExecutorService executor) {
        configuration.onShutdown(executor::shutdown);
        return executor;
    }

    private static final class OnceEventProcessor extends PooledStreamingEventProcessor {

        private OnceEventProcessor(Builder builder) {
            super(builder);
        }

        @Override
        public boolean supportsReset() {
            return false;
        }
    }
}
