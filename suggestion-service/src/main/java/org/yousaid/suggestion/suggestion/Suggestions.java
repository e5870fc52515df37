package org.yousaid.suggestion.suggestion;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds suggestions. */
public interface Suggestions {

    /** The suggestion with all that was acknowledged about it, for which this waits up to two seconds. */
    Optional<SuggestionView> find(SuggestionId id);

    /** The next suggestions in a stage, the oldest deadline first; those without one, as historic ones, last. */
    Page inStage(String stage, @Nullable Place after, int limit);

    /** How many of these name each ward, by its code; those that name none are not in it. */
    Map<String, Integer> byWard(Collection<SuggestionId> ids);

    /**
     * Those of them that are there, in no order. What was acknowledged and is not shown yet is waited for, up to two
     * seconds for all of them; what else changed meanwhile is shown as the read model has it.
     */
    List<SuggestionView> these(Collection<SuggestionId> ids);

    /** Those that asked for the same later and were answered with this one. */
    AskedAgain askedAgain(SuggestionId id, int most);

    /** How many there are, and so many of them as were wanted. */
    record AskedAgain(long count, List<SuggestionView> some) {

        public AskedAgain {
            some = List.copyOf(some);
        }
    }

    /** How many historic suggestions that were kept there ended in which stage, by the state they had there. */
    List<End> ends(Collection<String> sources);

    /** So many that were in this state there are in this stage here. */
    record End(String state, String stage, int suggestions) {}

    /** Where a page ended. */
    record Place(Instant deadline, String id) {}

    /**
     * One page.
     *
     * @param next where it ended, absent when it was the last
     */
    record Page(List<SuggestionView> suggestions, @Nullable Place next) {}
}
