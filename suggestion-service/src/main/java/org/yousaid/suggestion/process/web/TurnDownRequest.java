package org.yousaid.suggestion.process.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;
import org.yousaid.support.text.Visible;

/** Why a version does not come to be. */
record TurnDownRequest(@Nullable String why) {

    String checked() {
        if (why == null || !Visible.is(why)) {
            throw new InvalidRequest(List.of(new InvalidInput("/why", "missing", "Say why it is turned down.")));
        }
        if (why.length() > ProposeVersionRequest.LONGEST_WHY) {
            throw new InvalidRequest(List.of(new InvalidInput(
                    "/why", "too-long", "This has at most " + ProposeVersionRequest.LONGEST_WHY + " characters.")));
        }
        return why.strip();
    }
}
