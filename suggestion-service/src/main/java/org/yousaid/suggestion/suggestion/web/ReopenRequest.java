package org.yousaid.suggestion.suggestion.web;

import org.jspecify.annotations.Nullable;

/** Why the answer did not answer its author, in their words. */
record ReopenRequest(@Nullable String text) {

    static final int LONGEST_TEXT = 5_000;

    ReopenRequest checked() {
        Complaints complaints = new Complaints();
        complaints.text("/text", text, LONGEST_TEXT);
        complaints.raise();
        return this;
    }
}
