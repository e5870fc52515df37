package org.yousaid.benchmark.system;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Answers as a file that is imported, and what they add up to: counted here, from what is written into the file. */
public final class Answers {

    private static final String RESPONSES = "responses";
    private static final String WARD = "ward ";

    private final List<String> headings;
    private final StringBuilder csv = new StringBuilder();
    private final Map<String, Long> counts = new TreeMap<>();
    private int number;

    Answers(List<String> headings) {
        this.headings = List.copyOf(headings);
        csv.append("reference_key,channel,ward,")
                .append(String.join(",", headings))
                .append('\n');
    }

    void add(String channel, String ward, List<String> cells) {
        number++;
        csv.append("row-")
                .append(number)
                .append(',')
                .append(channel)
                .append(',')
                .append(ward);
        cells.forEach(cell -> csv.append(',').append(cell));
        csv.append('\n');
        count(RESPONSES);
        count(WARD + ward);
        for (int i = 0; i < headings.size(); i++) {
            // A ranking counts by who came first, and of a matrix or of words the file is not counted here.
            String heading = headings.get(i);
            String said = heading.equals("order") ? cells.get(i).split("\\|", 2)[0] : cells.get(i);
            if (!said.isEmpty() && !heading.contains("/")) {
                Arrays.stream(said.split("\\|", -1)).forEach(value -> count(heading + "=" + value));
            }
        }
    }

    private void count(String what) {
        counts.merge(what, 1L, Long::sum);
    }

    /** The file. */
    public String csv() {
        return csv.toString();
    }

    /** How many there are. */
    public int size() {
        return number;
    }

    /** What results say otherwise: every option, every ward and every response is compared. */
    public List<String> different(JsonNode results) {
        Map<String, Long> counted = new TreeMap<>();
        counted.put(RESPONSES, results.path("responses").asLong(0));
        for (JsonNode question : results.path("questions")) {
            String id = question.path("id").asString();
            question.path("options")
                    .forEach(option -> counted.put(
                            id + "=" + option.path("id").asString(),
                            option.path("count").asLong(0)));
            question.path("distribution")
                    .forEach(step -> counted.put(
                            id + "=" + step.path("value").asString(""),
                            step.path("count").asLong(0)));
        }
        for (JsonNode breakdown : results.path("breakdowns")) {
            if (breakdown.path("by").asString().equals("ward")) {
                breakdown.path("groups").forEach(group -> countWard(group, counted));
            }
        }
        List<String> different = new ArrayList<>();
        compared().forEach((what, count) -> {
            if (!count.equals(counted.get(what))) {
                different.add("%s: %d in the file, %s".formatted(what, count, counted.get(what)));
            }
        });
        return different;
    }

    /** What is not shown for being small cannot be compared. */
    private void countWard(JsonNode group, Map<String, Long> counted) {
        String ward = WARD + group.path("id").asString();
        counted.put(ward, group.path(RESPONSES).asLong(counts.getOrDefault(ward, 0L)));
    }

    /** How many counts are compared. */
    public int compare() {
        return compared().size();
    }

    /** Numbers and days are published in bins, and words in themes: those are other counts than the file's. */
    private Map<String, Long> compared() {
        Map<String, Long> compared = new TreeMap<>(counts);
        compared.keySet()
                .removeIf(what -> what.startsWith("trips=") || what.startsWith("since=") || what.startsWith("words="));
        return compared;
    }
}
