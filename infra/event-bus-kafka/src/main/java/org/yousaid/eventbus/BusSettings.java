package org.yousaid.eventbus;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a service says and hears on the bus.
 *
 * @param topic the service's own topic, which it alone publishes to
 * @param subscriptions the topics it listens to
 * @param partitions how many partitions a topic is created with; the same for all services, and never changed after
 *     that, because the order within a key hangs on it
 * @param retention how long a topic keeps its messages; for ever when not set
 * @param attempts how often a message that fails for a reason of its own is tried before it is parked
 * @param largestMessage in bytes; larger ones are not published, and parked where they are met
 * @param publisher the processing group that publishes
 */
@ConfigurationProperties("yousaid.bus")
public record BusSettings(
        String topic,
        @DefaultValue List<String> subscriptions,
        @DefaultValue("3") int partitions,
        @Nullable Duration retention,
        @DefaultValue("3") int attempts,
        @DefaultValue("1000000") int largestMessage,
        @DefaultValue("publisher") String publisher) {

    public BusSettings {
        subscriptions = List.copyOf(subscriptions);
        if (topic.isBlank()) {
            throw new IllegalArgumentException("yousaid.bus.topic is empty");
        }
        if (partitions < 1) {
            throw new IllegalArgumentException("yousaid.bus.partitions is below 1");
        }
        if (attempts < 1) {
            throw new IllegalArgumentException("yousaid.bus.attempts is below 1");
        }
    }
}
