package org.yousaid.notification.promise;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.contract.Reference;
import org.yousaid.support.vault.PersonId;

/** What other features ask about a promise as it stands. */
public interface PromiseBook {

    Optional<Made> made(Reference reference);

    /** Everything promised to one person, the latest first. */
    List<Made> madeTo(PersonId person, int limit);

    /**
     * A promise that was made, to whom.
     *
     * @param consultation where it was said, absent for a suggestion sent directly
     * @param released whether nobody waits for a word any more
     */
    record Made(
            Reference reference,
            PersonId person,
            PromiseKind kind,
            @Nullable ConsultationSummary consultation,
            boolean released) {}
}
