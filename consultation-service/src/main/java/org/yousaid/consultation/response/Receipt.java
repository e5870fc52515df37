package org.yousaid.consultation.response;

import java.time.Instant;
import java.util.List;
import org.yousaid.contract.Reference;

/**
 * What somebody is given for an answer.
 *
 * @param ideas the references of the suggestions, in the order they were given
 */
public record Receipt(Reference reference, Instant recordedAt, Instant replyBy, List<Reference> ideas) {

    public Receipt {
        ideas = List.copyOf(ideas);
    }
}
