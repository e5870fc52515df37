package org.yousaid.consultation.publication;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.response.ResponseId;
import org.yousaid.support.request.ExpectedVersion;

/** What can be asked about the publication of responses. */
public sealed interface PublicationCommand {

    ExpectedVersion expected();

    /**
     * Says of one response, after it was read, what of it may go out.
     *
     * @param texts the questions whose answers in words may be shown; all others stay in
     * @param keptBack whether nothing of it goes out, not even what was chosen
     */
    record Clear(
            @TargetAggregateIdentifier ClearanceId id,
            ExpectedVersion expected,
            ConsultationId consultation,
            ResponseId response,
            List<String> texts,
            boolean keptBack,
            String by,
            Instant at)
            implements PublicationCommand {

        public Clear {
            texts = List.copyOf(texts);
        }
    }

    /** Asks something of the publication as a whole. */
    sealed interface OfWhole extends PublicationCommand {

        PublicationId id();

        ConsultationId consultation();

        String by();

        Instant at();
    }

    /**
     * Releases what is cleared by now.
     *
     * @param counted whether its results are published
     * @param what what goes out; where somebody else asked for it, what they asked for goes out instead
     * @param reason absent where the second person has nothing to add to the first's
     */
    record Release(
            @TargetAggregateIdentifier PublicationId id,
            ExpectedVersion expected,
            ConsultationId consultation,
            boolean counted,
            Release.What what,
            boolean fourEyes,
            @Nullable String reason,
            String by,
            Instant at)
            implements OfWhole {

        /**
         * What goes out.
         *
         * @param questions their ids
         * @param wards codes of the wards that are named beside a response
         * @param responses how many there are
         * @param texts how many answers in words are among them
         */
        public record What(List<String> questions, List<String> wards, long responses, long texts) {

            public What {
                questions = List.copyOf(questions);
                wards = List.copyOf(wards);
            }
        }
    }

    /** Takes back the wish for a release. */
    record DropWish(
            @TargetAggregateIdentifier PublicationId id,
            ExpectedVersion expected,
            ConsultationId consultation,
            String by,
            Instant at)
            implements OfWhole {}

    /** Takes back what was released last: nothing is public then until the next release. */
    record TakeBack(
            @TargetAggregateIdentifier PublicationId id,
            ExpectedVersion expected,
            ConsultationId consultation,
            String reason,
            String by,
            Instant at)
            implements OfWhole {}
}
