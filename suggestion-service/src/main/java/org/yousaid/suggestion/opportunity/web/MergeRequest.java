package org.yousaid.suggestion.opportunity.web;

import org.jspecify.annotations.Nullable;

/** Puts it into another one. */
record MergeRequest(@Nullable String into, @Nullable String reason) {

    String other() {
        Complaints complaints = new Complaints();
        String read = complaints.line("/into", into);
        complaints.raise();
        return read;
    }

    String why() {
        return Complaints.onlyText("/reason", reason);
    }
}
