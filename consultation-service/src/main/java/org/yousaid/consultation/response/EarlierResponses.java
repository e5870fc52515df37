package org.yousaid.consultation.response;

import java.util.Optional;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.contract.Reference;
import org.yousaid.support.vault.PersonId;

/** Asks what somebody answered before, as far as they were signed in then: an address alone proves nothing. */
public interface EarlierResponses {

    /** The latest response of this person that stands. */
    Optional<Earlier> latest(ConsultationId consultation, PersonId person);

    /** A response that may be corrected by a later one. */
    record Earlier(ResponseId id, Reference reference) {}
}
