package org.yousaid.suggestion.referral.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.referral.BodyAnswer;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;
import org.yousaid.support.text.Visible;

/**
 * What a body says by the link in its mail.
 *
 * @param round as the link has it
 * @param token as the link has it
 * @param words needed for all but that it has it
 */
record AnswerRequest(
        @Nullable Integer round,
        @Nullable String token,
        @Nullable BodyAnswer answer,
        @Nullable String words) {

    private static final int LONGEST = 5_000;

    /** With nothing missing. */
    record Complete(
            int round,
            String token,
            BodyAnswer answer,
            @Nullable String words) {}

    int inRound() {
        return round == null ? 0 : round;
    }

    String given() {
        return token == null ? "" : token;
    }

    Complete complete() {
        List<InvalidInput> errors = new ArrayList<>();
        if (answer == null) {
            errors.add(new InvalidInput("/answer", "missing", "Say whether you have it, what you did, or why not."));
        }
        boolean blank = words == null || !Visible.is(words);
        if (blank && answer != null && answer.settles()) {
            errors.add(new InvalidInput("/words", "missing", "Write it in a sentence or two."));
        }
        if (words != null && words.length() > LONGEST) {
            errors.add(new InvalidInput("/words", "too-long", "At most %,d characters.".formatted(LONGEST)));
        }
        if (answer == null || !errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
        return new Complete(inRound(), given(), answer, blank ? null : words);
    }
}
