package org.yousaid.consultation.outcome;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.consultation.consultation.ConsultationCommand;
import org.yousaid.consultation.consultation.ConsultationRefusal.UnknownConsultation;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.consultation.consultation.FourEyes;
import org.yousaid.consultation.consultation.Outcome;
import org.yousaid.consultation.consultation.OutcomeRefusal.OutcomeNotPublished;
import org.yousaid.consultation.consultation.Step;
import org.yousaid.consultation.consultation.Waiting;
import org.yousaid.consultation.request.Complaints;
import org.yousaid.consultation.request.ReasonRequest;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.request.Versions;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;

/** Writing, approving, publishing and reading what came of a consultation. */
@RestController
@RequestMapping("/api/consultations/{idOrSlug}/outcome")
class OutcomeController {

    private static final Duration UNTIL_EVERY_READER_SEES = Duration.ofSeconds(10);

    private final Consultations consultations;
    private final CommandGateway commands;
    private final FourEyes fourEyes;
    private final InstantSource clock;

    OutcomeController(Consultations consultations, CommandGateway commands, FourEyes fourEyes, InstantSource clock) {
        this.consultations = consultations;
        this.commands = commands;
        this.fourEyes = fourEyes;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<OutcomeRepresentation> read(Caller caller, @PathVariable String idOrSlug) {
        ConsultationView view = known(idOrSlug);
        if (!caller.isStaff() && !view.announced()) {
            throw new Refused(new UnknownConsultation());
        }
        boolean something = view.course().outcome() != null
                || (caller.isStaff() && view.course().outcomeDraft() != null);
        if (!something) {
            throw new Refused(new OutcomeNotPublished());
        }
        return ResponseEntity.ok()
                .eTag(Versions.etag(view.version()))
                .body(OutcomeRepresentation.of(view, caller.isStaff()));
    }

    @PutMapping
    ResponseEntity<OutcomeRepresentation> draft(
            Caller caller,
            ExpectedVersion expected,
            @PathVariable String idOrSlug,
            @RequestBody OutcomeRequest request) {
        caller.require(Role.POLICY);
        Complaints complaints = new Complaints();
        if (request.reason() != null) {
            complaints.add("/reason", "unknown-field", "A reason is given when it is published.");
        }
        Optional<Outcome> outcome = request.read(complaints);
        complaints.raise();
        return shown(
                known(idOrSlug),
                commands.sendAndWait(new ConsultationCommand.DraftOutcome(
                        known(idOrSlug).id(), expected, outcome.orElseThrow(), caller.subject(), clock.instant())));
    }

    @PostMapping("/approve")
    ResponseEntity<OutcomeRepresentation> approve(
            Caller caller,
            ExpectedVersion expected,
            @PathVariable String idOrSlug,
            @RequestBody(required = false) @Nullable ReasonRequest request) {
        caller.require(Role.POLICY);
        String reason = ReasonRequest.read(request);
        ConsultationView view = known(idOrSlug);
        return shown(
                view,
                commands.sendAndWait(new ConsultationCommand.ApproveOutcome(
                        view.id(), expected, reason, caller.subject(), clock.instant())));
    }

    /** With an outcome in the body that one is published at once, without one what was approved. */
    @PostMapping
    ResponseEntity<?> publish(
            Caller caller,
            ExpectedVersion expected,
            @PathVariable String idOrSlug,
            @RequestBody(required = false) @Nullable OutcomeRequest request) {
        caller.require(Role.POLICY);
        Complaints complaints = new Complaints();
        String reason = request == null ? null : complaints.text("/reason", request.reason(), ReasonRequest.LONGEST);
        Outcome given = request != null && request.saysSomething()
                ? request.read(complaints).orElse(null)
                : null;
        complaints.raise();
        ConsultationView view = known(idOrSlug);
        long version = commands.sendAndWait(new ConsultationCommand.PublishOutcome(
                view.id(), expected, given, fourEyes.wanted(), reason, caller.subject(), clock.instant()));
        Optional<Waiting> waiting = Waiting.at(awaited(view, version), Step.OUTCOME);
        return waiting.isPresent()
                ? ResponseEntity.accepted().eTag(Versions.etag(version)).body(waiting.get())
                : shown(view, version);
    }

    private ResponseEntity<OutcomeRepresentation> shown(ConsultationView before, long version) {
        return ResponseEntity.ok()
                .eTag(Versions.etag(version))
                .body(OutcomeRepresentation.of(awaited(before, version), true));
    }

    private ConsultationView awaited(ConsultationView before, long version) {
        return consultations
                .await(before.id(), version, UNTIL_EVERY_READER_SEES)
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_READY));
    }

    private ConsultationView known(String idOrSlug) {
        return consultations.find(idOrSlug).orElseThrow(() -> new Refused(new UnknownConsultation()));
    }
}
