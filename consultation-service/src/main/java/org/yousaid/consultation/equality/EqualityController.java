package org.yousaid.consultation.equality;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.consultation.consultation.ConsultationRefusal.UnknownConsultation;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;

/** The equality questions, for everybody; what was answered to them in one consultation, for the policy team. */
@RestController
class EqualityController {

    private final EqualityQuestions questions;
    private final EqualityFigures figures;
    private final Consultations consultations;

    EqualityController(EqualityQuestions questions, EqualityFigures figures, Consultations consultations) {
        this.questions = questions;
        this.figures = figures;
        this.consultations = consultations;
    }

    @GetMapping("/api/equality-questions")
    EqualityQuestions.Listed questions() {
        return new EqualityQuestions.Listed(questions.all());
    }

    @GetMapping("/api/consultations/{idOrSlug}/equality")
    EqualityRepresentation figures(Caller caller, @PathVariable String idOrSlug) {
        caller.require(Role.POLICY, Role.ADMIN);
        return figures.of(consultations
                .find(idOrSlug)
                .orElseThrow(() -> new Refused(new UnknownConsultation()))
                .id());
    }
}
