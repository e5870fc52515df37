package org.yousaid.consultation.watch;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.consultation.consultation.ConsultationRefusal.UnknownConsultation;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;

/** Who answers a consultation, day by day; for staff, because small numbers are not hidden here. */
@RestController
class WatchController {

    private final Consultations consultations;
    private final Watch watch;

    WatchController(Consultations consultations, Watch watch) {
        this.consultations = consultations;
        this.watch = watch;
    }

    @GetMapping("/api/consultations/{idOrSlug}/watch")
    WatchRepresentation watch(Caller caller, @PathVariable String idOrSlug) {
        caller.require(Role.POLICY, Role.ADMIN);
        return watch.of(consultations.find(idOrSlug).orElseThrow(() -> new Refused(new UnknownConsultation())));
    }
}
