package org.yousaid.consultation.theme;

import java.util.List;
import java.util.Optional;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.CountedThemes;

/** Asks for the confirmed themes of a consultation, counted as they may be shown. */
public interface ConfirmedThemes {

    /**
     * As they were at this event position; empty as long as the read model has not come so far, and when something has
     * happened to them since.
     */
    Optional<List<CountedThemes>> at(ConsultationView consultation, long position, int smallest);

    /** As they are now, for those who may look before anything is published. */
    List<CountedThemes> now(ConsultationView consultation, long position, int smallest);
}
