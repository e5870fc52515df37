package org.yousaid.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ReplayStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.yousaid.testsupport.MongoServer;

/** A deployable with one aggregate and two groups, as a service would have them. */
@Timeout(120)
class EventStoreAutoConfigurationTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private static final Duration SOON = Duration.ofMinutes(2);

    private ConfigurableApplicationContext start(String database) {
        return new SpringApplicationBuilder(TallyApplication.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.config.name=none",
                        "spring.main.banner-mode=off",
                        "axon.axonserver.enabled=false",
                        "test.mongodb.uri=" + mongo.connectionString(),
                        "yousaid.event-store.database=" + mongo.databaseName() + database)
                .run();
    }

    @Test
    void takesTheEventStoreTheTokensAndTheSerializerFromUs() {
        try (ConfigurableApplicationContext context = start("beans")) {
            assertThat(context.getBean(EventStore.class)).isInstanceOf(MongoEventStore.class);
            assertThat(context.getBean(EventBus.class)).isInstanceOf(MongoEventStore.class);
            assertThat(context.getBean(EventStorageEngine.class)).isInstanceOf(MongoEventStorageEngine.class);
            assertThat(context.getBean(TokenStore.class)).isInstanceOf(MongoTokenStore.class);
            assertThat(context.getBeansOfType(Serializer.class).values())
                    .isNotEmpty()
                    .allMatch(DeclaredTypesSerializer.class::isInstance);
            assertThat(context.containsBean("defaultAxonXStream")).isFalse();
            assertThat(context.getEnvironment().getProperty("axon.update-check.disabled"))
                    .isEqualTo("true");
            var axon = context.getBean(org.axonframework.config.Configuration.class);
            assertThat(axon.eventStore()).isInstanceOf(MongoEventStore.class);
            assertThat(axon.eventSerializer()).isInstanceOf(DeclaredTypesSerializer.class);
        }
    }

    @Test
    void makesNothingWhereNoDatabaseIsNamed() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(EventStoreAutoConfiguration.class))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(EventStorageEngine.class)
                        .doesNotHaveBean(TokenStore.class));
    }

    @Test
    void bringsEventsFromCommandToEveryGroupOnceAndGoesOnAfterARestart() {
        try (ConfigurableApplicationContext context = start("loop")) {
            CommandGateway commands = context.getBean(CommandGateway.class);
            commands.sendAndWait(new StartTally("tally-a"));
            commands.sendAndWait(new RaiseTally("tally-a", 3));
            assertThatThrownBy(() -> commands.sendAndWait(new StartTally("tally-a")))
                    .isInstanceOf(AggregateStreamCreationException.class)
                    .hasMessageContaining("tally-a exists already");

            List<String> all = List.of("started tally-a", "raised 1", "raised 2", "raised 3");
            await().atMost(SOON)
                    .until(() -> context.getBean(TallyPublisher.class).told.equals(all));
            await().atMost(SOON)
                    .until(() -> context.getBean(TallyProjection.class).seen.equals(all));
            assertThat(context.getBean(MongoEventStore.class).head()).isEqualTo(4);
        }
        try (ConfigurableApplicationContext context = start("loop")) {
            context.getBean(CommandGateway.class).sendAndWait(new RaiseTally("tally-a", 1));

            await().atMost(SOON)
                    .until(() -> context.getBean(TallyPublisher.class).told.equals(List.of("raised 4")));
            await().atMost(SOON)
                    .until(() -> context.getBean(TallyProjection.class).seen.equals(List.of("raised 4")));
        }
    }

    @Test
    void bringsWhatWasStoredBeforeAGroupExistedAndNotAsAReplay() {
        new MongoEventStorageEngine(
                        mongo.client().getDatabase(mongo.databaseName() + "before"),
                        new DeclaredTypesSerializer(Tally.TYPES),
                        NoOpEventUpcaster.INSTANCE,
                        Duration.ZERO,
                        100)
                .appendEvents(Tally.commit("tally-old", 0, 1));
        try (ConfigurableApplicationContext context = start("before")) {
            await().atMost(SOON)
                    .until(() -> context.getBean(TallyPublisher.class).told.equals(List.of("started tally-old")));
            await().atMost(SOON)
                    .until(() -> context.getBean(TallyProjection.class).seen.equals(List.of("started tally-old")));
        }
    }

    @Test
    void triesAgainWhatAHandlerCouldNotDo() {
        try (ConfigurableApplicationContext context = start("retry")) {
            TallyPublisher publisher = context.getBean(TallyPublisher.class);
            publisher.broken.set(true);
            context.getBean(CommandGateway.class).sendAndWait(new StartTally("tally-a"));
            context.getBean(CommandGateway.class).sendAndWait(new RaiseTally("tally-a", 1));

            await().atMost(SOON).until(() -> publisher.told.size() >= 2);
            assertThat(publisher.told).containsExactly("started tally-a", "raised 1");
            assertThat(publisher.broken).isFalse();
        }
    }

    @Test
    void letsAProjectionStartOverAndNothingElse() {
        try (ConfigurableApplicationContext context = start("reset")) {
            context.getBean(CommandGateway.class).sendAndWait(new StartTally("tally-a"));
            TallyProjection projection = context.getBean(TallyProjection.class);
            TallyPublisher publisher = context.getBean(TallyPublisher.class);
            await().atMost(SOON).until(() -> projection.seen.size() == 1 && publisher.told.size() == 1);

            StreamingEventProcessor tallies = processor(context, "projections-tallies");
            tallies.shutDown();
            tallies.resetTokens();
            tallies.start();
            await().atMost(SOON).until(() -> projection.seen.size() == 2);
            assertThat(projection.seen).containsExactly("started tally-a", "replayed tally-a");

            StreamingEventProcessor once = processor(context, "publisher");
            once.shutDown();
            assertThat(once.supportsReset()).isFalse();
            assertThatThrownBy(once::resetTokens).isInstanceOf(IllegalStateException.class);
            assertThat(publisher.told).hasSize(1);
        }
    }

    private static StreamingEventProcessor processor(ConfigurableApplicationContext context, String name) {
        return context.getBean(EventProcessingConfiguration.class)
                .eventProcessor(name, StreamingEventProcessor.class)
                .orElseThrow();
    }

    record StartTally(@TargetAggregateIdentifier String tally) {}

    record RaiseTally(@TargetAggregateIdentifier String tally, int times) {}

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import({TallyAggregate.class, TallyProjection.class, TallyPublisher.class})
    static class TallyApplication {

        @Bean
        MongoClient mongoClient(org.springframework.core.env.Environment environment) {
            return MongoClients.create(environment.getRequiredProperty("test.mongodb.uri"));
        }

        @Bean
        EventTypes eventTypes() {
            return Tally.TYPES;
        }

        @Autowired
        void groups(EventProcessingConfigurer configurer) {
            ProcessorDefaults.projection(configurer, "projections-tallies");
            ProcessorDefaults.once(configurer, "publisher");
        }
    }

    @Aggregate
    static class TallyAggregate {

        @AggregateIdentifier
        private @Nullable String tally;

        private int count;

        TallyAggregate() {}

        @CommandHandler
        TallyAggregate(StartTally command) {
            apply(new Tally.Started(command.tally()));
        }

        @CommandHandler
        void handle(RaiseTally command) {
            for (int i = 0; i < command.times(); i++) {
                apply(new Tally.Raised(String.valueOf(tally), count + 1));
            }
        }

        @EventSourcingHandler
        void on(Tally.Started event) {
            tally = event.tally();
        }

        @EventSourcingHandler
        void on(Tally.Raised event) {
            count = event.by();
        }
    }

    @ProcessingGroup("projections-tallies")
    static class TallyProjection {

        final List<String> seen = new CopyOnWriteArrayList<>();

        @EventHandler
        void on(Tally.Started event, ReplayStatus status) {
            seen.add((status.isReplay() ? "replayed " : "started ") + event.tally());
        }

        @EventHandler
        void on(Tally.Raised event) {
            seen.add("raised " + event.by());
        }
    }

    @DisallowReplay
    @ProcessingGroup("publisher")
    static class TallyPublisher {

        final List<String> told = new CopyOnWriteArrayList<>();
        final AtomicBoolean broken = new AtomicBoolean();

        @EventHandler
        void on(Tally.Started event) {
            if (broken.getAndSet(false)) {
                throw new IllegalStateException("broken for once");
            }
            told.add("started " + event.tally());
        }

        @EventHandler
        void on(Tally.Raised event) {
            told.add("raised " + event.by());
        }
    }
}
