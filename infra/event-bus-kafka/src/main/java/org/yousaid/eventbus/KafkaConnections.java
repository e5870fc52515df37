package org.yousaid.eventbus;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Makes Kafka's clients with the settings that the bus's promises rest on, and keeps the one for administration. */
final class KafkaConnections implements AutoCloseable {

    /** How long one question to the brokers may take. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Room for a record's headers, in bytes. */
    private static final int ENVELOPE = 64 * 1024;

    private final KafkaSettings settings;
    private final String service;
    private final int largestRequest;
    private @Nullable Admin admin;

    /** @param largestMessage bytes of the largest message that is published; its envelope comes on top */
    KafkaConnections(KafkaSettings settings, String service, int largestMessage) {
        this.settings = settings;
        this.service = service;
        this.largestRequest = Math.addExact(largestMessage, ENVELOPE);
    }

    /**
     * Nothing is given up by the producer itself (no delivery timeout), so what was sent first arrives first however
     * long the brokers are away; and a repeat within the producer is recognised by the brokers.
     *
     * <p>One request is under way at a time. A partition that knows nothing of a producer yet (a new topic, or one whose
     * records were all deleted) accepts whatever number it begins with: with several requests under way, and the first
     * refused because the leader was not ready, the second is taken, and the first is out of order for ever.
     */
    Producer<String, byte[]> producer() {
        Map<String, Object> config = common();
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis(PATIENCE));
        config.putIfAbsent(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, largestRequest);
        config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, settings.bufferMemory());
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, settings.maxBlock().toMillis());
        return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    /** Never begins anywhere by itself, and says itself when a record is handled. */
    Consumer<String, byte[]> consumer() {
        return consumer(service);
    }

    /** For the topics that feeds write for this service; gets its partitions from the one above. */
    Consumer<String, byte[]> feedConsumer() {
        return consumer(service + ".feed");
    }

    private Consumer<String, byte[]> consumer(String group) {
        Map<String, Object> config = common();
        config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, millis(settings.sessionTimeout()));
        config.put(
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                millis(settings.sessionTimeout().dividedBy(4)));
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100);
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** The shared connection for topics and offsets, opened when first asked for. */
    synchronized Admin admin() {
        Admin open = admin;
        if (open == null) {
            Map<String, Object> config = common();
            config.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, millis(PATIENCE));
            config.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, millis(PATIENCE));
            open = Admin.create(config);
            admin = open;
        }
        return open;
    }

    String group() {
        return service;
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
            admin = null;
        }
    }

    private Map<String, Object> common() {
        Map<String, Object> config = new HashMap<>(settings.properties());
        config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        config.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
        config.put(CommonClientConfigs.RETRY_BACKOFF_MAX_MS_CONFIG, 1000);
        return config;
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
