package org.yousaid.benchmark.contender;

import com.mongodb.client.MongoClient;
import java.util.List;
import java.util.Map;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.yousaid.benchmark.judge.Entries;
import org.yousaid.eventstore.ProcessorDefaults;

/** The MongoDB extension of the Axon Framework, as its reference guide sets it up, with its defaults. */
public final class ExtensionStore {

    private ExtensionStore() {}

    /** Starts it on a database of its own, on the same client and so with the same write concern. */
    public static Store start(MongoClient client, String database, Reader... readers) {
        return Store.start(
                Application.class,
                client,
                ExtensionStore::register,
                new Entries(),
                List.of(readers),
                List.of("benchmark.database=" + database),
                Map.of());
    }

    /** As our own projections are: pooled, one segment, batches of the same size, from the first event on. */
    private static void register(EventProcessingConfigurer processing, String name) {
        processing
                .registerListenerInvocationErrorHandler(name, _ -> PropagatingErrorHandler.instance())
                .registerPooledStreamingEventProcessor(
                        name,
                        Configuration::eventStore,
                        (_, pooled) -> pooled.batchSize(ProcessorDefaults.PROJECTION_BATCH)
                                .initialSegmentCount(1)
                                .initialToken(StreamableMessageSource::createTailToken));
    }

    /** An application that has nothing but its events. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Application {

        @Bean
        MongoTemplate template(MongoClient client, @Value("${benchmark.database}") String database) {
            return DefaultMongoTemplate.builder()
                    .mongoDatabase(client, database)
                    .build();
        }

        @Bean
        EventStorageEngine engine(MongoTemplate template, @Qualifier("eventSerializer") Serializer serializer) {
            return MongoEventStorageEngine.builder()
                    .mongoTemplate(template)
                    .eventSerializer(serializer)
                    .snapshotSerializer(serializer)
                    .build();
        }

        @Bean
        TokenStore tokenStore(MongoTemplate template, Serializer serializer) {
            return MongoTokenStore.builder()
                    .mongoTemplate(template)
                    .serializer(serializer)
                    .build();
        }
    }
}
