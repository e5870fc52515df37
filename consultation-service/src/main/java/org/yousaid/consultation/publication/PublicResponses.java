package org.yousaid.consultation.publication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.response.Answer;
import org.yousaid.consultation.response.ResponseId;

/** Asks what of the responses goes out. */
public interface PublicResponses {

    /** Everything, as if it were released this moment. */
    long NOW = Long.MAX_VALUE;

    ReleaseLog log(ConsultationId consultation);

    /** What was decided about a response; empty for one that is not known here yet. */
    Optional<Clearance> clearance(ResponseId response);

    /**
     * Some responses that go out, in an order that says nothing of when they came.
     *
     * @param before what was cleared behind this position stays in
     * @param after what comes behind this {@link PublicResponse#place}; absent for the first
     */
    List<PublicResponse> page(
            ConsultationId consultation, List<String> questions, long before, @Nullable String after, int limit);

    /** All of them, one after the other; to be closed. */
    Stream<PublicResponse> all(ConsultationId consultation, List<String> questions, long before);

    /** How many would go out now. */
    Extent extent(ConsultationId consultation, List<String> questions);

    /** How many would go out now by the code of their ward; those who named none are left out. */
    Map<String, Long> byWard(ConsultationId consultation);

    /**
     * A response as it goes out, its words still sealed.
     *
     * @param place the same at every reading, and of no use for anything else
     * @param answers those in words only where somebody cleared them
     */
    record PublicResponse(String place, @Nullable String ward, List<Answer> answers) {

        public PublicResponse {
            answers = List.copyOf(answers);
        }
    }

    /**
     * What was decided about one response.
     *
     * @param version the number of decisions
     * @param texts the questions whose answers in words may go out
     */
    record Clearance(long version, List<String> texts, boolean keptBack) {

        public Clearance {
            texts = List.copyOf(texts);
        }
    }

    /**
     * How much it is.
     *
     * @param texts answers in words that go out
     * @param unread responses with words about which nobody has decided
     * @param keptBack responses of which nothing goes out
     */
    record Extent(long responses, long texts, long unread, long keptBack) {}
}
