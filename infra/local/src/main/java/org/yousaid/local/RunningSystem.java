package org.yousaid.local;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.context.ConfigurableApplicationContext;
import org.yousaid.embedded.kafka.EmbeddedKafka;
import org.yousaid.embedded.mailbox.Mailbox;
import org.yousaid.embedded.mongo.EmbeddedMongo;
import org.yousaid.local.api.LocalApi;
import org.yousaid.local.clock.LocalClock;
import org.yousaid.local.clock.Parts;
import org.yousaid.local.clock.PassingTime;
import org.yousaid.local.mail.MailServerSwitch;
import org.yousaid.local.setup.Clients;
import org.yousaid.local.setup.DataDirectory;
import org.yousaid.local.setup.FirstStart;
import org.yousaid.local.setup.Ports;

/** Broker, database, mailbox and the four applications, from their start to their end. */
public final class RunningSystem implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RunningSystem.class);

    private final LocalOptions options;
    private final DataDirectory directory;
    private final Map<String, String> secrets;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    private RunningSystem(LocalOptions options, DataDirectory directory, Map<String, String> secrets) {
        this.options = options;
        this.directory = directory;
        this.secrets = Collections.unmodifiableMap(new LinkedHashMap<>(secrets));
        started.push(directory);
    }

    /** Returns when everything is ready; what was started before a failure is stopped again. */
    public static RunningSystem start(LocalOptions options) {
        // Spring Boot would do this if it were not told to leave logging alone.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        var directory = DataDirectory.open(options.dataDirectory());
        try {
            Ports.check(options.ports());
            var system = new RunningSystem(options, directory, Clients.readOrCreate(directory.root()));
            try {
                system.startParts();
                return system;
            } catch (IOException | RuntimeException | Error e) {
                system.close();
                throw e;
            }
        } catch (IOException e) {
            release(directory);
            throw new UncheckedIOException(e);
        } catch (RuntimeException | Error e) {
            release(directory);
            throw e;
        }
    }

    /** Whatever failed, the next start must not find the directory locked; a second release changes nothing. */
    private static void release(DataDirectory directory) {
        try {
            directory.close();
        } catch (IOException e) {
            log.debug("The lock was not released", e);
        }
    }

    private void startParts() throws IOException {
        try (var threads = Executors.newCachedThreadPool()) {
            var clock = new LocalClock(InstantSource.system());
            Future<EmbeddedKafka> kafka =
                    starting(threads, () -> EmbeddedKafka.start(directory.kafka(), options.portOf("kafka-port")));
            Future<Mailbox> mails = starting(
                    threads,
                    () -> Mailbox.start(
                            directory.mails(), options.portOf("smtp-port"), options.portOf("mailbox-port"), clock));
            var mongo = opened(EmbeddedMongo.start(directory.mongo(), options.portOf("mongo-port")));
            MongoClient client = opened(MongoClients.create(mongo.connectionString()));

            var contexts = new LinkedHashMap<String, ConfigurableApplicationContext>();
            var time = opened(new PassingTime(
                    clock, InstantSource.system(), client.getDatabase("yousaid_local"), () -> Parts.of(contexts)));
            var readiness = new LocalReadiness(client, options, contexts);
            var applications = new Applications(options, directory, secrets, mongo.connectionString(), clock);
            applications
                    .start(threads, new WaitForBroker(kafka), time, new MailServerSwitch(mails), readiness)
                    .forEach((name, context) -> {
                        contexts.put(name, context);
                        started.push(context);
                    });
            result(mails);
            time.start();
            try (var api = new LocalApi(gateway(), secrets)) {
                new FirstStart(client.getDatabase("yousaid_local"), api, clock)
                        .complete(options.sample(), options.wards());
            }
            readiness.open();
        }
    }

    private <T extends AutoCloseable> T opened(T part) {
        synchronized (started) {
            started.push(part);
        }
        return part;
    }

    /** Starts a part beside the others; it is stopped in its turn also when nobody asked for it. */
    private <T extends AutoCloseable> Future<T> starting(ExecutorService threads, Callable<T> start) {
        var task = new FutureTask<>(() -> opened(start.call()));
        threads.execute(task);
        return task;
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while starting", e);
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        }
    }

    public LocalOptions options() {
        return options;
    }

    public Path dataDirectory() {
        return directory.root();
    }

    /** A copy of the secrets of the API clients. */
    public Map<String, String> secrets() {
        return new LinkedHashMap<>(secrets);
    }

    /** Where pages and API are. */
    public URI gateway() {
        return URI.create("http://localhost:" + options.portOf("port"));
    }

    /** Where the mailbox's page is. */
    public URI mailbox() {
        return URI.create("http://localhost:" + options.portOf("mailbox-port"));
    }

    /** Stops what was started, the last first. */
    @Override
    public void close() {
        List<AutoCloseable> parts;
        synchronized (started) {
            parts = new ArrayList<>(started);
            started.clear();
        }
        for (AutoCloseable part : parts) {
            try {
                part.close();
            } catch (Exception e) {
                log.debug("{} did not stop cleanly", part, e);
            }
        }
    }
}
