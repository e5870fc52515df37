package org.yousaid.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion took a step of its process, with a word for its author.
 *
 * @param key the suggestion's aggregate id
 * @param step number of this step within the suggestion, from 1
 * @param stage name of the stage it is in now, in the words of the process definition
 * @param told what the process definition tells the citizen at this stage
 * @param outcome wire word of the decision, for example {@code ANSWERED}; {@code REFERRED_AND_OPEN} while a named receiver has it,
 *     {@code STILL_OPEN} for a word by itself
 * @param sealedNote the reviewer's word to the citizen, sealed
 * @param service the service area of the opportunity it is in; absent while it is in none, and in what was said before
 */
public record SuggestionProgressed(
        String key,
        String reference,
        int step,
        String stage,
        String told,
        String outcome,
        String sealedNote,
        @Nullable String person,
        Instant at,
        boolean historic,
        @Nullable String service)
        implements Message {

    /** Of a suggestion that is in no opportunity. */
    public SuggestionProgressed(
            String key,
            String reference,
            int step,
            String stage,
            String told,
            String outcome,
            String sealedNote,
            @Nullable String person,
            Instant at,
            boolean historic) {
        this(key, reference, step, stage, told, outcome, sealedNote, person, at, historic, null);
    }
}
