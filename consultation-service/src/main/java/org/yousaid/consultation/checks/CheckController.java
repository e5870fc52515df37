package org.yousaid.consultation.checks;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.consultation.calendar.ConsultationCalendar;
import org.yousaid.consultation.consultation.ConsultationRefusal.UnknownConsultation;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;

/** The checks of a draft, for those who write it. */
@RestController
class CheckController {

    private final Consultations consultations;
    private final ConsultationCalendar calendar;

    CheckController(Consultations consultations, ConsultationCalendar calendar) {
        this.consultations = consultations;
        this.calendar = calendar;
    }

    @GetMapping("/api/consultations/{idOrSlug}/checks")
    DraftChecks checks(Caller caller, @PathVariable String idOrSlug) {
        caller.require(Role.POLICY);
        ConsultationView view = consultations.find(idOrSlug).orElseThrow(() -> new Refused(new UnknownConsultation()));
        return DraftChecks.of(view.content(), calendar.askedTooSoon(view));
    }
}
