package org.yousaid.notification.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Reference;
import org.yousaid.notification.message.MailProgress.After;
import org.yousaid.notification.message.MailProgress.Lost;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;

/**
 * Mails that reached nobody.
 *
 * @param next where the next page begins, to be sent as {@code after}; null on the last one
 */
record LostPage(List<One> items, @Nullable String next) {

    /**
     * One mail.
     *
     * @param about the reference it was about, null where there is none
     * @param why a {@code FailureReason}, or {@code CAME_BACK}
     */
    record One(String kind, @Nullable Reference about, String why, String cause, Instant at) {}

    static LostPage of(List<Lost> found, int limit) {
        boolean more = found.size() > limit;
        List<Lost> shown = more ? found.subList(0, limit) : found;
        return new LostPage(
                shown.stream().map(LostPage::one).toList(),
                more
                        ? shown.getLast().at().toEpochMilli() + "."
                                + shown.getLast().message().value()
                        : null);
    }

    private static One one(Lost lost) {
        var reason = lost.reason();
        return new One(
                lost.kind().word(),
                lost.about(),
                reason == null ? "CAME_BACK" : reason.name(),
                lost.cause(),
                lost.at());
    }

    static After after(String given) {
        int dot = given.indexOf('.');
        try {
            return new After(
                    Instant.ofEpochMilli(Long.parseLong(given.substring(0, Math.max(0, dot)))),
                    given.substring(dot + 1));
        } catch (NumberFormatException notACursor) {
            throw new InvalidRequest(
                    List.of(new InvalidInput("?after", "not-a-cursor", "Send next of the page before, as it is.")));
        }
    }
}
