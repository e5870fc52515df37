package org.yousaid.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.tracing.NoOpSpanFactory;
import org.axonframework.tracing.SpanFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yousaid.eventstore.EventStoreAutoConfigurationTest.StartTally;
import org.yousaid.eventstore.tracing.OpenTelemetrySpanFactory;
import org.yousaid.testsupport.MongoServer;

/** What a command leads to is one trace, also behind the event store. */
@Timeout(60)
class TracingTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private static final Duration SOON = Duration.ofMinutes(2);
    private static final String HANDLED = "StreamingEventProcessor.process";
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String BROUGHT = "00-" + TRACE + "-b7ad6b7169203331-01";

    /** An instance without propagators, as the API gives it: what is stored does not depend on them. */
    @Configuration(proxyBeanMethods = false)
    static class WithTelemetry {

        @Bean
        InMemorySpanExporter spans() {
            return InMemorySpanExporter.create();
        }

        @Bean
        OpenTelemetry telemetry(InMemorySpanExporter spans) {
            return OpenTelemetrySdk.builder()
                    .setTracerProvider(SdkTracerProvider.builder()
                            .addSpanProcessor(SimpleSpanProcessor.create(spans))
                            .build())
                    .build();
        }
    }

    private static ConfigurableApplicationContext start(String database, Class<?>... configuration) {
        return new SpringApplicationBuilder(configuration)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.config.name=none",
                        "spring.main.banner-mode=off",
                        "axon.axonserver.enabled=false",
                        "test.mongodb.uri=" + mongo.connectionString(),
                        "yousaid.event-store.database=" + mongo.databaseName() + database)
                .run();
    }

    private static ConfigurableApplicationContext traced(String database) {
        return start(database, EventStoreAutoConfigurationTest.TallyApplication.class, WithTelemetry.class);
    }

    private static List<SpanData> spansOfTwoGroups(ConfigurableApplicationContext context) {
        InMemorySpanExporter exporter = context.getBean(InMemorySpanExporter.class);
        await().atMost(SOON)
                .until(() -> exporter.getFinishedSpanItems().stream()
                                .filter(span -> span.getName().equals(HANDLED))
                                .count()
                        == 2);
        return exporter.getFinishedSpanItems();
    }

    @Test
    void carriesTheTraceOfACommandThroughTheStoreToEveryHandler() {
        try (ConfigurableApplicationContext context = traced("one")) {
            context.getBean(CommandGateway.class).sendAndWait(new StartTally("tally-a"));

            List<SpanData> spans = spansOfTwoGroups(context);
            assertThat(spans)
                    .extracting(SpanData::getName)
                    .contains(
                            "CommandBus.dispatchCommand",
                            "CommandBus.handleCommand",
                            "EventBus.publishEvent",
                            "EventBus.commitEvents",
                            HANDLED);
            String trace = spans.getFirst().getTraceId();
            assertThat(spans).extracting(SpanData::getTraceId).containsOnly(trace);
            // As the bus takes it from an event's metadata into the headers of its records.
            EventMessage<?> stored = context.getBean(EventStore.class)
                    .readEvents("tally-a")
                    .asStream()
                    .findFirst()
                    .orElseThrow();
            assertThat(stored.getMetaData().get("traceparent"))
                    .asString()
                    .matches("00-" + trace + "-[0-9a-f]{16}-[0-9a-f]{2}");
        }
    }

    @Test
    void goesOnWithTheTraceThatACommandBringsFromTheBus() {
        try (ConfigurableApplicationContext context = traced("two")) {
            context.getBean(CommandGateway.class)
                    .sendAndWait(
                            new GenericCommandMessage<>(new StartTally("tally-b"), Map.of("traceparent", BROUGHT)));

            assertThat(spansOfTwoGroups(context))
                    .extracting(SpanData::getTraceId)
                    .containsOnly(TRACE);
        }
    }

    @Test
    void saysOfAFailedCommandThatItFailedAndNothingOfItsMetadata() {
        try (ConfigurableApplicationContext context = traced("three")) {
            CommandGateway commands = context.getBean(CommandGateway.class);
            commands.sendAndWait(new StartTally("tally-c"));
            InMemorySpanExporter exporter = context.getBean(InMemorySpanExporter.class);
            var again = new GenericCommandMessage<>(new StartTally("tally-c"), Map.of("who", "a citizen"));
            assertThatThrownBy(() -> commands.sendAndWait(again)).isInstanceOf(AggregateStreamCreationException.class);

            assertThat(exporter.getFinishedSpanItems())
                    .anySatisfy(span -> assertThat(span.getStatus()).isEqualTo(StatusData.error()))
                    .allSatisfy(span -> assertThat(span.getAttributes().asMap()).doesNotContainValue("a citizen"));
        }
    }

    @Test
    void linksWhatIsReadAgainLaterToItsTraceAndDoesNotGoOnWithIt() {
        InMemorySpanExporter exporter = InMemorySpanExporter.create();
        var spans = new OpenTelemetrySpanFactory(new WithTelemetry().telemetry(exporter));
        var event = new GenericEventMessage<>("an event", MetaData.with("traceparent", BROUGHT));

        spans.createLinkedHandlerSpan(() -> "again", event).run(() -> {});

        SpanData again = exporter.getFinishedSpanItems().getFirst();
        assertThat(again.getTraceId()).isNotEqualTo(TRACE);
        assertThat(again.getLinks())
                .extracting(link -> link.getSpanContext().getTraceId())
                .containsExactly(TRACE);
    }

    @Test
    void makesNoSpansWhereThereIsNoTelemetry() {
        try (ConfigurableApplicationContext context =
                start("none", EventStoreAutoConfigurationTest.TallyApplication.class)) {
            assertThat(context.getBean(SpanFactory.class)).isInstanceOf(NoOpSpanFactory.class);
        }
    }
}
