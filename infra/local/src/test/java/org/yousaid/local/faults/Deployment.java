package org.yousaid.local.faults;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yousaid.local.setup.Clients;
import org.yousaid.local.setup.Ports;

/**
 * The system as it is deployed: each service a process, around them a database, a broker, a gateway and a mailbox, each
 * of which can be killed, stopped and started again on its port and its data.
 */
final class Deployment implements AutoCloseable {

    static final String DATABASE = "database";
    static final String BROKER = "broker";
    static final String FRONT = "front";
    static final String CONSULTATION = "consultation";
    static final String SUGGESTION = "suggestion";
    static final String NOTIFICATION = "notification";

    /** A second instance of a service is called so. */
    static final String SECOND = "-2";

    private static final Duration UNTIL_READY = Duration.ofMinutes(3);
    private static final List<String> PORTS =
            List.of("database", "broker", "mailbox", "smtp", "gateway", "consultation", "suggestion", "notification");

    private final Path directory;
    private final Map<String, String> ports = new HashMap<>();
    private final Map<String, Child> running = new LinkedHashMap<>();
    private int starts;

    Deployment(Path directory) throws IOException {
        this.directory = directory;
        Iterator<Integer> free = Ports.free(PORTS.size()).iterator();
        PORTS.forEach(role -> ports.put(role, Integer.toString(free.next())));
        Files.createDirectories(directory.resolve("keys"));
        Files.createDirectories(logs());
        Clients.readOrCreate(directory);
    }

    private Path logs() {
        return directory.resolve("logs");
    }

    Path directory() {
        return directory;
    }

    URI gateway() {
        return URI.create("http://localhost:" + ports.get("gateway"));
    }

    URI mailbox() {
        return URI.create("http://localhost:" + ports.get("mailbox"));
    }

    String broker() {
        return "127.0.0.1:" + ports.get(BROKER);
    }

    String databaseUri() {
        return "mongodb://127.0.0.1:" + ports.get(DATABASE);
    }

    /** Everything, each process once. */
    void startAll() throws IOException {
        begin(DATABASE, How.USUAL);
        begin(BROKER, How.USUAL);
        awaitReady(DATABASE, BROKER);
        List<String> rest = List.of(FRONT, CONSULTATION, SUGGESTION, NOTIFICATION);
        for (String node : rest) {
            begin(node, How.USUAL);
        }
        awaitReady(rest.toArray(String[]::new));
    }

    /**
     * How a process is started.
     *
     * @param cut where it ends itself, such as {@code after-append:7}; empty for nowhere
     * @param environment added to the test's own
     * @param settings such as {@code yousaid.event-store.claim-timeout=2s}
     */
    record How(String cut, Map<String, String> environment, List<String> settings) {
        static final How USUAL = new How("", Map.of(), List.of());
    }

    /** Starts a process and does not wait for it. */
    void begin(String node, How how) throws IOException {
        String service = node.endsWith(SECOND) ? node.substring(0, node.length() - SECOND.length()) : node;
        List<String> jvm = new ArrayList<>(List.of("-Xmx256m"));
        if (!how.cut().isEmpty()) {
            jvm.add("-D" + Cut.PROPERTY + "=" + how.cut());
        }
        String sabotage = System.getProperty(Sabotage.PROPERTY);
        if (sabotage != null) {
            jvm.add("-D" + Sabotage.PROPERTY + "=" + sabotage);
        }
        List<String> options = new ArrayList<>();
        options.add("roles=" + (node.equals(FRONT) ? "mailbox,gateway" : service));
        options.add("node=" + (Sabotage.CLAIMS_SHARED.isOn() ? service : node));
        options.add("directory=" + directory);
        options.add("own-port=" + ownPort(node));
        ports.forEach((role, port) -> options.add(role + "=" + port));
        options.addAll(how.settings());
        starts++;
        running.put(
                node,
                Child.start(
                        node,
                        logs().resolve("%s-%03d.log".formatted(node, starts)),
                        how.environment(),
                        jvm,
                        Node.class,
                        options));
    }

    private String ownPort(String node) {
        if (node.endsWith(SECOND)) {
            return Integer.toString(Ports.free());
        }
        return Objects.requireNonNull(ports.get(node.equals(FRONT) ? "gateway" : node));
    }

    void awaitReady(String... nodes) {
        for (String node : nodes) {
            child(node).awaitLine(Node.READY, UNTIL_READY);
        }
    }

    void start(String node, How how) throws IOException {
        begin(node, how);
        awaitReady(node);
    }

    Child child(String node) {
        return Objects.requireNonNull(running.get(node), node);
    }

    void kill(String node) {
        child(node).kill();
        running.remove(node);
    }

    /** Kills it, if it still runs, and starts it as usual. */
    void restart(String node) throws IOException {
        kill(node);
        start(node, How.USUAL);
    }

    /** A judge with so many citizens, who each wait so long between two answers. */
    JudgeProcess judge(String name, int citizens, Duration pause) throws IOException {
        return JudgeProcess.start(
                name,
                logs(),
                List.of(
                        "gateway=" + gateway(),
                        "mailbox=" + mailbox(),
                        "broker=" + broker(),
                        "data=" + directory,
                        "citizens=" + citizens,
                        "pause=" + pause));
    }

    boolean isWhole() {
        return List.of(DATABASE, BROKER, FRONT, CONSULTATION, SUGGESTION, NOTIFICATION).stream()
                .allMatch(node -> running.containsKey(node) && child(node).isAlive());
    }

    @Override
    public void close() {
        List.copyOf(running.values()).reversed().forEach(Child::kill);
        running.clear();
    }
}
