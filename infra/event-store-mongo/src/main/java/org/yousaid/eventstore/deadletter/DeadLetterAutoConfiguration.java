package org.yousaid.eventstore.deadletter;

import com.mongodb.client.MongoClient;
import java.time.InstantSource;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.yousaid.eventstore.EventStoreAutoConfiguration;
import org.yousaid.eventstore.EventStoreProperties;

/** The dead letters of a deployable that has an event store. */
@AutoConfiguration(after = EventStoreAutoConfiguration.class)
@ConditionalOnProperty("yousaid.event-store.database")
class DeadLetterAutoConfiguration {

    /** On the machine's clock: a claim is about who lives. */
    @Bean
    LetterStore letterStore(MongoClient client, EventStoreProperties properties) {
        return new LetterStore(client.getDatabase(properties.database()), InstantSource.system());
    }

    @Bean
    DeadLetterQueues deadLetterQueues(
            LetterStore store, EventStorageEngine engine, @Qualifier("eventSerializer") Serializer serializer) {
        return new DeadLetterQueues(store, engine, serializer);
    }

    @Bean
    DeadLetters deadLetters(
            LetterStore store, EventProcessingConfiguration processing, ObjectProvider<LetterHandler> handlers) {
        return new DeadLetters(store, processing, handlers.orderedStream().toList());
    }
}
