package org.yousaid.local;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.yousaid.consultation.ConsultationServiceApplication;
import org.yousaid.gateway.GatewayApplication;
import org.yousaid.local.clock.ClockWeb;
import org.yousaid.local.clock.PassingTime;
import org.yousaid.local.mail.MailServerSwitch;
import org.yousaid.local.mail.MailServerWeb;
import org.yousaid.local.setup.DataDirectory;
import org.yousaid.notification.NotificationServiceApplication;
import org.yousaid.suggestion.SuggestionServiceApplication;

/** The four applications as they are deployed, each with its own context and the settings that this machine needs. */
final class Applications {

    private final LocalOptions options;
    private final DataDirectory directory;
    private final Map<String, String> secrets;
    private final String mongoUri;
    private final InstantSource clock;

    Applications(
            LocalOptions options,
            DataDirectory directory,
            Map<String, String> secrets,
            String mongoUri,
            InstantSource clock) {
        this.options = options;
        this.directory = directory;
        this.secrets = secrets;
        this.mongoUri = mongoUri;
        this.clock = clock;
    }

    /** Starts them side by side and returns them, services first, when all run. */
    Map<String, ConfigurableApplicationContext> start(
            Executor threads,
            WaitForBroker broker,
            PassingTime time,
            MailServerSwitch mailServer,
            LocalReadiness readiness) {
        var starting = new LinkedHashMap<String, CompletableFuture<ConfigurableApplicationContext>>();
        starting.put(
                "consultation-service",
                begin(threads, service(ConsultationServiceApplication.application(), broker), "consultation-port"));
        starting.put(
                "suggestion-service",
                begin(threads, service(SuggestionServiceApplication.application(), broker), "suggestion-port"));
        starting.put(
                "notification-service",
                begin(
                        threads,
                        service(NotificationServiceApplication.application(), broker),
                        "notification-port",
                        "--yousaid.mail.encryption=none",
                        "--yousaid.promises.grace=0s",
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + options.portOf("smtp-port")));
        starting.put(
                "gateway",
                begin(
                        threads,
                        gateway(time, mailServer, readiness),
                        "port",
                        gatewaySettings().toArray(String[]::new)));
        var contexts = new LinkedHashMap<String, ConfigurableApplicationContext>();
        starting.forEach((name, context) -> contexts.put(name, context.join()));
        return contexts;
    }

    private SpringApplicationBuilder service(SpringApplicationBuilder application, WaitForBroker broker) {
        return local(application)
                .initializers(context -> context.getBeanFactory().registerSingleton("waitForBroker", broker));
    }

    private SpringApplicationBuilder gateway(PassingTime time, MailServerSwitch mailServer, LocalReadiness readiness) {
        return local(GatewayApplication.application())
                .sources(ClockWeb.class, MailServerWeb.class)
                .initializers(context -> {
                    context.getBeanFactory().registerSingleton("passingTime", time);
                    context.getBeanFactory().registerSingleton("mailServerSwitch", mailServer);
                    context.getBeanFactory().registerSingleton("localSystem", readiness);
                });
    }

    private SpringApplicationBuilder local(SpringApplicationBuilder application) {
        return application
                .registerShutdownHook(false)
                .logStartupInfo(false)
                .initializers(context -> context.getBeanFactory().registerSingleton("instantSource", clock));
    }

    private CompletableFuture<ConfigurableApplicationContext> begin(
            Executor threads, SpringApplicationBuilder application, String port, String... more) {
        List<String> arguments = new ArrayList<>(common());
        arguments.add("--server.port=" + options.portOf(port));
        arguments.addAll(List.of(more));
        arguments.addAll(options.settings());
        return CompletableFuture.supplyAsync(() -> application.run(arguments.toArray(String[]::new)), threads);
    }

    private List<String> common() {
        String publicUrl = "http://localhost:" + options.portOf("port");
        return List.of(
                "--server.address=127.0.0.1",
                "--spring.lifecycle.timeout-per-shutdown-phase=5s",
                "--yousaid.public-url=" + publicUrl,
                "--yousaid.security.issuer=" + publicUrl,
                "--yousaid.security.jwk-set-uri=http://127.0.0.1:" + options.portOf("port") + "/oauth2/jwks",
                "--yousaid.mongodb.uri=" + mongoUri,
                "--yousaid.vault.master-key-file=" + directory.keys().resolve("vault-master-key.json"),
                "--yousaid.event-store.node=local",
                "--yousaid.kafka.bootstrap-servers=127.0.0.1:" + options.portOf("kafka-port"),
                "--yousaid.kafka.session-timeout=3s",
                // A trial of one or two people shows something; a council's own settings hide what so few said.
                "--yousaid.results.smallest-base=1",
                "--yousaid.consultations.four-eyes=false",
                "--yousaid.process.four-eyes=false");
    }

    private List<String> gatewaySettings() {
        List<String> settings = new ArrayList<>(List.of(
                "--management.endpoint.health.probes.enabled=true",
                "--management.endpoint.health.group.readiness.include=readinessState,localSystem",
                "--yousaid.local-accounts=true",
                "--yousaid.keys.directory=" + directory.keys().resolve("gateway"),
                "--yousaid.services.consultation=http://127.0.0.1:" + options.portOf("consultation-port"),
                "--yousaid.services.suggestion=http://127.0.0.1:" + options.portOf("suggestion-port"),
                "--yousaid.services.notification=http://127.0.0.1:" + options.portOf("notification-port")));
        secrets.forEach((client, secret) -> settings.add("--yousaid.clients." + client + "=" + secret));
        return settings;
    }
}
