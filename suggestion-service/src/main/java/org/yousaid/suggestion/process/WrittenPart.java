package org.yousaid.suggestion.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yousaid.support.problem.InvalidInput;
import tools.jackson.databind.JsonNode;

/**
 * An object in a written definition. What is missing or of another form is told to the list of faults and stood in for by
 * something empty, so that reading goes on.
 */
final class WrittenPart {

    private static final int LONGEST_TEXT = 2_000;

    private final String at;
    private final JsonNode node;
    private final List<InvalidInput> faults;

    WrittenPart(String at, JsonNode node, List<InvalidInput> faults) {
        this.at = at;
        this.node = node;
        this.faults = faults;
        if (!node.isObject()) {
            fault("not-an-object", "Here stands an object, in braces.");
        }
    }

    /** Tells of every field but these. */
    void allow(String... fields) {
        Set<String> allowed = Set.of(fields);
        node.propertyNames().stream()
                .filter(field -> !allowed.contains(field))
                .forEach(field -> tell(field, "unknown-field", "“" + field + "” means nothing here."));
    }

    boolean has(String field) {
        return there(field) != null;
    }

    String text(String field) {
        JsonNode value = there(field);
        if (value == null) {
            tell(field, "missing", "“" + field + "” is missing.");
            return "";
        }
        return text(field, value);
    }

    int number(String field) {
        JsonNode value = there(field);
        if (value == null || !value.isIntegralNumber() || !value.canConvertToInt()) {
            tell(field, "not-a-number", "“" + field + "” is a whole number.");
            return 1;
        }
        return value.intValue();
    }

    List<String> texts(String field) {
        return elements(field, Integer.MAX_VALUE).stream()
                .map(value -> text(field, value))
                .toList();
    }

    /** One word out of those that are known. */
    <T> Optional<T> one(String field, Function<String, Optional<T>> known) {
        String word = text(field);
        Optional<T> found = known.apply(word);
        if (found.isEmpty() && !word.isEmpty()) {
            tell(field, "unknown-word", "“" + word + "” is no " + field + ".");
        }
        return found;
    }

    /** Words out of those that are known, each once; none where the field is not there. */
    <T> List<T> all(String field, Function<String, Optional<T>> known) {
        List<T> all = new ArrayList<>();
        if (!has(field)) {
            return all;
        }
        for (String word : texts(field)) {
            Optional<T> found = known.apply(word);
            if (found.isEmpty()) {
                tell(field, "unknown-word", "“" + word + "” is not known among “" + field + "”.");
            } else if (all.contains(found.get())) {
                tell(field, "repeated", "“" + word + "” stands twice.");
            } else {
                all.add(found.get());
            }
        }
        return all;
    }

    /** The same said in several languages. */
    Words words(String field) {
        Map<String, String> words = new HashMap<>();
        need(field)
                .ifPresent(part ->
                        part.node.propertyNames().forEach(language -> words.put(language, part.text(language))));
        return new Words(words);
    }

    /** An object that must be there. */
    Optional<WrittenPart> need(String field) {
        Optional<WrittenPart> part = part(field);
        if (part.isEmpty()) {
            tell(field, "missing", "“" + field + "” is missing.");
        }
        return part;
    }

    /** An object that may be there. */
    Optional<WrittenPart> part(String field) {
        return Optional.ofNullable(there(field)).map(value -> new WrittenPart(at + "/" + field, value, faults));
    }

    List<WrittenPart> parts(String field, int most) {
        List<JsonNode> elements = elements(field, most);
        List<WrittenPart> parts = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            parts.add(new WrittenPart(at + "/" + field + "/" + i, elements.get(i), faults));
        }
        return parts;
    }

    void fault(String key, String message) {
        faults.add(new InvalidInput(at, key, message));
    }

    private List<JsonNode> elements(String field, int most) {
        JsonNode value = there(field);
        if (value == null || !value.isArray()) {
            tell(field, "not-a-list", "“" + field + "” is a list, in brackets.");
            return List.of();
        }
        if (value.size() > most) {
            tell(field, "too-many", "“" + field + "” has " + most + " entries at most.");
            return List.of();
        }
        return List.copyOf(value.values());
    }

    private String text(String field, JsonNode value) {
        if (!value.isString()) {
            tell(field, "not-a-text", "“" + field + "” is a text, in quotation marks.");
            return "";
        }
        if (value.asString().length() > LONGEST_TEXT) {
            tell(field, "too-long", "“" + field + "” has " + LONGEST_TEXT + " characters at most.");
        }
        return value.asString().strip();
    }

    private @Nullable JsonNode there(String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value;
    }

    private void tell(String field, String key, String message) {
        faults.add(new InvalidInput(at + "/" + field.replace("~", "~0").replace("/", "~1"), key, message));
    }
}
