package org.yousaid.notification.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yousaid.notification.delivery.Brake;
import org.yousaid.notification.delivery.HeldBack;
import org.yousaid.notification.message.FailureReason;
import org.yousaid.notification.message.MailProgress;

/**
 * How mails stand.
 *
 * @param version to be sent as {@code If-Match} with a pause, or its end
 * @param paused whether mails to many wait
 * @param delayed mails that wait because an attempt failed, by what kept them
 * @param heldBack what keeps many waiting at once, most of which were never tried
 */
record MailsRepresentation(
        long version,
        boolean paused,
        @Nullable String by,
        @Nullable String reason,
        @Nullable Instant since,
        List<Told> told,
        List<Delayed> delayed,
        List<HeldBack.Because> heldBack) {

    /** One thing that many are told, and how far that has come. */
    record Told(String kind, String title, Instant since, long all, long waiting, long sent, long lost) {}

    /** How many wait for this reason. */
    record Delayed(FailureReason reason, long count) {}

    static MailsRepresentation of(
            Brake.Position brake,
            List<MailProgress.Batch> batches,
            Map<FailureReason, Long> delayed,
            List<HeldBack.Because> heldBack) {
        return new MailsRepresentation(
                brake.version(),
                brake.on(),
                brake.by(),
                brake.reason(),
                brake.since(),
                batches.stream()
                        .map(batch -> new Told(
                                batch.kind().word(),
                                batch.title(),
                                batch.since(),
                                batch.waiting() + batch.sent() + batch.lost(),
                                batch.waiting(),
                                batch.sent(),
                                batch.lost()))
                        .toList(),
                delayed.entrySet().stream()
                        .map(entry -> new Delayed(entry.getKey(), entry.getValue()))
                        .toList(),
                heldBack);
    }
}
