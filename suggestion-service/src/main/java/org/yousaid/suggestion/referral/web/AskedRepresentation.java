package org.yousaid.suggestion.referral.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Reference;

/**
 * A referral as the body sees it by the link in its mail: what was suggested and where, and nothing of who suggested it.
 *
 * @param open whether it can still answer
 * @param said what it said by this link before, the first first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AskedRepresentation(
        Reference reference,
        String receiver,
        String title,
        String text,
        @Nullable String ask,
        @Nullable String ward,
        Instant since,
        LocalDate answerBy,
        boolean open,
        List<ReferralRepresentation.Said> said) {}
