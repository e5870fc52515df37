package org.yousaid.consultation.consultation;

import java.util.Optional;

/** Who holds which slug: claimed before the consultation that bears it is stored, so that no two ever do. */
public interface SlugRegister {

    /** Claims a slug; false when another consultation holds it. Claiming one's own again is true. */
    boolean claim(Slug slug, ConsultationId owner);

    /** Claims the slug that is suggested, or the next free one of its name. */
    Slug claimLike(Slug suggested, ConsultationId owner);

    /** Lets a slug go, if it is the owner's. */
    void release(Slug slug, ConsultationId owner);

    /** The consultation that holds this slug. */
    Optional<ConsultationId> owner(Slug slug);
}
