package org.yousaid.consultation.background;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationStatus;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.support.time.EachDue;
import org.yousaid.support.time.TimedWork;

/** Deletes what was uploaded and then not named in the draft, or not uploaded to its end. */
@Component
class SweepDocuments implements TimedWork {

    private final Consultations consultations;
    private final KeptDocuments documents;
    private final InstantSource clock;
    private final Duration unnamedFor;

    SweepDocuments(
            Consultations consultations,
            KeptDocuments documents,
            InstantSource clock,
            @Value("${yousaid.background.unnamed-for}") Duration unnamedFor) {
        this.consultations = consultations;
        this.documents = documents;
        this.clock = clock;
        this.unnamedFor = unnamedFor;
    }

    /** When a document of now is looked at. */
    Instant firstLook() {
        return clock.instant().plus(unnamedFor);
    }

    @Override
    public String name() {
        return "sweep documents";
    }

    @Override
    public Optional<Instant> nextDue() {
        return documents.nextLook();
    }

    @Override
    public void runDue() {
        EachDue.of(documents.toLookAt(clock.instant()), this::lookAt);
    }

    /** A consultation that is not shown is one whose read model is being rebuilt: no reason to delete anything. */
    private void lookAt(KeptDocument document) {
        Optional<ConsultationView> consultation = consultations.find(document.consultation());
        boolean named = consultation
                .filter(view -> NamedDocuments.names(view, document.id()))
                .isPresent();
        if (consultation.isPresent() && !named) {
            documents.delete(document);
        } else if (named && consultation.orElseThrow().status() != ConsultationStatus.DRAFT) {
            documents.settle(document);
        } else {
            documents.lookAgain(document, firstLook());
        }
    }
}
