package org.yousaid.consultation.consultation;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
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
     * @param copyOf the consultation that it says the same as
     */
    record Draft(
            ConsultationId id,
            Slug slug,
            ConsultationContent content,
            String fingerprint,
            boolean historic,
            String by,
            Instant at,
            @Nullable ConsultationId copyOf)
            implements ConsultationCommand {

        public Draft(
                ConsultationId id,
                Slug slug,
                ConsultationContent content,
                String fingerprint,
                boolean historic,
                String by,
                Instant at) {
            this(id, slug, content, fingerprint, historic, by, at, null);
        }
    }

    /** Replaces a draft's content. */
    record ChangeDraft(
            @TargetAggregateIdentifier ConsultationId id,
            ExpectedVersion expected,
            Slug slug,
            ConsultationContent content,
            String by,
            Instant at)
            implements ConsultationCommand {}

    /**
     * A step that can be made to wait for a second person.
     *
     * @see SecondPersonRefusal
     */
    sealed interface Weighty extends ConsultationCommand {

        Step step();

        /** Whether one person asks for it and another takes it. */
        boolean fourEyes();

        @Nullable
        String reason();

        String by();

        Instant at();
    }

    /** Opens it now, or plans it when its opening time is still to come. */
    record Open(
            @TargetAggregateIdentifier ConsultationId id,
            ExpectedVersion expected,
            boolean fourEyes,
            @Nullable String reason,
            String by,
            Instant at)
            implements Weighty {

        public Open(ConsultationId id, ExpectedVersion expected, String by, Instant at) {
            this(id, expected, false, null, by, at);
        }

        @Override
        public Step step() {
            return Step.OPEN;
        }
    }

    /** Opens what was planned, once its time has come. */
    record OpenWhenDue(@TargetAggregateIdentifier ConsultationId id, Instant at) implements ConsultationCommand {}

    /** Takes no more answers. */
    record Close(
            @TargetAggregateIdentifier ConsultationId id,
            ExpectedVersion expected,
            @Nullable String reason,
            String by,
            Instant at)
            implements ConsultationCommand {

        public Close(ConsultationId id, ExpectedVersion expected, String by, Instant at) {
            this(id, expected, null, by, at);
        }
    }

    /** Closes it once its closing time has come. */
    record CloseWhenDue(@TargetAggregateIdentifier ConsultationId id, Instant at) implements ConsultationCommand {}

    /** Takes it back. */
    record Withdraw(
            @TargetAggregateIdentifier ConsultationId id,
            ExpectedVersion expected,
            @Nullable String reason,
            String by,
            Instant at)
            implements ConsultationCommand {

        public Withdraw(ConsultationId id, ExpectedVersion expected, String by, Instant at) {
            this(id, expected, null, by, at);
        }
    }

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
            boolean fourEyes,
            @Nullable String reason,
            String by,
            Instant at)
            implements Weighty {

        public PublishResults(
                ConsultationId id,
                ExpectedVersion expected,
                int smallest,
                long position,
                Instant countedAt,
                Counts counts,
                String by,
                Instant at) {
            this(id, expected, smallest, position, countedAt, counts, false, null, by, at);
        }

        @Override
        public Step step() {
            return Step.RESULTS;
        }
    }

    /** Publishes what a standing consultation has counted, because a quarter has ended; or lets the quarter pass. */
    record PublishQuarter(
            @TargetAggregateIdentifier ConsultationId id,
            ExpectedVersion expected,
            int smallest,
            long position,
            Instant countedAt,
            Counts counts,
            Instant at)
            implements ConsultationCommand {}

    /** Writes down what came of it, in the place of what was written before. */
    record DraftOutcome(
            @TargetAggregateIdentifier ConsultationId id,
            ExpectedVersion expected,
            Outcome outcome,
            String by,
            Instant at)
            implements ConsultationCommand {}

    /** Finds the outcome good as it was written. */
    record ApproveOutcome(
            @TargetAggregateIdentifier ConsultationId id,
            ExpectedVersion expected,
            @Nullable String reason,
            String by,
            Instant at)
            implements ConsultationCommand {}

    /**
     * Publishes the outcome.
     *
     * @param outcome what to publish at once; absent for what was approved
     */
    record PublishOutcome(
            @TargetAggregateIdentifier ConsultationId id,
            ExpectedVersion expected,
            @Nullable Outcome outcome,
            boolean fourEyes,
            @Nullable String reason,
            String by,
            Instant at)
            implements Weighty {

        @Override
        public Step step() {
            return Step.OUTCOME;
        }
    }

    /** Does not want a step any more that was asked for. */
    record TakeBack(
            @TargetAggregateIdentifier ConsultationId id,
            ExpectedVersion expected,
            Step step,
            @Nullable String reason,
            String by,
            Instant at)
            implements ConsultationCommand {}

    /** Words some questions otherwise after it was opened. */
    record CorrectWording(
            @TargetAggregateIdentifier ConsultationId id,
            ExpectedVersion expected,
            List<Rewording> questions,
            String reason,
            String by,
            Instant at)
            implements ConsultationCommand {

        public CorrectWording {
            questions = List.copyOf(questions);
        }
    }

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
            case PublishQuarter command -> command.expected();
            case DraftOutcome command -> command.expected();
            case ApproveOutcome command -> command.expected();
            case PublishOutcome command -> command.expected();
            case TakeBack command -> command.expected();
            case CorrectWording command -> command.expected();
        };
    }
}
