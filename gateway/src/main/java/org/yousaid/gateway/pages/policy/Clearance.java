package org.yousaid.gateway.pages.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of one response may go out. */
public record Clearance(long version, @Nullable List<String> texts, boolean keptBack) {

    /** Whether somebody decided on it. */
    public boolean decided() {
        return version > 0;
    }

    public boolean clears(String question) {
        return texts != null && texts.contains(question);
    }
}
