package org.yousaid.suggestion.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A definition as lines that people compare: each says one thing, under a name that both versions have. */
public final class DefinitionLines {

    private final Map<String, String> lines = new LinkedHashMap<>();

    private DefinitionLines(ProcessDefinition definition) {
        words("Name", definition.name(), definition.languages());
        lines.put("Languages", String.join(", ", definition.languages()));
        lines.put("A reply within", days(definition.replyWithinDays(), ""));
        lines.put("Stages", definition.stages().stream().map(Stage::id).collect(Collectors.joining(", ")));
        definition.stages().forEach(stage -> stage(stage, definition.languages()));
    }

    /**
     * One line that is not the same.
     *
     * @param before absent where it is new
     * @param after absent where it goes
     */
    public record Change(
            String what, @Nullable String before, @Nullable String after) {}

    /** What the later definition says otherwise; empty when they say the same. */
    public static List<Change> changes(ProcessDefinition before, ProcessDefinition after) {
        Map<String, String> old = new DefinitionLines(before).lines;
        Map<String, String> young = new DefinitionLines(after).lines;
        Set<String> all = new LinkedHashSet<>(young.keySet());
        all.addAll(old.keySet());
        List<Change> changes = new ArrayList<>();
        for (String what : all) {
            String was = old.get(what);
            String is = young.get(what);
            if (was == null || !was.equals(is)) {
                changes.add(new Change(what, was, is));
            }
        }
        return changes;
    }

    private void stage(Stage stage, List<String> languages) {
        String at = stage.id() + ": ";
        lines.put(at + "kind", stage.kind().word());
        words(at + "name", stage.name(), languages);
        words(at + "what the author is told", stage.told(), languages);
        stage.actor().ifPresent(actor -> words(at + "who acts", actor, languages));
        stage.target().ifPresent(target -> lines.put(at + "target", target(target)));
        list(at + "must be filled in", stage.needs().stream().map(Need::word).toList());
        list(at + "reached by screening", stage.outcomes());
        list(at + "may be followed by", stage.next());
    }

    private void words(String what, Words words, List<String> languages) {
        languages.forEach(language -> lines.put(what + " (" + language + ")", words.in(language)));
    }

    private void list(String what, Collection<?> entries) {
        if (!entries.isEmpty()) {
            lines.put(what, entries.stream().map(Object::toString).collect(Collectors.joining(", ")));
        }
    }

    private static String target(Target target) {
        return switch (target) {
            case Target.CalendarDays(int days) -> days(days, "");
            case Target.OfficeDays(int days) -> days(days, "working ");
        };
    }

    private static String days(int days, String kind) {
        return days + " " + kind + (days == 1 ? "day" : "days");
    }
}
