package org.yousaid.notification.performance.read;

import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Reference;
import org.yousaid.notification.news.NewsEvent.ProgressKnown;
import org.yousaid.notification.promise.PromiseEvent;

/**
 * What is known of a reference that is or may be promised a reply to.
 *
 * @param position of the last event that it heard of
 * @param service whose work a suggestion has become, absent while it is nobody's
 * @param promise absent while none was made
 */
record Counted(
        Reference reference,
        long position,
        @Nullable String service,
        @Nullable Promised promise) {

    static Counted nothing(Reference reference) {
        return new Counted(reference, -1, null, null);
    }

    Counted after(PromiseEvent event, long at) {
        return new Counted(reference, at, service, promise == null ? Promised.made(event) : promise.after(event));
    }

    /** A suggestion that was let go belongs where it was until somebody else takes it. */
    Counted after(ProgressKnown progress, long at) {
        String known = progress.service();
        return new Counted(reference, at, known == null ? service : known, promise);
    }

    /** Who is responsible: whoever was when it was promised, else whoever has taken up the suggestion since. */
    @Nullable
    String responsible() {
        return promise == null || promise.made().service() == null
                ? service
                : promise.made().service();
    }
}
