package org.yousaid.consultation.response;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.contract.Reference;

/** Lists the responses to a consultation, without what they say. */
public interface ListedResponses {

    /** The response with this reference; waits a moment for one that was acknowledged just now. */
    Optional<Listed> listed(Reference reference);

    /**
     * Some of them, the latest first.
     *
     * @param question only those that say something to it in words
     * @param after what comes behind this {@link Listed#place}; absent for the first
     */
    List<Listed> page(ConsultationId consultation, @Nullable String question, @Nullable String after, int limit);

    /**
     * One response in the list.
     *
     * @param place where it stands in the list
     * @param version the number of events that this list has seen of it
     */
    record Listed(ResponseId id, String place, long version) {}
}
