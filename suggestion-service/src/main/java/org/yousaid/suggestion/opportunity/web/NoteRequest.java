package org.yousaid.suggestion.opportunity.web;

import org.jspecify.annotations.Nullable;

/** @param tell whether everyone behind its suggestions is told */
record NoteRequest(@Nullable String note, @Nullable Boolean tell) {

    String read() {
        return Complaints.onlyText("/note", note);
    }
}
