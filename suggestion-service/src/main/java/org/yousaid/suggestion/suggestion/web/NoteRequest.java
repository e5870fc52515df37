package org.yousaid.suggestion.suggestion.web;

import org.jspecify.annotations.Nullable;

/** What staff want to remember about a suggestion. */
record NoteRequest(@Nullable String text) {

    static final int LONGEST_TEXT = 5_000;

    NoteRequest checked() {
        Complaints complaints = new Complaints();
        complaints.text("/text", text, LONGEST_TEXT);
        complaints.raise();
        return this;
    }
}
