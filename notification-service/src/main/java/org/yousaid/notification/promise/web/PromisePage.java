package org.yousaid.notification.promise.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.notification.promise.WordByItself;
import org.yousaid.notification.promise.read.PromiseDocument;

/**
 * A page of promises.
 *
 * @param next where the next page begins, to be sent as {@code after}; null on the last one
 */
record PromisePage(
        List<PromiseRepresentation> items, @Nullable String next) {

    /** A page of those found, of which one more than the limit was asked for. */
    static PromisePage of(List<PromiseDocument> found, int limit, Instant now, WordByItself byItself) {
        boolean more = found.size() > limit;
        List<PromiseDocument> shown = more ? found.subList(0, limit) : found;
        return new PromisePage(
                shown.stream()
                        .map(promise -> PromiseRepresentation.forStaff(promise, now, byItself))
                        .toList(),
                more ? PromiseQuery.cursor(shown.getLast()) : null);
    }
}
