package org.yousaid.consultation.checks;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.consultation.calendar.ConsultationCalendar;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.consultation.ConsultationRefusal.UnknownConsultation;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;

/** The checks of a draft, for those who write it; how long it takes also for those who are to answer. */
@RestController
class CheckController {

    private final Consultations consultations;
    private final ConsultationCalendar calendar;
    private final LengthMeter lengths;

    CheckController(Consultations consultations, ConsultationCalendar calendar, LengthMeter lengths) {
        this.consultations = consultations;
        this.calendar = calendar;
        this.lengths = lengths;
    }

    @GetMapping("/api/consultations/{idOrSlug}/checks")
    DraftChecks checks(Caller caller, @PathVariable String idOrSlug) {
        caller.require(Role.POLICY);
        ConsultationView view = known(idOrSlug);
        ConsultationId original = view.copyOf();
        return DraftChecks.of(
                view.content(),
                lengths.of(view),
                original == null ? null : lengths.measured(original).orElse(null),
                calendar.askedTooSoon(view));
    }

    @GetMapping("/api/consultations/{idOrSlug}/length")
    Length length(Caller caller, @PathVariable String idOrSlug) {
        ConsultationView view = known(idOrSlug);
        if (!view.announced() && !caller.has(Role.POLICY)) {
            throw new Refused(new UnknownConsultation());
        }
        return lengths.of(view);
    }

    private ConsultationView known(String idOrSlug) {
        return consultations.find(idOrSlug).orElseThrow(() -> new Refused(new UnknownConsultation()));
    }
}
