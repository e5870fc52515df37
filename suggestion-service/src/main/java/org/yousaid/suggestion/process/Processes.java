package org.yousaid.suggestion.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * All versions of the process definition. They are resources beside this class, {@code process-v1.json} and on, read and
 * checked at start: with a definition that cannot run, nothing starts.
 */
@Component
public final class Processes {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final TreeMap<Integer, ProcessDefinition> versions = new TreeMap<>();

    public Processes() {
        int version = 1;
        for (Optional<ProcessDefinition> found = read(version); found.isPresent(); found = read(++version)) {
            if (found.get().version() != version) {
                throw new IllegalStateException("process-v" + version + ".json says it is another version");
            }
            versions.put(version, found.get());
        }
        if (versions.isEmpty()) {
            throw new IllegalStateException("There is no process-v1.json");
        }
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

    static ProcessDefinition parse(String json) {
        return JSON.readValue(json, ProcessDefinition.class);
    }

    private static Optional<ProcessDefinition> read(int version) {
        try (InputStream resource = Processes.class.getResourceAsStream("process-v" + version + ".json")) {
            return resource == null ? Optional.empty() : Optional.of(JSON.readValue(resource, ProcessDefinition.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
