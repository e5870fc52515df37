package org.yousaid.notification.promise;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Reference;

/** Replies that were to go out by themselves, and wait until what was said so far is counted. */
public interface UncountedReplies {

    /** Those that have waited longest. */
    List<Uncounted> uncounted(int limit);

    /**
     * One of them.
     *
     * @param title of the consultation, absent for what was promised before titles were kept
     */
    record Uncounted(
            Reference reference,
            String consultation,
            @Nullable String title,
            Instant since) {}
}
