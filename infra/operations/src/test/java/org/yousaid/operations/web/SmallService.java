package org.yousaid.operations.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.yousaid.eventbus.WireNames;
import org.yousaid.eventstore.EventTypes;
import org.yousaid.eventstore.ProcessorDefaults;
import org.yousaid.operations.projection.ProjectionGroup;
import org.yousaid.testsupport.KafkaBroker;
import org.yousaid.testsupport.MongoServer;
import org.yousaid.testsupport.TokenIssuer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole service with an operators' side, over real HTTP: one group parks, one stops, and none publishes. */
final class SmallService implements AutoCloseable {

    static final String PARKING = "projections-walks";
    static final String STOPPING = "projections-counts";

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();
    private final TokenIssuer tokens;
    private final URI address;

    SmallService(MongoServer mongo, KafkaBroker kafka, TokenIssuer tokens) {
        this.tokens = tokens;
        this.context = new SpringApplicationBuilder(Application.class)
                .properties(Map.ofEntries(
                        Map.entry("spring.config.name", "none"),
                        Map.entry("spring.main.banner-mode", "off"),
                        Map.entry("axon.axonserver.enabled", "false"),
                        Map.entry("server.port", "0"),
                        Map.entry("server.address", "127.0.0.1"),
                        Map.entry("yousaid.service.name", "small-service"),
                        Map.entry("yousaid.operations.name", "small"),
                        Map.entry("yousaid.mongodb.uri", mongo.connectionString()),
                        Map.entry("yousaid.mongodb.database", mongo.databaseName()),
                        Map.entry("yousaid.event-store.database", mongo.databaseName()),
                        Map.entry("yousaid.kafka.bootstrap-servers", kafka.bootstrapServers()),
                        Map.entry("yousaid.bus.topic", kafka.freshName("small")),
                        Map.entry("yousaid.security.issuer", tokens.issuer()),
                        Map.entry("yousaid.security.jwk-set-uri", tokens.jwkSetUri())))
                .run();
        int port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
        this.address = URI.create("http://127.0.0.1:" + port + "/api/admin/small/");
    }

    /** One step on somebody's way. */
    record Stepped(String who) {}

    void steps(String who, int from, int to) {
        EventStore events = context.getBean(EventStore.class);
        for (int number = from; number < to; number++) {
            events.publish(new GenericDomainEventMessage<>("Way", who, number, new Stepped(who)));
        }
    }

    /** What both groups meet from now on. */
    void meets(Trouble trouble) {
        context.getBean(Walks.class).trouble.set(trouble);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Answer get(String path, String role) {
        return send("GET", path, null, role);
    }

    Answer post(String path, String body, String role, String... headers) {
        return send("POST", path, body, role, headers);
    }

    private Answer send(String method, String path, @Nullable String body, String role, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "Bearer " + tokens.token(role))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        context.close();
    }

    record Answer(int status, String text) {
        JsonNode body() {
            return JsonMapper.shared().readTree(text);
        }
    }

    /** Throws for a step that cannot be handled. */
    interface Trouble {
        void with(Stepped step, long number);
    }

    @ProcessingGroup(PARKING)
    static final class Walks {

        private final AtomicReference<Trouble> trouble = new AtomicReference<>((_, _) -> {});

        @EventHandler
        void on(Stepped step, @SequenceNumber long number) {
            trouble.get().with(step, number);
        }
    }

    @ProcessingGroup(STOPPING)
    static final class Counts {

        private final Walks walks;

        Counts(Walks walks) {
            this.walks = walks;
        }

        @EventHandler
        void on(Stepped step, @SequenceNumber long number) {
            if (step.who().equals("nobody")) {
                walks.on(step, number);
            }
        }
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Application {

        @Bean
        EventTypes eventTypes() {
            return EventTypes.builder().type("test.stepped", Stepped.class).build();
        }

        @Bean
        WireNames wireNames() {
            return new WireNames(Map.of());
        }

        @Bean
        Walks walks() {
            return new Walks();
        }

        @Bean
        Counts counts(Walks walks) {
            return new Counts(walks);
        }

        @Bean
        ProjectionGroup walked() {
            return new ProjectionGroup(PARKING, List.of("walks"), _ -> List.of(new Walks()));
        }

        @Bean
        ProjectionGroup counted() {
            return new ProjectionGroup(STOPPING, List.of("counts"), _ -> List.of(new Counts(new Walks())));
        }

        @Autowired
        void groups(EventProcessingConfigurer configurer) {
            ProcessorDefaults.projection(configurer, PARKING);
            ProcessorDefaults.counting(configurer, STOPPING);
        }
    }
}
