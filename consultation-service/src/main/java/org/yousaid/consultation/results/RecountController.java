package org.yousaid.consultation.results;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.consultation.consultation.ConsultationRefusal.UnknownConsultation;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.consultation.progress.Progress;
import org.yousaid.consultation.progress.ProgressBook;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.IdempotencyKey;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;

/** Counting published results again from the events alone, for whoever wants to be sure; it goes on while nobody waits. */
@RestController
@RequestMapping("/api/consultations/{idOrSlug}/results/recounts")
class RecountController {

    private final Consultations consultations;
    private final RecountDesk desk;
    private final ProgressBook works;

    RecountController(Consultations consultations, RecountDesk desk, ProgressBook works) {
        this.consultations = consultations;
        this.desk = desk;
        this.works = works;
    }

    @PostMapping
    ResponseEntity<RecountRepresentation> recount(Caller caller, IdempotencyKey key, @PathVariable String idOrSlug) {
        ConsultationView consultation = known(caller, idOrSlug);
        String id = key.idFor("recount", caller.subject() + consultation.id());
        Progress begun = works.find(id).orElseGet(() -> desk.begin(id, consultation, caller.subject()));
        return ResponseEntity.accepted()
                .location(URI.create("/api/consultations/" + consultation.id() + "/results/recounts/" + id))
                .body(RecountRepresentation.of(begun));
    }

    @GetMapping
    RecountsRepresentation all(Caller caller, @PathVariable String idOrSlug) {
        return new RecountsRepresentation(
                works.of(known(caller, idOrSlug).id(), List.of(Progress.Kind.RECOUNT)).stream()
                        .map(RecountRepresentation::of)
                        .toList());
    }

    @GetMapping("/{id}")
    RecountRepresentation one(Caller caller, @PathVariable String idOrSlug, @PathVariable String id) {
        ConsultationView consultation = known(caller, idOrSlug);
        return works.find(id)
                .filter(work -> work.kind() == Progress.Kind.RECOUNT
                        && work.consultation().equals(consultation.id()))
                .map(RecountRepresentation::of)
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
    }

    private ConsultationView known(Caller caller, String idOrSlug) {
        caller.require(Role.POLICY, Role.ADMIN);
        return consultations.find(idOrSlug).orElseThrow(() -> new Refused(new UnknownConsultation()));
    }

    record RecountsRepresentation(List<RecountRepresentation> items) {}

    /**
     * One recount.
     *
     * @param responses how many have been counted so far
     * @param outcome {@code same} or {@code different} once it is done
     */
    record RecountRepresentation(
            String id,
            String by,
            Instant startedAt,
            Instant at,
            String state,
            int percent,
            long responses,
            long eventsPerSecond,
            @Nullable Long secondsLeft,
            @Nullable String outcome) {

        static RecountRepresentation of(Progress work) {
            return new RecountRepresentation(
                    work.id(),
                    work.by(),
                    work.startedAt(),
                    work.at(),
                    work.state().name(),
                    work.percent(),
                    work.rows(),
                    work.perSecond(),
                    work.secondsLeft(),
                    work.outcome());
        }
    }
}
