package org.yousaid.eventbus;

import com.mongodb.client.MongoClient;
import java.time.InstantSource;
import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * The bus for a service that has {@code yousaid.bus.topic}. The service brings a {@link WireNames} bean, its
 * {@link MessageHandler} beans and a MongoDB client.
 */
@AutoConfiguration
@ConditionalOnProperty("yousaid.bus.topic")
@EnableConfigurationProperties({BusSettings.class, KafkaSettings.class})
class EventBusAutoConfiguration {

    @Bean
    KafkaConnections kafkaConnections(KafkaSettings settings, @Value("${yousaid.service.name}") String service) {
        return new KafkaConnections(settings, service);
    }

    @Bean
    Topics busTopics(KafkaConnections connections, BusSettings settings) {
        return new Topics(connections, settings);
    }

    @Bean
    KafkaMessageBus messageBus(
            KafkaConnections connections,
            Topics topics,
            WireNames wireNames,
            BusSettings bus,
            KafkaSettings kafka,
            @Value("${yousaid.service.name}") String service) {
        return new KafkaMessageBus(
                connections, topics, wireNames, new Envelope(service), bus.topic(), kafka.acknowledgeWithin());
    }

    @Bean
    ConfigurerModule awaitAcknowledgements(KafkaSettings settings) {
        AwaitAcknowledgements interceptor = new AwaitAcknowledgements(settings.acknowledgeWithin());
        return configurer -> configurer.eventProcessing(
                processing -> processing.registerDefaultHandlerInterceptor((_, _) -> interceptor));
    }

    @Bean
    MessageConsumer messageConsumer(
            KafkaConnections connections,
            Topics topics,
            WireNames wireNames,
            BusSettings bus,
            KafkaSettings kafka,
            ObjectProvider<MessageHandler<?>> handlers,
            ObjectProvider<InstantSource> time,
            MongoClient mongo,
            @Value("${yousaid.mongodb.database}") String database) {
        ParkedMessages parked = new ParkedMessages(
                mongo.getDatabase(database).getCollection(ParkedMessages.COLLECTION),
                time.getIfAvailable(InstantSource::system));
        return new MessageConsumer(
                connections,
                topics,
                bus.subscriptions(),
                new Delivery(handlers.orderedStream().toList(), wireNames, parked),
                kafka.retryAtMost());
    }
}
