package org.yousaid.consultation.bank;

import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.bank.AskedDocuments.DraftedQuestions;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.ConsultationEvent;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.consultation.Slug;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.similarity.Passage;
import org.yousaid.similarity.SentenceModel;

/**
 * Puts the questions of every consultation that opens into the bank, each with its vector, which is made here once for all
 * instances. What was asked stays, also of a consultation that is withdrawn later.
 */
@Component
@ProcessingGroup(AskedProjection.GROUP)
class AskedProjection {

    static final String GROUP = "projections-bank";

    private final AskedDocuments documents;

    AskedProjection(AskedDocuments documents) {
        this.documents = documents;
    }

    @EventHandler
    void on(ConsultationEvent event, TrackingToken token) {
        switch (event) {
            case ConsultationEvent.Drafted drafted -> keep(drafted.id(), drafted.slug(), drafted.content());
            case ConsultationEvent.DraftChanged changed -> keep(changed.id(), changed.slug(), changed.content());
            case ConsultationEvent.Opened opened -> ask(opened, token.position().orElseThrow());
            case ConsultationEvent.Withdrawn withdrawn -> documents.forgetDraft(withdrawn.id());
            case ConsultationEvent.Corrected corrected ->
                reword(corrected, token.position().orElseThrow());
            case ConsultationEvent.Planned _,
                    ConsultationEvent.Closed _,
                    ConsultationEvent.ResultsPublished _,
                    ConsultationEvent.QuarterPassed _,
                    ConsultationEvent.OutcomeDrafted _,
                    ConsultationEvent.OutcomeApproved _,
                    ConsultationEvent.OutcomePublished _,
                    ConsultationEvent.StepAskedFor _,
                    ConsultationEvent.StepTakenBack _ -> {}
        }
    }

    private void keep(ConsultationId id, Slug slug, ConsultationContent content) {
        documents.drafted(new DraftedQuestions(
                new ConsultationSummary(id.value(), slug.value(), content.titleOrUntitled()), content.questions()));
    }

    private void ask(ConsultationEvent.Opened opened, long position) {
        DraftedQuestions draft = documents.draft(opened.id());
        put(draft.questions(), draft.consultation(), opened.at(), position);
    }

    /** The words are those that people read now; it was asked when it was asked first. */
    private void reword(ConsultationEvent.Corrected corrected, long position) {
        AskedQuestion before = documents
                .byKey(corrected.questions().stream()
                        .map(question -> AskedQuestion.key(corrected.id(), question.id()))
                        .toList())
                .values()
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Corrected, and was never asked: " + corrected.id()));
        put(corrected.questions(), before.consultation(), before.askedAt(), position);
    }

    private void put(List<Question> questions, ConsultationSummary consultation, Instant askedAt, long position) {
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            documents.asked(
                    position,
                    i,
                    new AskedQuestion(question.id(), question.type(), question.text(), consultation, askedAt),
                    SentenceModel.shared().vector(Passage.of(question.text())));
        }
    }

    @ResetHandler
    void reset() {
        documents.clear();
    }
}
