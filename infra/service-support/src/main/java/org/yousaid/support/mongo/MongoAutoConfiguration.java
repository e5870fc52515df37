package org.yousaid.support.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/**
 * One MongoDB client per service: what it acknowledges is on the disks of the majority, what it reads cannot be rolled
 * back, and nothing waits for ever.
 */
@AutoConfiguration(beforeName = "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration")
@ConditionalOnProperty("yousaid.mongodb.uri")
@EnableConfigurationProperties(MongoSettings.class)
public class MongoAutoConfiguration {

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    MongoClient mongoClient(MongoSettings settings, @Value("${yousaid.service.name:yousaid}") String service) {
        return MongoClients.create(clientSettings(settings.uri(), service));
    }

    /** What is set here holds whatever the connection string says. */
    static MongoClientSettings clientSettings(String uri, String service) {
        return MongoClientSettings.builder()
                .applicationName(service)
                .applyConnectionString(new ConnectionString(uri))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true).withWTimeout(10, TimeUnit.SECONDS))
                .readConcern(ReadConcern.MAJORITY)
                .retryWrites(true)
                .retryReads(true)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(3, TimeUnit.SECONDS).readTimeout(30, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(64).maxWaitTime(10, TimeUnit.SECONDS))
                .build();
    }

    @Bean
    Databases databases(
            MongoClient client,
            MongoSettings settings,
            @Value("${yousaid.vault.database:yousaid_vault}") String vaultDatabase) {
        return new Databases(client, settings.database(), vaultDatabase);
    }

    @Bean
    HealthIndicator databaseHealthIndicator(Databases databases) {
        return () -> {
            try {
                databases.own().runCommand(new Document("ping", 1));
                return Health.up().build();
            } catch (RuntimeException e) {
                return Health.down(e).build();
            }
        };
    }
}
