package org.yousaid.local.faults;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** What lies on the bus and is not handled yet, asked of the broker from outside. */
final class Backlogs implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 5;
    private static final Map<String, List<String>> SUBSCRIPTIONS = Map.of(
            "suggestion-service", List.of("yousaid.consultation"),
            "notification-service", List.of("yousaid.consultation", "yousaid.suggestion"));

    private final Admin admin;

    Backlogs(String broker) {
        this.admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000));
    }

    /** @param published records ever published, so that two looks can be compared */
    record Look(long published, long unhandled) {}

    /** Asks; a broker that does not say counts as one more record that is not handled. */
    Look look() {
        try {
            var ends = ends();
            long unhandled = 0;
            for (var subscription : SUBSCRIPTIONS.entrySet()) {
                var offsets = await(admin.listConsumerGroupOffsets(
                                Map.of(subscription.getKey(), new ListConsumerGroupOffsetsSpec()))
                        .partitionsToOffsetAndMetadata(subscription.getKey()));
                for (var end : ends.entrySet()) {
                    if (subscription.getValue().contains(end.getKey().topic())) {
                        var handled = offsets.get(end.getKey());
                        unhandled += end.getValue() - (handled == null ? 0 : handled.offset());
                    }
                }
            }
            return new Look(ends.values().stream().mapToLong(Long::longValue).sum(), unhandled);
        } catch (ExecutionException | TimeoutException e) {
            return new Look(-1, 1);
        }
    }

    private Map<TopicPartition, Long> ends() throws ExecutionException, TimeoutException {
        var topics = await(admin.listTopics().names()).stream()
                .filter(name -> name.startsWith("yousaid."))
                .toList();
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        await(admin.describeTopics(topics).allTopicNames())
                .forEach((topic, description) -> description
                        .partitions()
                        .forEach(partition ->
                                asked.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest())));
        Map<TopicPartition, Long> ends = new HashMap<>();
        await(admin.listOffsets(asked).all()).forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private static <T> T await(KafkaFuture<T> future) throws ExecutionException, TimeoutException {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
