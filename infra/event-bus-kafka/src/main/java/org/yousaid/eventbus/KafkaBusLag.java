package org.yousaid.eventbus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The lag of a service as its processor, the brokers and the dead letters know it. */
final class KafkaBusLag implements BusLag {

    private static final Logger log = LoggerFactory.getLogger(KafkaBusLag.class);

    private final EventProcessingConfiguration processing;
    private final String publisher;
    private final LongSupplier head;
    private final MessageConsumer consumer;
    private final BusLetters letters;
    private final Topics topics;

    KafkaBusLag(
            EventProcessingConfiguration processing,
            String publisher,
            LongSupplier head,
            MessageConsumer consumer,
            BusLetters letters,
            Topics topics) {
        this.processing = processing;
        this.publisher = publisher;
        this.head = head;
        this.consumer = consumer;
        this.letters = letters;
        this.topics = topics;
    }

    /** Empty also where another instance has claimed the publisher. */
    @Override
    public OptionalLong unpublished() {
        OptionalLong passed = processing
                .eventProcessor(publisher, StreamingEventProcessor.class)
                .map(StreamingEventProcessor::processingStatus)
                .map(segments -> segments.values().stream()
                        .mapToLong(segment -> segment.getCurrentPosition().orElse(-1))
                        .min())
                .orElse(OptionalLong.empty());
        return passed.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(0, head.getAsLong() - passed.getAsLong()));
    }

    @Override
    public List<PartitionLag> unheard() {
        Map<TopicPartition, FeedState> states = consumer.states();
        List<PartitionLag> lags = new ArrayList<>();
        try {
            consumer.lag()
                    .forEach((partition, messages) -> lags.add(new PartitionLag(
                            partition.topic(),
                            partition.partition(),
                            states.getOrDefault(partition, FeedState.LIVE),
                            messages)));
        } catch (KafkaException e) {
            log.debug("The brokers do not say how far the group has come", e);
        }
        return lags;
    }

    @Override
    public long parked() {
        return letters.count();
    }

    @Override
    public Map<String, List<Integer>> needFeed() {
        Map<String, List<Integer>> needed = new TreeMap<>();
        consumer.states().forEach((partition, state) -> {
            if (state == FeedState.NEEDS_FEED) {
                needed.computeIfAbsent(partition.topic(), _ -> new ArrayList<>())
                        .add(partition.partition());
            }
        });
        needed.values().forEach(partitions -> partitions.sort(null));
        return needed;
    }

    @Override
    public List<String> troubles() {
        return topics.troubles();
    }
}
