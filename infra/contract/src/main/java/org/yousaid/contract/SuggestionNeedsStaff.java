package org.yousaid.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at the council is asked to do something about a suggestion.
 *
 * @param key the suggestion's aggregate id
 * @param number of this within the suggestion, rising
 * @param why {@code NO_WORD}, {@code DUE_SOON}, {@code OVERDUE}, {@code REOPENED}, {@code REFERRAL_ANSWERED} or
 *     {@code REFERRAL_SILENT}
 * @param staff the account of who is asked
 * @param stage name of the stage it is in, in the words of the process definition
 * @param dueAt the day a word is due, where there is one
 */
public record SuggestionNeedsStaff(
        String key,
        String reference,
        int number,
        String why,
        String staff,
        String stage,
        @Nullable Instant dueAt,
        Instant at)
        implements Message {}
