package org.yousaid.benchmark.system;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A made-up question, and how it is answered.
 *
 * @param question as the API takes it
 * @param headings the columns of its answers
 * @param cells one for each column
 */
record Asked(Map<String, Object> question, List<String> headings, Function<SplittableRandom, List<String>> cells) {

    Asked {
        question = Map.copyOf(question);
        headings = List.copyOf(headings);
    }

    String id() {
        return headings.getFirst();
    }

    /** The ids of so many options, rows or ranks. */
    static List<String> ids(String letter, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> letter + i).toList();
    }

    static List<Map<String, String>> named(String word, List<String> ids) {
        return ids.stream().map(id -> Map.of("id", id, "text", word + " " + id)).toList();
    }

    static Asked single(String id, int options) {
        List<String> ids = ids("o", options);
        return new Asked(
                question(id, "SINGLE_CHOICE", Map.of("options", named("Option", ids))),
                List.of(id),
                random -> List.of(any(ids, random)));
    }

    static Asked multiple(String id, int options) {
        List<String> ids = ids("o", options);
        return new Asked(
                question(id, "MULTIPLE_CHOICE", Map.of("options", named("Option", ids))),
                List.of(id),
                random ->
                        List.of(ids.stream().filter(_ -> random.nextInt(3) == 0).collect(Collectors.joining("|"))));
    }

    static Asked ranking(String id, int options) {
        List<String> ids = ids("o", options);
        return new Asked(question(id, "RANKING", Map.of("options", named("Option", ids))), List.of(id), random -> {
            List<String> order = new ArrayList<>(ids);
            for (int last = order.size() - 1; last > 0; last--) {
                Collections.swap(order, last, random.nextInt(last + 1));
            }
            return List.of(String.join("|", order));
        });
    }

    static Asked matrix(String id, int rows, int options) {
        List<String> ids = ids("o", options);
        List<String> rowIds = ids("r", rows);
        return new Asked(
                question(id, "MATRIX", Map.of("options", named("Option", ids), "rows", named("Row", rowIds))),
                rowIds.stream().map(row -> id + "/" + row).toList(),
                random -> rowIds.stream().map(_ -> any(ids, random)).toList());
    }

    /** A scale, a number or a date. */
    static Asked between(String id, String type, int min, int max, Function<Integer, String> cell) {
        return new Asked(
                question(id, type, Map.of("min", min, "max", max)),
                List.of(id),
                random -> List.of(cell.apply(random.nextInt(min, max + 1))));
    }

    static Asked plain(String id, String type, Function<SplittableRandom, String> cell) {
        return new Asked(question(id, type, Map.of()), List.of(id), random -> List.of(cell.apply(random)));
    }

    /** The same, shown only to those who chose this option. */
    Asked shownIf(String asked, String option) {
        Map<String, Object> led = new LinkedHashMap<>(question);
        led.put("showIf", Map.of("question", asked, "anyOf", List.of(option)));
        return new Asked(led, headings, cells);
    }

    static <T> T any(List<T> of, SplittableRandom random) {
        return of.get(random.nextInt(of.size()));
    }

    private static Map<String, Object> question(String id, String type, Map<String, Object> more) {
        Map<String, Object> question = new LinkedHashMap<>(more);
        question.put("id", id);
        question.put("type", type);
        question.put("text", "What about " + id + "?");
        return question;
    }
}
