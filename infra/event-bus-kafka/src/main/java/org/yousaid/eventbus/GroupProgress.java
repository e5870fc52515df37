package org.yousaid.eventbus;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** How far a consumer group has come, as the brokers know it, on all partitions and for all its members. */
final class GroupProgress {

    private final KafkaConnections connections;

    GroupProgress(KafkaConnections connections) {
        this.connections = connections;
    }

    /** Whether every record of these topics has been handled and committed. */
    boolean complete(Collection<String> topics) {
        Map<TopicPartition, OffsetAndMetadata> committed = committed();
        // Ends after commits: a record that is published in between counts as not handled.
        Map<TopicPartition, Long> ends = offsets(topics, OffsetSpec.latest());
        return ends.entrySet().stream().allMatch(end -> handledUpTo(end.getKey(), committed) >= end.getValue());
    }

    /** How many records of each partition have not been handled; those that are gone unheard count too. */
    Map<TopicPartition, Long> lag(Collection<String> topics) {
        Map<TopicPartition, OffsetAndMetadata> committed = committed();
        Map<TopicPartition, Long> lag =
                new TreeMap<>(Comparator.comparing(TopicPartition::topic).thenComparingInt(TopicPartition::partition));
        offsets(topics, OffsetSpec.latest())
                .forEach((partition, end) -> lag.put(partition, Math.max(0, end - handledUpTo(partition, committed))));
        return lag;
    }

    /** Where these topics end at this moment. */
    Map<TopicPartition, Long> ends(Collection<String> topics) {
        return offsets(topics, OffsetSpec.latest());
    }

    private static long handledUpTo(TopicPartition partition, Map<TopicPartition, OffsetAndMetadata> committed) {
        OffsetAndMetadata commit = committed.get(partition);
        return commit == null ? 0 : commit.offset();
    }

    private Map<TopicPartition, OffsetAndMetadata> committed() {
        try {
            return Answers.of(connections
                    .admin()
                    .listConsumerGroupOffsets(connections.group())
                    .partitionsToOffsetAndMetadata());
        } catch (GroupIdNotFoundException _) {
            return Map.of();
        }
    }

    private Map<TopicPartition, Long> offsets(Collection<String> topics, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> asked =
                Answers.of(connections.admin().describeTopics(topics).allTopicNames()).values().stream()
                        .flatMap(GroupProgress::partitions)
                        .collect(Collectors.toMap(Function.identity(), partition -> which));
        Map<TopicPartition, ListOffsetsResultInfo> answered =
                Answers.of(connections.admin().listOffsets(asked).all());
        return answered.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private static Stream<TopicPartition> partitions(TopicDescription topic) {
        return IntStream.range(0, topic.partitions().size())
                .mapToObj(partition -> new TopicPartition(topic.name(), partition));
    }
}
