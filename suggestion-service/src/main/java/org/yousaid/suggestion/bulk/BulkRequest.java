package org.yousaid.suggestion.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Reference;
import org.yousaid.suggestion.process.ScreeningOutcome;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;
import org.yousaid.support.text.Visible;

/** One decision for several suggestions, each at the version that was seen. */
record BulkRequest(
        @Nullable ScreeningOutcome outcome,
        @Nullable String note,
        @Nullable String referredTo,
        @Nullable LocalDate answerBy,
        @Nullable List<Chosen> suggestions) {

    static final int MOST = 100;
    private static final Set<ScreeningOutcome> POSSIBLE = EnumSet.complementOf(EnumSet.of(ScreeningOutcome.JOINED));
    private static final int LONGEST_NOTE = 5_000;
    private static final int LONGEST_NAME = 200;

    /** A suggestion as it was seen. */
    record Chosen(@Nullable Reference reference, @Nullable Long version) {}

    /** One of them with nothing missing. */
    record Seen(Reference reference, long version) {}

    /** With nothing missing. */
    record Complete(
            ScreeningOutcome outcome,
            String note,
            @Nullable String referredTo,
            @Nullable LocalDate answerBy,
            List<Seen> suggestions) {}

    Complete complete() {
        List<InvalidInput> errors = new ArrayList<>();
        if (outcome == null || !POSSIBLE.contains(outcome)) {
            errors.add(new InvalidInput(
                    "/outcome",
                    "wrong-value",
                    "For many at once: " + POSSIBLE + ". What an opportunity gathers is chosen there."));
        }
        if (note == null || !Visible.is(note) || note.length() > LONGEST_NOTE) {
            errors.add(new InvalidInput(
                    "/note", "missing", "Write what their authors are told, in at most 5,000" + " characters."));
        }
        if (outcome == ScreeningOutcome.REFERRED && (referredTo == null || !Visible.is(referredTo))) {
            errors.add(new InvalidInput("/referredTo", "missing", "Say who is responsible."));
        }
        if (referredTo != null && referredTo.length() > LONGEST_NAME) {
            errors.add(new InvalidInput("/referredTo", "too-long", "A name has at most 200 characters."));
        }
        if (answerBy != null && (outcome == null || !outcome.handsOver())) {
            errors.add(new InvalidInput("/answerBy", "not-here", "This goes with what is handed over only."));
        }
        List<Seen> seen = seen();
        if (seen.isEmpty() || seen.size() > MOST || seen.size() != (suggestions == null ? 0 : suggestions.size())) {
            errors.add(new InvalidInput(
                    "/suggestions", "wrong-value", "Choose 1 to " + MOST + " suggestions, each with its version."));
        }
        if (outcome == null || note == null || !errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
        return new Complete(
                outcome, note, referredTo == null || !Visible.is(referredTo) ? null : referredTo, answerBy, seen);
    }

    private List<Seen> seen() {
        List<Seen> seen = new ArrayList<>();
        if (suggestions != null) {
            for (Chosen chosen : suggestions) {
                if (chosen.reference() != null && chosen.version() != null) {
                    seen.add(new Seen(chosen.reference(), chosen.version()));
                }
            }
        }
        return seen.stream().distinct().toList();
    }
}
