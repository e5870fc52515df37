package org.yousaid.suggestion.importing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.importing.HistoricSuggestion.HistoricStep;
import org.yousaid.suggestion.process.ScreeningOutcome;
import org.yousaid.support.time.CalendarDays;
import tools.jackson.databind.JsonNode;

/**
 * One suggestion under our own names: {@code source, id, title, text, ward, language, receivedAt, state, address} and either
 * {@code steps}, each {@code outcome, at, note, referredTo, sameAs}, or those of the only step beside the rest. Times are
 * ISO 8601, or days in London.
 */
final class HistoricRow {

    private static final Set<String> OF_A_STEP = Set.of("outcome", "at", "note", "referredTo", "sameAs");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 10_000;

    private HistoricRow() {}

    /** @throws IllegalArgumentException with what is wrong, and none of the words */
    static HistoricSuggestion suggestion(JsonNode row) {
        Instant receivedAt = time(row, "receivedAt");
        return new HistoricSuggestion(
                text(row, "source", LONGEST_NAME).orElse("import"),
                needed(row, "id", LONGEST_NAME),
                text(row, "title", LONGEST_NAME).orElse(null),
                needed(row, "text", LONGEST_TEXT),
                text(row, "ward", LONGEST_NAME).orElse(null),
                text(row, "language", LONGEST_NAME).orElse("en"),
                receivedAt,
                text(row, "state", LONGEST_NAME).orElse("unknown"),
                text(row, "address", LONGEST_NAME).orElse(null),
                steps(row));
    }

    private static List<HistoricStep> steps(JsonNode row) {
        List<HistoricStep> steps = new ArrayList<>();
        if (row.has("steps")) {
            row.path("steps").forEach(step -> steps.add(step(step)));
        } else if (OF_A_STEP.stream()
                .anyMatch(name -> text(row, name, LONGEST_TEXT).isPresent())) {
            steps.add(step(row));
        }
        return steps;
    }

    private static HistoricStep step(JsonNode step) {
        ScreeningOutcome outcome = Arrays.stream(ScreeningOutcome.values())
                .filter(known -> known.name().equals(step.path("outcome").asString("")))
                .filter(known -> known != ScreeningOutcome.JOINED)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "outcome is one of " + Arrays.toString(ScreeningOutcome.values()) + " but JOINED."));
        return new HistoricStep(
                outcome,
                time(step, "at"),
                needed(step, "note", LONGEST_TEXT),
                text(step, "referredTo", LONGEST_NAME).orElse(null),
                text(step, "sameAs", LONGEST_NAME).orElse(null));
    }

    private static String needed(JsonNode row, String name, int longest) {
        return text(row, name, longest).orElseThrow(() -> new IllegalArgumentException(name + " is missing."));
    }

    private static Optional<String> text(JsonNode row, String name, int longest) {
        @Nullable
        String given = row.path(name).isMissingNode() || row.path(name).isNull()
                ? null
                : row.path(name).asString("").strip();
        if (given != null && given.length() > longest) {
            throw new IllegalArgumentException(name + " has more than " + longest + " characters.");
        }
        return Optional.ofNullable(given).filter(text -> !text.isEmpty());
    }

    private static Instant time(JsonNode row, String name) {
        String given = needed(row, name, LONGEST_NAME);
        try {
            return given.length() == "2026-11-21".length()
                    ? CalendarDays.startOf(LocalDate.parse(given))
                    : java.time.OffsetDateTime.parse(given).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(name + " is a time like 2026-11-21T10:15:00Z, or a day.", e);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(name + " is no time there can be.", e);
        }
    }
}
