package org.yousaid.consultation.consultation;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.yousaid.support.request.ExpectedVersion;

/** What can be asked of a consultation. Every command answers with the consultation's version after it. */
public sealed interface ConsultationCommand {

    ConsultationId id();

    /**
     * Begins a draft.
     *
     * @param fingerprint of the request, to tell a repeat from another request under the same key
     * @param historic something that took place elsewhere: its times may lie in the past
     * @param by who asks
     */
    record Draft(
            ConsultationId id,
            Slug slug,
            ConsultationContent content,
            String fingerprint,
            boolean historic,
            String by,
            Instant at)
            implements ConsultationCommand {}

    /** Replaces a draft's content. */
    record ChangeDraft(
            @TargetAggregateIdentifier ConsultationId id,
            ExpectedVersion expected,
            Slug slug,
            ConsultationContent content,
            String by,
            Instant at)
            implements ConsultationCommand {}

    /** Opens it now, or plans it when its opening time is still to come. */
    record Open(@TargetAggregateIdentifier ConsultationId id, ExpectedVersion expected, String by, Instant at)
            implements ConsultationCommand {}

    /** Opens what was planned, once its time has come. */
    record OpenWhenDue(@TargetAggregateIdentifier ConsultationId id, Instant at) implements ConsultationCommand {}

    /** Takes no more answers. */
    record Close(@TargetAggregateIdentifier ConsultationId id, ExpectedVersion expected, String by, Instant at)
            implements ConsultationCommand {}

    /** Closes it once its closing time has come. */
    record CloseWhenDue(@TargetAggregateIdentifier ConsultationId id, Instant at) implements ConsultationCommand {}

    /** Takes it back. */
    record Withdraw(@TargetAggregateIdentifier ConsultationId id, ExpectedVersion expected, String by, Instant at)
            implements ConsultationCommand {}

    /**
     * Publishes what was counted, for the first time or again.
     *
     * @param smallest with fewer new responses than this, but some, a later version would show what those few said
     * @param position the event position of the last event that was counted
     */
    record PublishResults(
            @TargetAggregateIdentifier ConsultationId id,
            ExpectedVersion expected,
            int smallest,
            long position,
            Instant countedAt,
            Counts counts,
            String by,
            Instant at)
            implements ConsultationCommand {}

    /** Who asks when nobody does: the clock. */
    String BY_THE_CLOCK = "clock";

    /** The version the sender decided on; any where the clock decides. */
    default ExpectedVersion decidedOn() {
        return switch (this) {
            case Draft _, OpenWhenDue _, CloseWhenDue _ -> ExpectedVersion.any();
            case ChangeDraft command -> command.expected();
            case Open command -> command.expected();
            case Close command -> command.expected();
            case Withdraw command -> command.expected();
            case PublishResults command -> command.expected();
        };
    }
}
