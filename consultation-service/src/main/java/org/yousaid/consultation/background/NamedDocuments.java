package org.yousaid.consultation.background;

import java.net.URI;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.background.BackgroundRefusal.MissingDocuments;
import org.yousaid.consultation.consultation.BackgroundDocument;
import org.yousaid.consultation.consultation.BackgroundDocument.KeptHere;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.consultation.consultation.OpeningCheck;
import org.yousaid.support.problem.Refused;

/** Which documents consultations name. None opens that names one which citizens could not read. */
@Component
class NamedDocuments implements OpeningCheck {

    private final Consultations consultations;
    private final KeptDocuments documents;

    NamedDocuments(Consultations consultations, KeptDocuments documents) {
        this.consultations = consultations;
        this.documents = documents;
    }

    /** Whether a consultation's list of documents holds this one. */
    static boolean names(ConsultationView consultation, String document) {
        return consultation.content().background().stream()
                .flatMap(named -> BackgroundDocument.keptHere(named.url()).stream())
                .anyMatch(kept -> kept.document().equals(document));
    }

    @Override
    public void beforeOpening(ConsultationView draft) {
        List<String> missing = draft.content().background().stream()
                .map(BackgroundDocument::url)
                .filter(url ->
                        BackgroundDocument.keptHere(url).stream().anyMatch(kept -> !willBeRead(kept, draft.id())))
                .map(URI::toString)
                .toList();
        if (!missing.isEmpty()) {
            throw new Refused(new MissingDocuments(missing));
        }
    }

    /** A copy may name what its original names, once that is open to all itself. */
    private boolean willBeRead(KeptHere kept, ConsultationId draft) {
        return consultations
                .find(kept.consultation())
                .filter(owner -> documents.find(owner.id(), kept.document()).isPresent())
                .filter(owner -> owner.id().equals(draft) || (owner.announced() && names(owner, kept.document())))
                .isPresent();
    }

    @Override
    public void afterOpening(ConsultationView draft) {
        // A document is open to all as soon as the consultation is; nothing has to be waited for.
    }
}
