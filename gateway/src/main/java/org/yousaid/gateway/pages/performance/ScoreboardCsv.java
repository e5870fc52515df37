package org.yousaid.gateway.pages.performance;

import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The whole scoreboard as one table: where a figure stands in the JSON, whose it is, what it is called, and the figure. */
final class ScoreboardCsv {

    private static final String ALL = "all";
    private static final String HEAD = "part,of,figure,value\r\n";

    private ScoreboardCsv() {}

    static String of(ObjectNode board) {
        StringBuilder table = new StringBuilder(HEAD);
        board.propertyStream()
                .filter(part -> part.getValue().isObject())
                .forEach(part -> rows(table, part.getKey(), ALL, part.getValue()));
        return table.toString();
    }

    private static void rows(StringBuilder table, String part, String of, JsonNode figures) {
        figures.propertyStream().forEach(figure -> {
            JsonNode value = figure.getValue();
            if (value.isArray()) {
                value.valueStream().forEach(row -> rows(table, part + "." + figure.getKey(), whose(of, row), row));
            } else if (value.isObject()) {
                rows(table, part + "." + figure.getKey(), of, value);
            } else {
                row(table, part, of, figure.getKey(), value.isNull() ? "" : value.asString());
            }
        });
    }

    /** What a line of a list is about; within a line of another list also what that is about. */
    private static String whose(String outer, JsonNode row) {
        return outer.equals(ALL) ? name(row) : outer + "/" + name(row);
    }

    /** Its first word, or the days of an age. */
    private static String name(JsonNode row) {
        return row.has("fromDays")
                ? row.path("fromDays").asString() + "-" + row.path("toDays").asString("")
                : Stream.of("service", "ward", "month", "word", "cause", "reason", "name", "title")
                        .filter(row::has)
                        .map(name -> row.path(name).asString(""))
                        .findFirst()
                        .orElse("");
    }

    private static void row(StringBuilder table, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            table.append(i == 0 ? "" : ",").append(cell(Objects.requireNonNull(cells[i])));
        }
        table.append("\r\n");
    }

    /** Quoted, and never read as a formula by a spreadsheet. */
    private static String cell(String text) {
        String harmless = text.matches("(?s)[=+@\\t\\r].*|-[^0-9].*") ? "'" + text : text;
        return harmless.matches("(?s).*[\",\\r\\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
