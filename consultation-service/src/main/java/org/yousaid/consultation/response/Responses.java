package org.yousaid.consultation.response;

import java.util.Optional;
import org.yousaid.contract.Reference;

/** Asks for responses as they are read. */
public interface Responses {

    /** The response with this reference; waits a moment for one that was acknowledged just now. */
    Optional<ResponseView> find(Reference reference);
}
