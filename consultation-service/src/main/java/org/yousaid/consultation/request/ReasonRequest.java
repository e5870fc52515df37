package org.yousaid.consultation.request;

import org.jspecify.annotations.Nullable;

/** Why a step is taken. The whole body may be missing. */
public record ReasonRequest(@Nullable String reason) {

    /** Characters that a reason has at most. */
    public static final int LONGEST = 1_000;

    /** The reason, if one was given; a body that cannot be read ends with every complaint. */
    public static @Nullable String read(@Nullable ReasonRequest request) {
        Complaints complaints = new Complaints();
        String reason = request == null ? null : complaints.text("/reason", request.reason(), LONGEST);
        complaints.raise();
        return reason;
    }
}
