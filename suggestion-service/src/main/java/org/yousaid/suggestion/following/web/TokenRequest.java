package org.yousaid.suggestion.following.web;

import org.jspecify.annotations.Nullable;

/**
 * What the link in a mail carries.
 *
 * @param withdraw when stopping: not to be counted as a supporter either
 */
record TokenRequest(@Nullable String token, @Nullable Boolean withdraw) {

    String given() {
        return token == null ? "" : token;
    }

    boolean withdraws() {
        return Boolean.TRUE.equals(withdraw);
    }
}
