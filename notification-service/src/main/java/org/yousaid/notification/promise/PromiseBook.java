package org.yousaid.notification.promise;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.contract.Reference;
import org.yousaid.support.vault.PersonId;

/** What other features ask about a promise as it stands. */
public interface PromiseBook {

    Optional<Made> made(Reference reference);

    /**
     * A promise that was made, to whom.
     *
     * @param consultation where it was said, absent for a suggestion sent directly
     */
    record Made(
            Reference reference,
            PersonId person,
            PromiseKind kind,
            @Nullable ConsultationSummary consultation) {}
}
