package org.yousaid.consultation.consultation.web;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.consultation.consultation.ConsultationCommand;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.consultation.ConsultationRefusal.UnknownConsultation;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.consultation.consultation.Rewording;
import org.yousaid.consultation.consultation.Step;
import org.yousaid.consultation.consultation.web.ConsultationController.Acknowledged;
import org.yousaid.consultation.request.Complaints;
import org.yousaid.consultation.request.ReasonRequest;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.request.Versions;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;

/** Between the steps: taking a wish back, putting words right, and who did what. */
@RestController
@RequestMapping("/api/consultations/{idOrSlug}")
class StepController {

    private static final Duration UNTIL_EVERY_READER_SEES = Duration.ofSeconds(10);
    private static final int MOST_ON_A_PAGE = 200;

    private final Consultations consultations;
    private final CommandGateway commands;
    private final HistoryReader history;
    private final InstantSource clock;

    StepController(Consultations consultations, CommandGateway commands, HistoryReader history, InstantSource clock) {
        this.consultations = consultations;
        this.commands = commands;
        this.history = history;
        this.clock = clock;
    }

    @DeleteMapping("/asked-for/{step}")
    ResponseEntity<Acknowledged> takeBack(
            Caller caller,
            ExpectedVersion expected,
            @PathVariable String idOrSlug,
            @PathVariable String step,
            @RequestBody(required = false) @Nullable ReasonRequest request) {
        caller.require(Role.POLICY);
        Step back = Step.of(step).orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
        String reason = ReasonRequest.read(request);
        ConsultationId id = known(idOrSlug).id();
        return acknowledged(
                id,
                commands.sendAndWait(new ConsultationCommand.TakeBack(
                        id, expected, back, reason, caller.subject(), clock.instant())));
    }

    @PostMapping("/corrections")
    ResponseEntity<Acknowledged> correct(
            Caller caller,
            ExpectedVersion expected,
            @PathVariable String idOrSlug,
            @RequestBody CorrectionRequest request) {
        caller.require(Role.POLICY);
        CorrectionRequest.Read read = request.read();
        ConsultationId id = known(idOrSlug).id();
        List<Rewording> questions = read.questions();
        return acknowledged(
                id,
                commands.sendAndWait(new ConsultationCommand.CorrectWording(
                        id, expected, questions, read.reason(), caller.subject(), clock.instant())));
    }

    @GetMapping("/history")
    HistoryPage history(
            Caller caller,
            @PathVariable String idOrSlug,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        if (!caller.isStaff()) {
            caller.require(Role.POLICY);
        }
        Complaints complaints = new Complaints();
        if (after != null && !after.matches("\\d{1,18}")) {
            complaints.add("", "unknown-cursor", "after is what the page before called next.");
        }
        if (limit < 1 || limit > MOST_ON_A_PAGE) {
            complaints.add("", "limit-out-of-range", "limit is 1 to " + MOST_ON_A_PAGE + ".");
        }
        complaints.raise();
        return history.of(known(idOrSlug).id(), Optional.ofNullable(after).map(Long::valueOf), limit);
    }

    private ConsultationView known(String idOrSlug) {
        return consultations.find(idOrSlug).orElseThrow(() -> new Refused(new UnknownConsultation()));
    }

    private ResponseEntity<Acknowledged> acknowledged(ConsultationId id, long version) {
        ConsultationView view = consultations
                .await(id, version, UNTIL_EVERY_READER_SEES)
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_READY));
        return ResponseEntity.ok()
                .eTag(Versions.etag(version))
                .body(new Acknowledged(id, view.slug(), version, view.status()));
    }
}
