package org.yousaid.consultation.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.response.ResponseId;

/** What can happen to the publication of responses. None of it holds a citizen's words. */
public sealed interface PublicationEvent {

    ConsultationId consultation();

    String by();

    Instant at();

    /**
     * Somebody read a response and said what of it may go out. It replaces what was said before.
     *
     * @param texts the questions whose answers in words may be shown
     * @param keptBack whether nothing of it goes out
     */
    record Cleared(
            ClearanceId id,
            ConsultationId consultation,
            ResponseId response,
            List<String> texts,
            boolean keptBack,
            String by,
            Instant at)
            implements PublicationEvent {

        public Cleared {
            texts = List.copyOf(texts);
        }
    }

    /** It happened to the publication as a whole. */
    sealed interface OfWhole extends PublicationEvent {

        PublicationId id();
    }

    /** One person asked for a release; another has to do it. */
    record ReleaseAskedFor(
            PublicationId id, ConsultationId consultation, List<String> questions, String reason, String by, Instant at)
            implements OfWhole {

        public ReleaseAskedFor {
            questions = List.copyOf(questions);
        }
    }

    /** Nobody asks for it any more. */
    record WishDropped(PublicationId id, ConsultationId consultation, String by, Instant at) implements OfWhole {}

    /**
     * Everything that was cleared before this event is public.
     *
     * @param number 1 for the first release
     * @param wards codes of the wards that are named beside a response
     * @param askedBy who asked for it, where that takes two
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Released(
            PublicationId id,
            ConsultationId consultation,
            int number,
            List<String> questions,
            List<String> wards,
            long responses,
            long texts,
            String reason,
            @Nullable String askedBy,
            String by,
            Instant at)
            implements OfWhole {

        public Released {
            questions = List.copyOf(questions);
            wards = List.copyOf(wards);
        }
    }

    /** What was released last is not public any more. */
    record TakenBack(PublicationId id, ConsultationId consultation, int number, String reason, String by, Instant at)
            implements OfWhole {}
}
