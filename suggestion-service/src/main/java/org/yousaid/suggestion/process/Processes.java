package org.yousaid.suggestion.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.TreeMap;
import org.yousaid.support.time.Nation;
import org.yousaid.support.time.WorkingDays;

/**
 * All versions of the process definition. The first comes with the program, {@code process-v1.json} beside this class, and
 * is checked at start: with a definition that cannot run, nothing starts.
 */
public final class Processes {

    private final TreeMap<Integer, ProcessDefinition> versions = new TreeMap<>();

    /** With the working days of England and Wales. */
    public Processes() {
        this(new WorkingDays(Nation.ENGLAND_AND_WALES));
    }

    public Processes(WorkingDays calendar) {
        versions.put(1, DefinitionReader.read(shipped(), 1, calendar));
    }

    /** The definition that new suggestions begin under. */
    public ProcessDefinition current() {
        return versions.lastEntry().getValue();
    }

    /** A version that some suggestions began under. */
    public Optional<ProcessDefinition> version(int version) {
        return Optional.ofNullable(versions.get(version));
    }

    /** The version that a suggestion began under, which therefore exists. */
    public ProcessDefinition running(int version) {
        return version(version).orElseThrow(() -> new IllegalStateException("No process definition " + version));
    }

    /** Whether some version has a stage with this id. */
    public boolean hasStage(String id) {
        return versions.values().stream()
                .anyMatch(definition -> definition.stage(id).isPresent());
    }

    /** The text of the version that comes with the program. */
    static String shipped() {
        try (InputStream resource = Processes.class.getResourceAsStream("process-v1.json")) {
            if (resource == null) {
                throw new IllegalStateException("There is no process-v1.json");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
