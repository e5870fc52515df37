package org.yousaid.suggestion.wording;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.suggestion.FirstWords;
import org.yousaid.suggestion.suggestion.OpportunityId;
import org.yousaid.suggestion.suggestion.SuggestionId;

/**
 * A suggestion with its words readable: for memory, never to be stored.
 *
 * @param process version of the process it goes through, which names its stage
 * @param language of its process, BCP 47
 * @param screenedPublic whether a person read it and everybody may
 * @param open whether it waits for a decision of its own: not at an end, and in no opportunity
 * @param historic from an import of something long past
 * @param opportunity the one it is in
 */
public record WordedSuggestion(
        SuggestionId id,
        @Nullable String title,
        String text,
        @Nullable String ward,
        String language,
        int process,
        String stage,
        Instant receivedAt,
        boolean screenedPublic,
        boolean open,
        boolean historic,
        @Nullable OpportunityId opportunity) {

    /** Its title, or its first words. */
    public String shownTitle() {
        return title == null ? FirstWords.of(text) : title;
    }

    @Override
    public String toString() {
        return id.value();
    }
}
