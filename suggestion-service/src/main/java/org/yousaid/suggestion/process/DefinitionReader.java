package org.yousaid.suggestion.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.time.WorkingDays;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a definition as it is written, and tells everything that is wrong with it at once: first what cannot be read, then
 * what does not hang together. Whether stages hang together is told when every one of them can be read.
 */
public final class DefinitionReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final int MOST_STAGES = 50;
    private static final int LONGEST = 200_000;

    private final WrittenPart root;
    private final List<InvalidInput> faults;

    private DefinitionReader(JsonNode written) {
        this.faults = new ArrayList<>();
        this.root = new WrittenPart("", written, faults);
    }

    /** The definition in this text, as the version it is to be; refused with all that is wrong. */
    public static ProcessDefinition read(String text, int version, WorkingDays calendar) {
        if (text.length() > LONGEST) {
            throw new ContradictoryDefinition(
                    List.of(new InvalidInput("", "too-long", "A definition has " + LONGEST + " characters at most.")));
        }
        try {
            return read(JSON.readTree(text), version, calendar);
        } catch (JacksonException e) {
            String where =
                    e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr();
            throw new ContradictoryDefinition(List.of(
                    new InvalidInput("", "not-json", "This is not JSON" + where + ": " + e.getOriginalMessage())));
        }
    }

    /** The same for what was read as JSON already. */
    public static ProcessDefinition read(JsonNode written, int version, WorkingDays calendar) {
        return new DefinitionReader(written).definition(version, calendar);
    }

    private ProcessDefinition definition(int version, WorkingDays calendar) {
        root.allow("name", "languages", "replyWithinDays", "stages");
        Words name = root.words("name");
        List<String> languages = root.texts("languages");
        int replyWithinDays = root.number("replyWithinDays");
        List<WrittenPart> parts = root.parts("stages", MOST_STAGES);
        List<Stage> stages =
                parts.stream().flatMap(part -> stage(part).stream()).toList();
        if (faults.isEmpty()) {
            return new ProcessDefinition(version, name, languages, replyWithinDays, stages, calendar);
        }
        if (stages.size() == parts.size() && !parts.isEmpty()) {
            List<String> told = faults.stream().map(InvalidInput::pointer).toList();
            DefinitionChecks.faults(name, languages, replyWithinDays, stages).stream()
                    .filter(fault ->
                            told.stream().noneMatch(pointer -> fault.pointer().startsWith(pointer)))
                    .forEach(faults::add);
        }
        throw new ContradictoryDefinition(faults);
    }

    private Optional<Stage> stage(WrittenPart part) {
        return part.one("kind", StageKind::of).map(kind -> switch (kind) {
            case RECEIVE -> receive(part);
            case SCREEN, ASSESS, DECIDE, DELIVER -> worked(part, kind);
            case END -> end(part);
        });
    }

    private static Stage receive(WrittenPart part) {
        part.allow("kind", "id", "name", "told", "next");
        return new Stage.Receive(part.text("id"), part.words("name"), part.words("told"), part.texts("next"));
    }

    private static Stage worked(WrittenPart part, StageKind kind) {
        part.allow("kind", "id", "name", "told", "actor", "target", "needs", "outcomes", "next");
        return new Stage.Worked(
                kind,
                part.text("id"),
                part.words("name"),
                part.words("told"),
                new Stage.Work(
                        part.words("actor"),
                        part.need("target").map(DefinitionReader::target).orElse(NO_TARGET)),
                part.all("needs", Need::of),
                part.all("outcomes", DefinitionReader::outcome),
                part.texts("next"));
    }

    private static Stage end(WrittenPart part) {
        part.allow("kind", "id", "name", "told", "target", "needs", "outcomes");
        @Nullable
        Target within = part.part("target").map(DefinitionReader::target).orElse(null);
        return new Stage.End(
                part.text("id"),
                part.words("name"),
                part.words("told"),
                within,
                part.all("needs", Need::of),
                part.all("outcomes", DefinitionReader::outcome));
    }

    /** Stands where a target is missing, which was told. */
    private static final Target NO_TARGET = new Target.CalendarDays(1);

    private static Target target(WrittenPart part) {
        part.allow("days", "workingDays");
        boolean office = part.has("workingDays");
        if (office && part.has("days")) {
            part.fault("ambiguous", "A target is in days or in working days, not in both.");
        }
        return office
                ? new Target.OfficeDays(part.number("workingDays"))
                : new Target.CalendarDays(part.number("days"));
    }

    private static Optional<ScreeningOutcome> outcome(String word) {
        try {
            return Optional.of(ScreeningOutcome.valueOf(word));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
