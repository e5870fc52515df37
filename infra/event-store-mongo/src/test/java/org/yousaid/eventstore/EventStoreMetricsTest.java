package org.yousaid.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yousaid.eventstore.EventStoreAutoConfigurationTest.RaiseTally;
import org.yousaid.eventstore.EventStoreAutoConfigurationTest.StartTally;
import org.yousaid.testsupport.MongoServer;

@Timeout(60)
class EventStoreMetricsTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    @Configuration(proxyBeanMethods = false)
    static class WithRegistry {

        @Bean
        MeterRegistry meterRegistry() {
            return new SimpleMeterRegistry();
        }
    }

    @Test
    void countsWhatTheStoreDoesAndHowFarEachGroupIsBehind() {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(
                        EventStoreAutoConfigurationTest.TallyApplication.class, WithRegistry.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.config.name=none",
                        "spring.main.banner-mode=off",
                        "axon.axonserver.enabled=false",
                        "test.mongodb.uri=" + mongo.connectionString(),
                        "yousaid.event-store.database=" + mongo.databaseName())
                .run()) {
            MeterRegistry registry = context.getBean(MeterRegistry.class);
            CommandGateway commands = context.getBean(CommandGateway.class);
            commands.sendAndWait(new StartTally("tally-a"));
            commands.sendAndWait(new RaiseTally("tally-a", 3));
            assertThatThrownBy(() -> commands.sendAndWait(new StartTally("tally-a")))
                    .isInstanceOf(AggregateStreamCreationException.class);

            assertThat(registry.get("yousaid.event.store.append")
                            .tag("outcome", "stored")
                            .timer()
                            .count())
                    .isEqualTo(2);
            assertThat(registry.get("yousaid.event.store.append")
                            .tag("outcome", "refused")
                            .timer()
                            .count())
                    .isEqualTo(1);
            assertThat(registry.get("yousaid.event.store.queue").timer().count())
                    .isEqualTo(3);
            assertThat(registry.get("yousaid.event.store.group").summary().totalAmount())
                    .isEqualTo(3);
            await().atMost(Duration.ofMinutes(2)).until(() -> lag(registry) == 0);
            assertThat(registry.get("yousaid.event.store.read").summary().totalAmount())
                    .isPositive();

            StreamingEventProcessor tallies = context.getBean(EventProcessingConfiguration.class)
                    .eventProcessor("projections-tallies", StreamingEventProcessor.class)
                    .orElseThrow();
            assertThat(tallies.isRunning()).isTrue();
            tallies.shutDown();
            assertThat(lag(registry)).isNaN();
        }
    }

    private static double lag(MeterRegistry registry) {
        return registry.get("yousaid.event.store.lag")
                .tag("group", "projections-tallies")
                .gauge()
                .value();
    }
}
