package org.yousaid.suggestion.suggestion.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who looks after a suggestion.
 *
 * @param to the account; absent to give it back to all
 */
record AssignRequest(@Nullable String to) {

    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9._@-]{1,100}");

    AssignRequest checked() {
        Complaints complaints = new Complaints();
        if (to != null && !ACCOUNT.matcher(to).matches()) {
            complaints.add("/to", "wrong-value", "A person is named by their account.");
        }
        complaints.raise();
        return this;
    }
}
