package org.yousaid.local;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Map;
import org.bson.Document;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ConfigurableApplicationContext;

/** Up when every part is there: the applications, the database, the broker, the mailbox, and the first start's work. */
final class LocalReadiness implements HealthIndicator {

    private static final int PATIENCE_MILLISECONDS = 1_000;

    private final MongoClient mongo;
    private final LocalOptions options;
    private final Map<String, ConfigurableApplicationContext> contexts;
    private volatile boolean open;

    LocalReadiness(MongoClient mongo, LocalOptions options, Map<String, ConfigurableApplicationContext> contexts) {
        this.mongo = mongo;
        this.options = options;
        this.contexts = contexts;
    }

    /** Everything has been started. */
    void open() {
        open = true;
    }

    @Override
    public Health health() {
        if (!open) {
            return Health.outOfService().withDetail("start", "not finished").build();
        }
        var health = Health.up();
        contexts.forEach((name, context) -> {
            if (!isReady(context)) {
                health.outOfService().withDetail(name, "not ready");
            }
        });
        if (!answers("kafka-port") || !answers("smtp-port")) {
            health.outOfService().withDetail("broker or mailbox", "no answer");
        }
        try {
            mongo.getDatabase("admin").runCommand(new Document("ping", 1));
        } catch (MongoException e) {
            health.outOfService().withDetail("database", "no answer");
        }
        return health.build();
    }

    private static boolean isReady(ConfigurableApplicationContext context) {
        return context.isActive()
                && context.getBean(ApplicationAvailability.class).getReadinessState()
                        == ReadinessState.ACCEPTING_TRAFFIC;
    }

    private boolean answers(String port) {
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), options.portOf(port)),
                    PATIENCE_MILLISECONDS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
