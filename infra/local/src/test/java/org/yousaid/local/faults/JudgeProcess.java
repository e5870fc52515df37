package org.yousaid.local.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** The judge as a test sees it. */
final class JudgeProcess implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(JudgeProcess.class);
    private static final Duration UNTIL_VERDICT = Duration.ofMinutes(10);
    private static final int ALL = Integer.MAX_VALUE;

    private final String name;
    private final Child child;

    private JudgeProcess(String name, Child child) {
        this.name = name;
        this.child = child;
    }

    /** Returns when its citizens have begun. */
    static JudgeProcess start(String name, Path logs, List<String> options) throws IOException {
        List<String> all = new ArrayList<>(options);
        all.add("name=" + name);
        all.add("journal=" + logs.resolve(name + ".journal"));
        all.add("repeats=" + ALL);
        all.add("quiet=" + Scale.quiet());
        Child child = Child.start(
                "judge-" + name,
                logs.resolve("judge-" + name + ".log"),
                Map.of(),
                List.of("-Xmx256m"),
                Judge.class,
                all);
        child.awaitLine(Judge.READY, Duration.ofMinutes(2));
        return new JudgeProcess(name, child);
    }

    int acknowledged() {
        return child.last(Judge.ACKNOWLEDGED)
                .map(line -> Integer.parseInt(line.substring(Judge.ACKNOWLEDGED.length())))
                .orElse(0);
    }

    /** Waits until so many more answers are acknowledged. */
    void awaitMore(int more) {
        int before = acknowledged();
        await(more + " more acknowledged").atMost(Duration.ofMinutes(3)).until(() -> acknowledged() >= before + more);
    }

    /** Ends the load, waits for quiet and reads what was found. */
    Verdict verdict() throws IOException {
        child.say("end");
        child.awaitLine(Judge.VERDICT, UNTIL_VERDICT);
        String json = child.last(Judge.VERDICT).orElseThrow().substring(Judge.VERDICT.length());
        var verdict = JsonMapper.shared().readValue(json, Verdict.class);
        report(verdict);
        return verdict;
    }

    /** Kept beside the test reports, so that the figures can be read after the run. */
    private void report(Verdict verdict) throws IOException {
        String line = name + " " + verdict.line() + " complaints=" + verdict.complaints() + "\n";
        log.info("{}", line.strip());
        Path report = Path.of("target", "faults.txt");
        Files.createDirectories(report.getParent());
        Files.writeString(report, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** The verdict, which must have no complaint. */
    Verdict expectNoComplaint() throws IOException {
        var verdict = verdict();
        assertThat(verdict.complaints())
                .as(() -> verdict.line() + "\n" + verdict.examples())
                .isEmpty();
        return verdict;
    }

    @Override
    public void close() {
        child.kill();
    }
}
