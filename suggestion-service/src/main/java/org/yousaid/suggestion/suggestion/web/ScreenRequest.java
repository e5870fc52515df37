package org.yousaid.suggestion.suggestion.web;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.process.Need;
import org.yousaid.suggestion.process.ScreeningOutcome;
import org.yousaid.suggestion.suggestion.ReceiverId;

/**
 * What a reviewer found.
 *
 * @param note what the citizen is told
 * @param opportunity which one it joins, when it is joined
 * @param referredTo who has it now, when it is referred or handed over; for a named receiver its id
 * @param answerBy the day by which they answer, when it is handed over
 * @param ask what is asked of the named receiver that it is referred to
 */
record ScreenRequest(
        @Nullable ScreeningOutcome outcome,
        @Nullable String note,
        @Nullable String opportunity,
        @Nullable String referredTo,
        @Nullable LocalDate answerBy,
        @Nullable String ask) {

    private static final int LONGEST_NOTE = 5_000;
    private static final int LONGEST_NAME = 200;

    /** @param needs what the process asks for where an outcome leads */
    ScreenRequest checked(Function<ScreeningOutcome, List<Need>> needs) {
        Complaints complaints = new Complaints();
        if (outcome == null) {
            complaints.add("/outcome", "missing", "Say what you found.");
        }
        complaints.text("/note", note, LONGEST_NOTE);
        if (outcome == null || !outcome.handsOver()) {
            receiver(outcome != null && needs.apply(outcome).contains(Need.REFERRED_TO), complaints);
            if (answerBy != null) {
                complaints.add("/answerBy", "not-here", "This goes with what is handed over only.");
            }
        } else if (referredTo != null) {
            complaints.text("/referredTo", referredTo, LONGEST_NAME);
        }
        onlyFor(ScreeningOutcome.JOINED, "/opportunity", opportunity, complaints);
        ask(complaints);
        complaints.raise();
        return this;
    }

    /** Whoever is named has it; so nobody is named where nobody else is to have it. */
    private void receiver(boolean needed, Complaints complaints) {
        if (outcome == ScreeningOutcome.REFERRED || !needed) {
            onlyFor(ScreeningOutcome.REFERRED, "/referredTo", referredTo, complaints);
        } else if (referredTo != null) {
            complaints.text("/referredTo", referredTo, LONGEST_NAME);
        }
    }

    private void ask(Complaints complaints) {
        if (ask == null) {
            return;
        }
        if (referredTo == null || ReceiverId.read(referredTo).isEmpty() || outcome != ScreeningOutcome.REFERRED) {
            complaints.add("/ask", "not-here", "This goes with what is referred to a named receiver only.");
        } else {
            complaints.text("/ask", ask, LONGEST_NOTE);
        }
    }

    private void onlyFor(ScreeningOutcome only, String pointer, @Nullable String given, Complaints complaints) {
        if (outcome == only) {
            complaints.text(pointer, given, LONGEST_NAME);
        } else if (given != null) {
            complaints.add(pointer, "not-here", "This goes with the outcome " + only + " only.");
        }
    }
}
