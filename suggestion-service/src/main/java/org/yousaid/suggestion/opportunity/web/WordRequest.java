package org.yousaid.suggestion.opportunity.web;

import org.jspecify.annotations.Nullable;

/** A word to everyone behind it. */
record WordRequest(@Nullable String word) {

    String read() {
        return Complaints.onlyText("/word", word);
    }
}
