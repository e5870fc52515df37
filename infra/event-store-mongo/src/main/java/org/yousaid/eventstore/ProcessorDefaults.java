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

/**
 * How a processing group of ours reads its event store: pooled, one segment, batches of 100, from the first event on
 * with a plain token, an error stops the batch and is tried again. Axon's own default is a replay token, with which
 * handlers that must not be replayed would skip everything that was stored before they existed.
 */
public final class ProcessorDefaults {

    private static final int BATCH = 100;
    private static final long CLAIM_INTERVAL_MILLIS = 1_000;
    private static final long CLAIM_EXTENSION_MILLIS = 2_000;

    private ProcessorDefaults() {}

    /** A group that builds read models: it may be reset and then reads everything again as a replay. */
    public static void projection(EventProcessingConfigurer configurer, String group) {
        configurer
                .registerListenerInvocationErrorHandler(group, configuration -> PropagatingErrorHandler.instance())
                .registerEventProcessor(
                        group,
                        (name, configuration, handlers) ->
                                processor(name, configuration, handlers).build());
    }

    /** A group that publishes, sends or decides: every event reaches it, and nobody can make it start over. */
    public static void once(EventProcessingConfigurer configurer, String group) {
        configurer
                .registerListenerInvocationErrorHandler(group, configuration -> PropagatingErrorHandler.instance())
                .registerEventProcessor(
                        group,
                        (name, configuration, handlers) ->
                                new OnceEventProcessor(processor(name, configuration, handlers)));
    }

    private static PooledStreamingEventProcessor.Builder processor(
            String name, Configuration configuration, EventHandlerInvoker handlers) {
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
                .coordinatorExecutor(group -> executor(configuration, group + "-coordinator"))
                .workerExecutor(group -> executor(configuration, group + "-worker"))
                .initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(BATCH)
                .tokenClaimInterval(CLAIM_INTERVAL_MILLIS)
                .claimExtensionThreshold(CLAIM_EXTENSION_MILLIS);
    }

    private static ScheduledExecutorService executor(Configuration configuration, String name) {
        ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name(name).factory());
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
