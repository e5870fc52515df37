package org.yousaid.suggestion.suggestion.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Reference;
import org.yousaid.suggestion.process.ScreeningOutcome;

/**
 * What anybody may see who holds the reference: nothing personal, and none of its words before a person read them; and for
 * the reviewers, who must read them, what they need to decide.
 *
 * @param title for the public absent until screened, and for what turned out to be no suggestion
 * @param stage id of its stage in the process definition
 * @param nextWordBy the day by which its author hears something; absent at its end
 * @param process the version of the process definition it goes through
 * @param reopened absent unless its author said that it did not answer them, which they can once
 * @param referral which named receiver has or had it; absent unless it was referred to one
 * @param sameAs an earlier one that asked for the same and whose answer is the answer to this, where there is one
 * @param askedAgain later ones that were answered with this; absent when there are none
 * @param casework for reviewers only
 */
record TrackerRepresentation(
        Reference reference,
        @Nullable String title,
        String stage,
        String stageName,
        Instant since,
        @Nullable Instant nextWordBy,
        @Nullable ScreeningOutcome outcome,
        List<StepRepresentation> history,
        @Nullable String opportunity,
        long supporters,
        int process,
        @Nullable Reopened reopened,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Referral referral,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Other sameAs,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AskedAgain askedAgain,

        @JsonUnwrapped @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        Casework casework) {

    /** What only reviewers see; {@code version} is what {@code If-Match} wants when screening it, {@code objection} why it did not answer its author. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Casework(
            String text,
            @Nullable String ward,
            OriginRepresentation origin,
            @Nullable String assignee,
            @Nullable String objection,
            long version) {}

    /** Its author said that it did not answer them; {@code to} is who looks at it now. */
    record Reopened(Instant at, String to) {}

    /**
     * Who has it, since when, and how that stands; {@code said} are the receiver's own words, once a reviewer released them,
     * and {@code over} is whether the council has closed the referral.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Referral(
            String receiver,
            Instant since,
            LocalDate answerBy,
            @Nullable Instant confirmedAt,
            @Nullable Instant chasedAt,
            @Nullable Instant answeredAt,
            @Nullable String said,
            boolean over) {}

    /** Another suggestion; {@code title} is missing where this reader may not see it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Other(Reference reference, @Nullable String title) {}

    /** How many there are, and the first of them. */
    record AskedAgain(long count, List<Other> items) {}

    /**
     * A stage it came to, and what its author was told then; who has it, and by when they answer, when it was handed over;
     * which one asked for the same before.
     */
    record StepRepresentation(
            String stage,
            Instant at,
            @Nullable String note,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String referredTo,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LocalDate answerBy,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Reference sameAs) {}
}
