package org.yousaid.consultation.consultation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yousaid.support.vault.SealedText;

/**
 * The themes of what was answered to one question in words, as far as they may be shown. An answer may be in several themes
 * or in none, and how many are in none is not told: so nothing follows from the counts that are shown.
 *
 * @param position the event position of the last event that was counted
 * @param smallest counts below this one, except 0, are not shown
 */
public record CountedThemes(String question, long position, int smallest, List<CountedTheme> themes) {

    public CountedThemes {
        themes = List.copyOf(themes);
    }

    /**
     * One theme.
     *
     * @param count how many answers are in it; absent where that is not shown
     * @param quotes words that were cleared for publishing, sealed under their authors; none where there is no count
     */
    public record CountedTheme(
            String id,
            String label,
            @Nullable Long count,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SealedText> quotes) {

        public CountedTheme {
            quotes = List.copyOf(Objects.requireNonNullElse(quotes, List.of()));
        }

        /** The theme with as much of it as may be shown. */
        public static CountedTheme of(String id, String label, long count, int smallest, List<SealedText> quotes) {
            boolean hidden = count > 0 && count < smallest;
            return new CountedTheme(id, label, hidden ? null : count, hidden ? List.of() : quotes);
        }
    }
}
