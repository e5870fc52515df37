package org.yousaid.eventstore.seal;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.InstantSource;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.yousaid.eventstore.EventStoreAutoConfiguration;
import org.yousaid.eventstore.EventStoreProperties;

/** Seals the event store of a deployable that has one. On the machine's clock: seals are about bytes, not business. */
@AutoConfiguration(after = EventStoreAutoConfiguration.class)
@ConditionalOnProperty("yousaid.event-store.database")
public class SealAutoConfiguration {

    @Bean
    Seals seals(MongoClient client, EventStoreProperties properties) {
        return new Seals(database(client, properties));
    }

    @Bean
    SealVerifier sealVerifier(MongoClient client, EventStoreProperties properties, Seals seals) {
        return new SealVerifier(database(client, properties), seals);
    }

    @Bean
    Sealer sealer(
            MongoClient client,
            EventStoreProperties properties,
            Seals seals,
            TokenStore tokens,
            @Value("${yousaid.event-store.seal-interval:1m}") Duration interval) {
        return new Sealer(
                new SealedDocuments(database(client, properties)), seals, tokens, InstantSource.system(), interval);
    }

    private static MongoDatabase database(MongoClient client, EventStoreProperties properties) {
        return client.getDatabase(properties.database());
    }
}
