package org.yousaid.local.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.yousaid.consultation.ConsultationServiceApplication;
import org.yousaid.embedded.kafka.EmbeddedKafka;
import org.yousaid.embedded.mailbox.Mailbox;
import org.yousaid.embedded.mongo.EmbeddedMongo;
import org.yousaid.gateway.GatewayApplication;
import org.yousaid.local.setup.Clients;
import org.yousaid.notification.NotificationServiceApplication;
import org.yousaid.suggestion.SuggestionServiceApplication;

/** One process of a deployment: a service as it runs in production, or one of the servers around them. */
public final class Node {

    static final String READY = "ready";

    private final Map<String, String> options;
    private final Path directory;

    private Node(Map<String, String> options) {
        this.options = options;
        this.directory = Path.of(option("directory"));
    }

    /** Options as {@code name=value}: roles (with commas), node, directory, the ports by role, and settings with dots. */
    public static void main(String... arguments) throws IOException {
        var options = Arrays.stream(arguments)
                .map(argument -> argument.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        Thread.ofPlatform().daemon().start(Node::endWithParent);
        var node = new Node(options);
        for (String role : node.option("roles").split(",", -1)) {
            node.start(role);
        }
        System.out.println(READY);
    }

    static void endWithParent() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // Nobody there any more.
        }
        Runtime.getRuntime().halt(1);
    }

    private String option(String name) {
        return Objects.requireNonNull(options.get(name), name);
    }

    private int port(String role) {
        return Integer.parseInt(option(role));
    }

    private void start(String role) throws IOException {
        switch (role) {
            case "database" -> {
                if (Sabotage.UNMODIFIED_DATABASE.isOn()) {
                    LyingDatabase.start(directory, port(role));
                } else {
                    EmbeddedMongo.start(directory.resolve("mongo"), port(role));
                }
            }
            case "broker" -> EmbeddedKafka.start(directory.resolve("kafka"), port(role));
            case "mailbox" -> Mailbox.start(directory.resolve("mails"), port("smtp"), port(role));
            case "consultation" -> run(ConsultationServiceApplication.application(), List.of());
            case "suggestion" -> run(SuggestionServiceApplication.application(), List.of());
            case "notification" ->
                run(
                        NotificationServiceApplication.application(),
                        List.of(
                                "--yousaid.mail.encryption=none",
                                "--spring.mail.host=127.0.0.1",
                                "--spring.mail.port=" + port("smtp")));
            case "gateway" -> run(GatewayApplication.application(), gatewaySettings());
            default -> throw new IllegalArgumentException(role);
        }
    }

    private void run(SpringApplicationBuilder application, List<String> more) {
        List<String> settings = new ArrayList<>(settings());
        settings.add("--server.port=" + option("own-port"));
        settings.addAll(more);
        options.forEach((name, value) -> {
            if (name.contains(".")) {
                settings.add("--" + name + "=" + value);
            }
        });
        application.registerShutdownHook(false).logStartupInfo(false).run(settings.toArray(String[]::new));
    }

    private List<String> settings() {
        String publicUrl = "http://localhost:" + port("gateway");
        return List.of(
                "--server.address=127.0.0.1",
                "--yousaid.public-url=" + publicUrl,
                "--yousaid.security.issuer=" + publicUrl,
                "--yousaid.security.jwk-set-uri=http://127.0.0.1:" + port("gateway") + "/oauth2/jwks",
                "--yousaid.mongodb.uri=mongodb://127.0.0.1:" + port("database"),
                "--yousaid.vault.master-key-file=" + directory.resolve("keys/vault-master-key.json"),
                "--yousaid.event-store.node=" + option("node"),
                // So that a standstill of some seconds is longer than a claim holds.
                "--yousaid.event-store.claim-timeout=4s",
                "--yousaid.kafka.bootstrap-servers=127.0.0.1:" + port("broker"),
                "--yousaid.kafka.session-timeout=6s",
                "--yousaid.consultations.four-eyes=false");
    }

    private List<String> gatewaySettings() throws IOException {
        List<String> settings = new ArrayList<>(List.of(
                "--yousaid.local-accounts=true",
                "--yousaid.keys.directory=" + directory.resolve("keys/gateway"),
                "--yousaid.services.connect-timeout=10s",
                "--yousaid.services.consultation=http://127.0.0.1:" + port("consultation"),
                "--yousaid.services.suggestion=http://127.0.0.1:" + port("suggestion"),
                "--yousaid.services.notification=http://127.0.0.1:" + port("notification")));
        Clients.read(directory).forEach((client, secret) -> settings.add("--yousaid.clients." + client + "=" + secret));
        return settings;
    }
}
