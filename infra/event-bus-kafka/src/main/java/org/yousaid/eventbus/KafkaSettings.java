package org.yousaid.eventbus;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Kafka is reached.
 *
 * @param bootstrapServers host:port, several with commas
 * @param acknowledgeWithin how long a batch of published messages waits for the brokers before it fails and is repeated
 * @param sessionTimeout after how long without a sign of life a consumer's partitions go to another
 * @param retryAtMost the longest gap between two attempts to handle the same message
 * @param bufferMemory how many bytes of messages wait in this process for the brokers at most
 * @param maxBlock how long publishing waits for room in there, or for word of the brokers, before it fails and is
 *     repeated
 * @param properties further properties of Kafka's clients, for example for TLS and SASL
 */
@ConfigurationProperties("yousaid.kafka")
public record KafkaSettings(
        @DefaultValue("localhost:9092") String bootstrapServers,
        @DefaultValue("10s") Duration acknowledgeWithin,
        @DefaultValue("10s") Duration sessionTimeout,
        @DefaultValue("30s") Duration retryAtMost,
        @DefaultValue("16777216") long bufferMemory,
        @DefaultValue("5s") Duration maxBlock,
        @DefaultValue Map<String, String> properties) {

    public KafkaSettings {
        properties = Map.copyOf(properties);
    }
}
