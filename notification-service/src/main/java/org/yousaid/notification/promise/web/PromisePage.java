package org.yousaid.notification.promise.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.notification.promise.read.PromiseDocument;

/**
 * A page of promises.
 *
 * @param next where the next page begins, to be sent as {@code after}; null on the last one
 */
record PromisePage(
        List<PromiseRepresentation> items, @Nullable String next) {

    /** A page of those found, of which one more than the limit was asked for. */
    static PromisePage of(List<PromiseDocument> found, int limit, StaffView staff) {
        boolean more = found.size() > limit;
        List<PromiseDocument> shown = more ? found.subList(0, limit) : found;
        return new PromisePage(staff.of(shown), more ? PromiseQuery.cursor(shown.getLast()) : null);
    }
}
