package org.yousaid.gateway.pages.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One suggestion in a list of work. */
record QueueItem(
        String reference,
        @Nullable String title,
        @Nullable String text,
        String stage,
        @Nullable Instant since,
        @Nullable Instant nextWordBy,
        boolean overdue,
        @Nullable String ward,
        @Nullable String assignee,
        boolean reopened,
        long version) {

    /** Its title, or what it is called by. */
    public String summary() {
        return title == null || title.isBlank() ? "Suggestion " + reference : title;
    }

    /** How it is chosen: what it is and the version that was seen. */
    public String chosen() {
        return reference + " " + version;
    }
}
