package org.yousaid.eventstore;

import com.mongodb.client.MongoClient;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.EventProcessingAutoConfiguration;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.JpaAutoConfiguration;
import org.axonframework.springboot.autoconfig.JpaEventStoreAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.PropertySource;

/**
 * Gives a deployable its event store, tokens and serializer where {@code yousaid.event-store.database} is set. It comes
 * before Axon's own, which then make no store in memory or over JPA. The deployable declares its {@link EventTypes}.
 */
@AutoConfiguration(
        before = {
            AxonAutoConfiguration.class,
            EventProcessingAutoConfiguration.class,
            JdbcAutoConfiguration.class,
            JpaAutoConfiguration.class,
            JpaEventStoreAutoConfiguration.class
        },
        afterName = "org.yousaid.support.mongo.MongoAutoConfiguration")
@ConditionalOnProperty("yousaid.event-store.database")
@EnableConfigurationProperties(EventStoreProperties.class)
@PropertySource("classpath:/org/yousaid/eventstore/axon.properties")
public class EventStoreAutoConfiguration {

    /** Axon's general serializer, and so the one for events and messages too. */
    @Bean
    @Primary
    @ConditionalOnMissingBean(Serializer.class)
    public DeclaredTypesSerializer serializer(EventTypes types) {
        return new DeclaredTypesSerializer(types);
    }

    @Bean
    @ConditionalOnMissingBean(EventStorageEngine.class)
    MongoEventStorageEngine eventStorageEngine(
            MongoClient client,
            EventStoreProperties properties,
            @Qualifier("eventSerializer") Serializer serializer,
            List<EventUpcaster> upcasters,
            ObjectProvider<StoreObserver> observer) {
        return new MongoEventStorageEngine(
                client.getDatabase(properties.database()),
                serializer,
                new EventUpcasterChain(upcasters),
                Tuning.of(properties.gapGrace(), properties.batchSize())
                        .observedBy(observer.getIfAvailable(() -> StoreObserver.NONE)));
    }

    @Bean("eventBus")
    @Qualifier("eventStore")
    @ConditionalOnMissingBean(EventBus.class)
    MongoEventStore eventStore(
            MongoEventStorageEngine engine, EventStoreProperties properties, Configuration configuration) {
        return new MongoEventStore(
                engine,
                properties.pollInterval(),
                configuration.messageMonitor(EventStore.class, "eventStore"),
                configuration.getComponent(EventBusSpanFactory.class));
    }

    /** On the machine's clock, never on business time: a claim is about who lives. */
    @Bean
    @ConditionalOnMissingBean(TokenStore.class)
    MongoTokenStore tokenStore(MongoClient client, EventStoreProperties properties, Serializer serializer) {
        String node = properties.node();
        return new MongoTokenStore(
                client.getDatabase(properties.database()),
                serializer,
                node == null ? UUID.randomUUID().toString() : node,
                properties.claimTimeout(),
                InstantSource.system());
    }
}
