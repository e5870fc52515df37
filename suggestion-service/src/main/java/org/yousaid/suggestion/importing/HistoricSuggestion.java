package org.yousaid.suggestion.importing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.process.ScreeningOutcome;

/**
 * A suggestion of long ago with what came of it. In memory only, until its words are sealed; prints without them.
 *
 * @param source where it was kept, for example {@code petition.parliament.uk}
 * @param id what it was called there
 * @param state how it stood there in the end, in the source's own words
 * @param address where it can be read there
 * @param steps what was said about it, the first first
 */
record HistoricSuggestion(
        String source,
        String id,
        @Nullable String title,
        String text,
        @Nullable String ward,
        String language,
        Instant receivedAt,
        String state,
        @Nullable String address,
        List<HistoricStep> steps) {

    HistoricSuggestion {
        steps = List.copyOf(steps);
        Instant before = receivedAt;
        boolean ended = false;
        for (HistoricStep step : steps) {
            if (ended) {
                throw new IllegalArgumentException("Something was said after its end");
            }
            if (id.equals(step.sameAs())) {
                throw new IllegalArgumentException("It is said to be the same as itself");
            }
            if (step.at().isBefore(before)) {
                throw new IllegalArgumentException("A step lies before the one before it");
            }
            before = step.at();
            ended = step.outcome().ends();
        }
    }

    /**
     * What was said about it.
     *
     * @param referredTo who had it then
     * @param sameAs the id of an earlier one in the same file that asked for the same
     */
    record HistoricStep(
            ScreeningOutcome outcome,
            Instant at,
            String note,
            @Nullable String referredTo,
            @Nullable String sameAs) {

        @Override
        public String toString() {
            return "HistoricStep[" + outcome + ", " + at + "]";
        }
    }

    /** All that it says, to tell a repeat from a row that was changed. */
    String content() {
        return String.join(
                "\n",
                Stream.concat(
                                Stream.of(title, text, ward, language, receivedAt.toString(), state, address),
                                steps.stream()
                                        .map(step -> step.outcome() + " " + step.at() + " " + step.note() + " "
                                                + step.referredTo() + " " + step.sameAs()))
                        .map(Objects::toString)
                        .toList());
    }

    @Override
    public String toString() {
        return "HistoricSuggestion[" + source + " " + id + "]";
    }
}
