package org.yousaid.notification.wording.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;
import org.yousaid.support.text.Visible;

/** To which version, and why. */
record GoBackRequest(@Nullable Integer version, @Nullable String reason) {

    private static final int LONGEST = 500;

    /** The same with nothing missing. */
    record Complete(int version, String reason) {}

    Complete complete() {
        if (version == null) {
            throw invalid("/version", "required", "Name the version to go back to.");
        }
        if (reason == null || !Visible.is(reason)) {
            throw invalid("/reason", "required", "Write why, in a few words.");
        }
        if (reason.length() > LONGEST) {
            throw invalid("/reason", "too-long", "At most " + LONGEST + " characters.");
        }
        return new Complete(version, reason.strip());
    }

    private static InvalidRequest invalid(String pointer, String key, String message) {
        return new InvalidRequest(List.of(new InvalidInput(pointer, key, message)));
    }
}
