package org.yousaid.gateway.pages.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A definition as its author typed it: what it says, and in which line each part of it stands. */
final class DefinitionText {

    private static final int LONGEST_SHOWN = 80;

    private final JsonNode node;
    private final List<String> lines;
    private final Map<String, Integer> places = new HashMap<>();
    private @Nullable String repeated;

    private DefinitionText(JsonNode node, String text) {
        this.node = node;
        this.lines = text.lines().toList();
    }

    /**
     * Reads what was typed.
     *
     * @throws JacksonException when it is no JSON
     */
    static DefinitionText read(String text, JsonMapper json) {
        DefinitionText read = new DefinitionText(json.readTree(text), text);
        try (JsonParser parser = json.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                read.note(token, parser);
            }
        }
        return read;
    }

    private void note(JsonToken token, JsonParser parser) {
        String pointer = parser.streamReadContext().pathAsPointer().toString();
        int line = parser.currentTokenLocation().getLineNr();
        Integer before = places.putIfAbsent(pointer, line);
        if (token == JsonToken.PROPERTY_NAME && before != null && repeated == null) {
            repeated = "“%s” stands twice: in line %d and in line %d. Take one of them out."
                    .formatted(parser.currentName(), before, line);
        }
    }

    JsonNode node() {
        return node;
    }

    /** What is said twice, of which a reader would take the last without a word. */
    Optional<String> repeated() {
        return Optional.ofNullable(repeated);
    }

    /** The line of this part, or where it is missing of what it belongs to. */
    int line(String pointer) {
        String part = pointer;
        while (!part.isEmpty() && !places.containsKey(part)) {
            part = part.substring(0, part.lastIndexOf('/'));
        }
        return places.getOrDefault(part, 1);
    }

    /** What stands in a line. */
    String shown(int line) {
        return shown(lines, line);
    }

    /** Why it cannot be read, in words for who typed it. */
    static String unreadable(String text, JacksonException cause) {
        if (cause.getLocation() == null || text.isBlank()) {
            return "Write the definition as JSON, in braces";
        }
        List<String> lines = text.lines().toList();
        int line = Math.clamp(cause.getLocation().getLineNr(), 1, Math.max(1, lines.size()));
        return ("Line %d cannot be read: “%s”. Look there and in the line above for a comma, a quotation mark or a bracket"
                        + " that is missing or too much.")
                .formatted(line, shown(lines, line));
    }

    private static String shown(List<String> lines, int line) {
        String shown = line <= lines.size() ? lines.get(line - 1).strip() : "";
        return shown.length() <= LONGEST_SHOWN ? shown : shown.substring(0, LONGEST_SHOWN) + "…";
    }
}
