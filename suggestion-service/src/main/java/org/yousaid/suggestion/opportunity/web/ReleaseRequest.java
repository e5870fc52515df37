package org.yousaid.suggestion.opportunity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets suggestions go. */
record ReleaseRequest(
        @Nullable List<String> suggestions, @Nullable String reason) {

    String why() {
        return Complaints.onlyText("/reason", reason);
    }
}
