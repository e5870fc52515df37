package org.yousaid.local.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Reference;

/** Sees the messages of a service pass to the broker and from it; Kafka's clients make it from its name. */
public final class BusCrossing implements ProducerInterceptor<String, byte[]>, ConsumerInterceptor<String, byte[]> {

    private static final Pattern REFERENCE = Pattern.compile("YS(-[0-9A-Z]{4}){3}");

    private final Cut cut = Cut.configured();
    private final Set<String> seen = new HashSet<>();

    @Override
    public ProducerRecord<String, byte[]> onSend(ProducerRecord<String, byte[]> record) {
        cut.crossing("before-publish");
        return record;
    }

    @Override
    public void onAcknowledgement(@Nullable RecordMetadata metadata, @Nullable Exception failure) {
        if (failure == null) {
            cut.crossing("after-publish");
        }
    }

    @Override
    public ConsumerRecords<String, byte[]> onConsume(ConsumerRecords<String, byte[]> records) {
        if (!records.isEmpty()) {
            cut.crossing("before-command");
        }
        return Sabotage.FRESH_IDS.isOn() ? renamed(records) : records;
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        cut.crossing("after-offset");
    }

    /** A repeat under references nobody knows yet. */
    private ConsumerRecords<String, byte[]> renamed(ConsumerRecords<String, byte[]> records) {
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> all = new HashMap<>();
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<String, byte[]>> some = new ArrayList<>();
            records.records(partition).forEach(record -> some.add(renamed(record)));
            all.put(partition, some);
        }
        return new ConsumerRecords<>(all, records.nextOffsets());
    }

    private ConsumerRecord<String, byte[]> renamed(ConsumerRecord<String, byte[]> record) {
        String id = new String(record.headers().lastHeader("ce_id").value(), UTF_8);
        if (seen.add(record.topic() + id)) {
            return record;
        }
        Map<String, String> fresh = new HashMap<>();
        String value = REFERENCE
                .matcher(new String(record.value(), UTF_8))
                .replaceAll(found -> fresh.computeIfAbsent(
                        found.group(), known -> Reference.mint().value()));
        return new ConsumerRecord<>(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                record.timestampType(),
                record.serializedKeySize(),
                record.serializedValueSize(),
                record.key(),
                value.getBytes(UTF_8),
                record.headers(),
                record.leaderEpoch());
    }

    @Override
    public void configure(Map<String, ?> settings) {}

    @Override
    public void close() {}
}
