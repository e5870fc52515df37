package org.yousaid.suggestion.guard;

import java.time.Instant;
import org.yousaid.suggestion.suggestion.SuggestionId;

/**
 * Something that becomes due for a suggestion.
 *
 * @param about the day it is about: when a word is due, or when the last was said
 * @param due when it is to be done
 */
record Watch(SuggestionId suggestion, Kind kind, Instant about, Instant due) {

    /** What is to be done. */
    enum Kind {
        ASK_FOR_A_WORD,
        TELL_ITS_AUTHOR,
        REMIND,
        ESCALATE
    }
}
