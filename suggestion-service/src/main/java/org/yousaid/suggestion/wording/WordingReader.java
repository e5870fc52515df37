package org.yousaid.suggestion.wording;

import org.yousaid.similarity.TextVector;
import org.yousaid.suggestion.suggestion.SuggestionId;

/** An index in memory. It is told of one thing after the other, and again of what it knows already. */
public interface WordingReader {

    /**
     * This is what a suggestion says and where it stands now.
     *
     * @param place rises with each change
     */
    void put(long place, WordedSuggestion suggestion, TextVector vector);

    /** Nobody may read this any more. */
    void remove(SuggestionId id);

    /** Everything is told anew. */
    void clear();
}
