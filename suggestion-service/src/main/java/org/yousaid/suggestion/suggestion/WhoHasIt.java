package org.yousaid.suggestion.suggestion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yousaid.support.vault.SealedText;

/** Knows which named receiver a suggestion was referred to, and how that stands. */
public interface WhoHasIt {

    /** The last referral, with the one that was just acknowledged, for which this waits up to two seconds. */
    Optional<Held> of(SuggestionView suggestion);

    /**
     * A referral as everybody may see it.
     *
     * @param answerBy the day by which the receiver was asked to answer
     * @param confirmedAt when it said that it has it
     * @param chasedAt when it was last asked again
     * @param answeredAt when it said what came of it
     * @param said its words, once a reviewer released them
     * @param over whether the council has taken it back or closed it
     */
    record Held(
            String receiver,
            Instant since,
            LocalDate answerBy,
            @Nullable Instant confirmedAt,
            @Nullable Instant chasedAt,
            @Nullable Instant answeredAt,
            @Nullable SealedText said,
            boolean over) {}
}
