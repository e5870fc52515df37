package org.yousaid.suggestion.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.yousaid.support.time.Nation;
import org.yousaid.support.time.WorkingDays;
import tools.jackson.databind.JsonNode;

/**
 * All versions of the process definition. The first comes with the program, {@code process-v1.json} beside this class, and
 * is checked at start: with a definition that cannot run, nothing starts. Later ones are approved; what begins after an
 * approval, on whatever instance, begins under it.
 */
public final class Processes {

    private final ProcessStream stream;
    private final WorkingDays calendar;
    private final AtomicReference<Known> known;

    /** What was read so far: definitions never change, so only their number grows. */
    private record Known(ProcessHistory history, long last, Map<Integer, ProcessDefinition> definitions) {}

    /** Only what comes with the program, with the working days of England and Wales. */
    public Processes() {
        this(new NothingProposed(), new WorkingDays(Nation.ENGLAND_AND_WALES));
    }

    public Processes(ProcessStream stream, WorkingDays calendar) {
        this.stream = stream;
        this.calendar = calendar;
        this.known = new AtomicReference<>(known(List.of()));
    }

    /** The definition that new suggestions begin under. */
    public ProcessDefinition current() {
        Known now = read();
        return Objects.requireNonNull(now.definitions().get(now.history().current()));
    }

    /** A version that some suggestions began under. */
    public Optional<ProcessDefinition> version(int version) {
        return Optional.ofNullable(known.get().definitions().get(version))
                .or(() -> Optional.ofNullable(read().definitions().get(version)));
    }

    /** The version that a suggestion began under, which therefore exists. */
    public ProcessDefinition running(int version) {
        return version(version).orElseThrow(() -> new IllegalStateException("No process definition " + version));
    }

    /** Whether some version has a stage with this id. */
    public boolean hasStage(String id) {
        return read().definitions().values().stream()
                .anyMatch(definition -> definition.stage(id).isPresent());
    }

    /** Everything that was proposed. */
    public ProcessHistory history() {
        return read().history();
    }

    /** Where the history stands, as a version to decide on: 0 after the first proposal. */
    public long last() {
        return read().last();
    }

    /** A definition that was proposed, whatever became of it. */
    public ProcessDefinition proposed(ProcessHistory.Entry entry) {
        return DefinitionReader.read(entry.proposed().definition(), entry.version(), calendar);
    }

    /** What is written as a definition, as the version it would be; refused with all that is wrong. */
    public ProcessDefinition draft(JsonNode written, int version) {
        return DefinitionReader.read(written, version, calendar);
    }

    private Known read() {
        Known before = known.get();
        if (stream.last() == before.last()) {
            return before;
        }
        Known now = known(stream.events());
        return known.accumulateAndGet(now, (one, other) -> one.last() > other.last() ? one : other);
    }

    private Known known(List<ProcessEvent> events) {
        ProcessHistory history = ProcessHistory.none();
        for (ProcessEvent event : events) {
            history = history.evolve(event);
        }
        TreeMap<Integer, ProcessDefinition> definitions = new TreeMap<>();
        definitions.put(ProcessHistory.SHIPPED, DefinitionReader.read(shipped(), ProcessHistory.SHIPPED, calendar));
        history.entries().stream()
                .filter(ProcessHistory.Entry::approved)
                .forEach(entry -> definitions.put(entry.version(), proposed(entry)));
        return new Known(history, events.size() - 1L, definitions);
    }

    /** The text of the version that comes with the program. */
    public static String shipped() {
        try (InputStream resource = Processes.class.getResourceAsStream("process-v1.json")) {
            if (resource == null) {
                throw new IllegalStateException("There is no process-v1.json");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A stream in which nothing happened. */
    private record NothingProposed() implements ProcessStream {

        @Override
        public long last() {
            return -1;
        }

        @Override
        public List<ProcessEvent> events() {
            return List.of();
        }
    }
}
