package org.yousaid.eventstore;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;

/**
 * How many positions each processing group is behind the newest event that its process has seen: 0 when it is idle. A
 * group that runs in another process shows there.
 */
final class ProcessorLag {

    private static final String GROUP = "group";

    private final MongoEventStore store;
    private final Map<String, StreamingEventProcessor> processors = new ConcurrentHashMap<>();

    ProcessorLag(MongoEventStore store) {
        this.store = store;
    }

    /** A gauge for every streaming group of this process. */
    void register(EventProcessingConfiguration processing, MeterRegistry registry) {
        processing.eventProcessors().forEach((name, processor) -> {
            if (processor instanceof StreamingEventProcessor streaming) {
                processors.put(name, streaming);
                Gauge.builder("yousaid.event.store.lag", this, lag -> lag.of(name))
                        .description("events that a processing group is behind")
                        .strongReference(true)
                        .baseUnit("events")
                        .tag(GROUP, name)
                        .register(registry);
            }
        });
    }

    /** NaN where the group has no segment in this process, or the store cannot be asked. */
    double of(String group) {
        StreamingEventProcessor processor = processors.get(group);
        if (processor == null || processor.processingStatus().isEmpty()) {
            return Double.NaN;
        }
        try {
            long handled = processor.processingStatus().values().stream()
                    .map(EventTrackerStatus::getTrackingToken)
                    .mapToLong(MongoEventStorageEngine::position)
                    .min()
                    .orElse(0);
            return Math.max(0, store.head() - handled);
        } catch (RuntimeException e) {
            return Double.NaN;
        }
    }
}
