package org.yousaid.operations.rebuild;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.yousaid.eventstore.EventTypes;
import org.yousaid.eventstore.MongoEventStore;
import org.yousaid.eventstore.MongoTokenStore;
import org.yousaid.eventstore.ProcessorDefaults;
import org.yousaid.operations.processor.Processors;
import org.yousaid.operations.projection.ProjectionGroup;
import org.yousaid.operations.projection.ReadModels;
import org.yousaid.operations.rebuild.Notes.DiceProjection;
import org.yousaid.operations.rebuild.Notes.Gate;
import org.yousaid.operations.rebuild.Notes.LineProjection;
import org.yousaid.operations.rebuild.Notes.NoteProjection;
import org.yousaid.operations.rebuild.Notes.Publisher;
import org.yousaid.support.mongo.Databases;
import org.yousaid.testsupport.MongoServer;

/** One running instance of a deployable with two projections and a publisher. */
final class Instance implements AutoCloseable {

    static final Duration SOON = Duration.ofMinutes(2);

    final ConfigurableApplicationContext context;
    final Rebuilds rebuilds;
    final Processors processors;
    final Gate gate;

    private Instance(ConfigurableApplicationContext context) {
        this.context = context;
        this.rebuilds = context.getBean(Rebuilds.class);
        this.processors = context.getBean(Processors.class);
        this.gate = context.getBean(Gate.class);
    }

    static Instance start(MongoServer mongo, String database) {
        return start(mongo, database, 1);
    }

    static Instance start(MongoServer mongo, String database, int revisionOfNotes) {
        return new Instance(new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "spring.config.name", "none",
                        "spring.main.banner-mode", "off",
                        "axon.axonserver.enabled", "false",
                        "test.mongodb.uri", mongo.connectionString(),
                        "yousaid.operations.name", "notes",
                        "test.revision-of-notes", revisionOfNotes,
                        "yousaid.event-store.claim-timeout", "3s",
                        "yousaid.event-store.database", mongo.databaseName() + database))
                .run());
    }

    /** Notes as the events of aggregates, versions from the one that is named. */
    void write(String note, long firstVersion, String... words) {
        EventStore events = context.getBean(EventStore.class);
        for (int i = 0; i < words.length; i++) {
            events.publish(
                    new GenericDomainEventMessage<>("Note", note, firstVersion + i, new Notes.Written(note, words[i])));
        }
    }

    void awaitLive(String group) {
        MongoEventStore events = context.getBean(MongoEventStore.class);
        MongoTokenStore tokens = context.getBean(MongoTokenStore.class);
        await().atMost(SOON)
                .until(() -> tokens.standings(group).stream().anyMatch(one -> one.position() == events.head()));
    }

    Rebuild run(String group, String run, RebuildMode mode) {
        rebuilds.start(group, run, mode, "admin", "a test");
        return awaitOver(group, run);
    }

    Rebuild awaitOver(String group, String run) {
        return await().atMost(SOON)
                .until(
                        () -> rebuilds.of(group).orElseThrow(),
                        rebuild -> rebuild.run().equals(run) && rebuild.state().isOver());
    }

    @Override
    public void close() {
        context.close();
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Application {

        @Bean
        MongoClient mongoClient(Environment environment) {
            return MongoClients.create(environment.getRequiredProperty("test.mongodb.uri"));
        }

        @Bean
        Databases databases(MongoClient client, Environment environment) {
            return new Databases(client, environment.getRequiredProperty("yousaid.event-store.database"), "none");
        }

        @Bean
        InstantSource businessTime() {
            return InstantSource.system();
        }

        @Bean
        EventTypes eventTypes() {
            return EventTypes.builder()
                    .type("note.written", Notes.Written.class)
                    .build();
        }

        @Bean
        Gate gate() {
            return new Gate();
        }

        @Bean
        NoteProjection noteProjection(ReadModels models) {
            return new NoteProjection(models, null);
        }

        @Bean
        ProjectionGroup notes(Gate gate, @Value("${test.revision-of-notes}") int revision) {
            return new ProjectionGroup(
                    Notes.PROJECTION,
                    revision,
                    List.of(NoteProjection.NOTES, NoteProjection.WORDS),
                    models -> List.of(new NoteProjection(models, gate)));
        }

        @Bean
        DiceProjection diceProjection(ReadModels models) {
            return new DiceProjection(models);
        }

        @Bean
        ProjectionGroup dice() {
            return new ProjectionGroup(
                    Notes.DICE, List.of(DiceProjection.COLLECTION), models -> List.of(new DiceProjection(models)));
        }

        @Bean
        LineProjection lineProjection(ReadModels models) {
            return new LineProjection(models);
        }

        @Bean
        ProjectionGroup lines() {
            return new ProjectionGroup(
                    Notes.LINES, List.of(LineProjection.COLLECTION), models -> List.of(new LineProjection(models)));
        }

        @Bean
        Publisher publisher() {
            return new Publisher();
        }

        @Autowired
        void groups(EventProcessingConfigurer configurer) {
            ProcessorDefaults.counting(configurer, Notes.PROJECTION);
            ProcessorDefaults.projection(configurer, Notes.DICE);
            ProcessorDefaults.projection(configurer, Notes.LINES);
            ProcessorDefaults.once(configurer, Notes.PUBLISHER);
        }
    }
}
