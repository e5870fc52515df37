package org.yousaid.consultation.consultation;

import java.util.Optional;

/**
 * What is answered where a step was asked for and not taken: it waits.
 *
 * @param version the consultation's version, with the wish in it
 * @param waitingFor always {@value #SECOND_PERSON}
 * @param step which step waits, as it is called in addresses
 */
public record Waiting(
        ConsultationId id, Slug slug, long version, ConsultationStatus status, String waitingFor, String step) {

    private static final String SECOND_PERSON = "second-person";

    /** What waits at this step; empty when nobody has asked for it. */
    public static Optional<Waiting> at(ConsultationView view, Step step) {
        return view.course()
                .wish(step)
                .map(_ ->
                        new Waiting(view.id(), view.slug(), view.version(), view.status(), SECOND_PERSON, step.path()));
    }
}
