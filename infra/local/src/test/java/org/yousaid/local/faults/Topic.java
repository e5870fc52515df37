package org.yousaid.local.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** All that a service has said, read from the broker, and said again. */
final class Topic {

    private final String broker;
    private final String name;

    Topic(String broker, String name) {
        this.broker = broker;
        this.name = name;
    }

    /** Every record there is now. */
    List<ConsumerRecord<String, byte[]>> records() {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker);
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(name).stream()
                    .map(partition -> new TopicPartition(name, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
            }
        }
        return records;
    }

    /** How many records say what another one said already. */
    long repeats() {
        var records = records();
        return records.size() - records.stream().map(Topic::id).distinct().count();
    }

    private static String id(ConsumerRecord<String, byte[]> record) {
        return new String(record.headers().lastHeader("ce_id").value(), UTF_8);
    }

    /** Sends each record once more, in their order within a key and in any order across keys; returns how many. */
    int repeatShuffled(Random random) throws ExecutionException, InterruptedException {
        Map<String, Deque<ConsumerRecord<String, byte[]>>> byKey = new LinkedHashMap<>();
        records()
                .forEach(record -> byKey.computeIfAbsent(record.key(), key -> new ArrayDeque<>())
                        .add(record));
        List<Deque<ConsumerRecord<String, byte[]>>> queues = new ArrayList<>(byKey.values());
        List<Future<?>> sent = new ArrayList<>();
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker, "enable.idempotence", true),
                new StringSerializer(),
                new ByteArraySerializer())) {
            while (!queues.isEmpty()) {
                int chosen = random.nextInt(queues.size());
                var record = queues.get(chosen).removeFirst();
                sent.add(producer.send(new ProducerRecord<>(
                        name, record.partition(), record.key(), record.value(), record.headers())));
                if (queues.get(chosen).isEmpty()) {
                    queues.remove(chosen);
                }
            }
            for (Future<?> one : sent) {
                one.get();
            }
        }
        return sent.size();
    }
}
