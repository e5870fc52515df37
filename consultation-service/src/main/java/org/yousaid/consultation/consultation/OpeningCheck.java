package org.yousaid.consultation.consultation;

/** What another feature has to say when the policy team opens a consultation; the consultation itself knows nothing of it. */
public interface OpeningCheck {

    /** Refuses, by throwing, a draft that must not open as it is. */
    void beforeOpening(ConsultationView draft);

    /** Called when it was opened or planned; may wait a moment until readers see what follows from it. */
    void afterOpening(ConsultationView draft);
}
