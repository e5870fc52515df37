package org.yousaid.gateway.pages.common;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.yousaid.support.request.IdempotencyKey;

/**
 * What somebody typed into a page, and what is wrong with it. A field's name is also the id of its first control, so that
 * each entry of the error summary leads to it; a refused form is shown again with every word still in it.
 */
public final class Form {

    /** One line of the error summary. */
    public record FieldError(String field, String message) {}

    private static final String KEY = "key";
    private static final Pattern VISIBLE = Pattern.compile("[!-~]{1,255}");

    private final MultiValueMap<String, String> values;
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final Set<String> order = new LinkedHashSet<>();

    private Form(MultiValueMap<String, String> values) {
        this.values = values;
    }

    /** A form nobody has typed into yet. */
    public static Form empty() {
        return new Form(new LinkedMultiValueMap<>());
    }

    /** A form as it was sent. */
    public static Form of(MultiValueMap<String, String> sent) {
        return new Form(new LinkedMultiValueMap<>(sent));
    }

    /** What stands in the field, without the spaces around it; the empty string when nothing does. */
    public String value(String field) {
        String first = values.getFirst(field);
        return first == null ? "" : first.strip();
    }

    /** What was typed, to the letter. */
    public String raw(String field) {
        String first = values.getFirst(field);
        return first == null ? "" : first;
    }

    /** What stands in the field, if anything does. */
    public Optional<String> text(String field) {
        return Optional.of(value(field)).filter(value -> !value.isEmpty());
    }

    /** What stands in the field, or null: for bodies whose absent fields are left out. */
    public @Nullable String orNull(String field) {
        return text(field).orElse(null);
    }

    /** All that was ticked under this name. */
    public List<String> values(String field) {
        return values.getOrDefault(field, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    /** The names of everything that was sent. */
    public Set<String> names() {
        return values.keySet();
    }

    public boolean checked(String field, String value) {
        return values(field).contains(value);
    }

    public boolean has(String field) {
        return !value(field).isEmpty();
    }

    public Form put(String field, @Nullable Object value) {
        if (value == null) {
            values.remove(field);
        } else {
            values.set(field, value.toString());
        }
        return this;
    }

    /** Ticks all of these under this name. */
    public Form tick(String field, List<String> all) {
        values.put(field, new ArrayList<>(all));
        return this;
    }

    /** A form nobody has typed into yet, with a key of its own, so that sending it twice changes nothing. */
    public static Form fresh() {
        return empty().put(KEY, IdempotencyKey.random().value());
    }

    /** The key this form is sent under: the one it was given when it was first shown. */
    public String key() {
        String given = value(KEY);
        if (!VISIBLE.matcher(given).matches()) {
            put(KEY, IdempotencyKey.random().value());
        }
        return value(KEY);
    }

    /** Says what is wrong with a field; the first word about a field stands. */
    public void reject(String field, String message) {
        errors.putIfAbsent(field, message);
    }

    /** Tells in which order the fields stand on the page, so that the summary reads from top to bottom. */
    public void ordered(List<String> fields) {
        order.addAll(fields);
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }

    /** What is wrong, from the top of the page to its bottom. */
    public List<FieldError> errors() {
        List<FieldError> lines = new ArrayList<>();
        order.stream().filter(errors::containsKey).forEach(field -> lines.add(line(field)));
        errors.keySet().stream().filter(field -> !order.contains(field)).forEach(field -> lines.add(line(field)));
        return lines;
    }

    private FieldError line(String field) {
        return new FieldError(field, errors.getOrDefault(field, ""));
    }

    /** The ids that describe a control to a screen reader: its hint and, when there is one, its error. */
    public @Nullable String describedBy(String field, boolean hint) {
        String ids = (hint ? field + "-hint " : "") + (errors.containsKey(field) ? field + "-error" : "");
        return ids.isBlank() ? null : ids.strip();
    }
}
