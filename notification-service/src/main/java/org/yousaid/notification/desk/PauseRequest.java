package org.yousaid.notification.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;
import org.yousaid.support.text.Visible;

/** Why mails are paused, or go on. */
record PauseRequest(@Nullable String reason) {

    private static final int LONGEST = 500;

    String complete() {
        if (reason == null || !Visible.is(reason)) {
            throw new InvalidRequest(List.of(new InvalidInput("/reason", "required", "Say why.")));
        }
        if (reason.length() > LONGEST) {
            throw new InvalidRequest(
                    List.of(new InvalidInput("/reason", "too-long", "At most " + LONGEST + " characters.")));
        }
        return reason.strip();
    }
}
