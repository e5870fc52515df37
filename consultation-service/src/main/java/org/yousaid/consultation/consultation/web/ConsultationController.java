package org.yousaid.consultation.consultation.web;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.consultation.ConsultationRefusal.UnknownConsultation;
import org.yousaid.consultation.consultation.ConsultationStatus;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.consultation.consultation.Slug;
import org.yousaid.consultation.consultation.Step;
import org.yousaid.consultation.consultation.Waiting;
import org.yousaid.consultation.request.Complaints;
import org.yousaid.consultation.request.ReasonRequest;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.request.IdempotencyKey;
import org.yousaid.support.request.Versions;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;

/** Drafting, opening, closing, withdrawing and reading consultations. */
@RestController
@RequestMapping("/api/consultations")
class ConsultationController {

    private static final int MOST_ON_A_PAGE = 100;
    /**
     * A step is acknowledged when every reader sees it: no answer that comes in after a close was acknowledged is taken.
     * One that was being recorded at that moment may still be stored; the next publication counts it.
     */
    private static final Duration UNTIL_EVERY_READER_SEES = Duration.ofSeconds(10);

    private final Consultations consultations;
    private final PolicyDesk desk;
    private final DraftReader drafts;

    ConsultationController(Consultations consultations, PolicyDesk desk, DraftReader drafts) {
        this.consultations = consultations;
        this.desk = desk;
        this.drafts = drafts;
    }

    @PostMapping
    ResponseEntity<Acknowledged> draft(
            Caller caller, IdempotencyKey key, @RequestBody DraftConsultationRequest request) {
        caller.require(Role.POLICY);
        DraftReader.Read draft = drafts.read(request);
        return created(desk.draft(caller, key, request, draft));
    }

    @PostMapping("/{idOrSlug}/copy")
    ResponseEntity<Acknowledged> copy(Caller caller, IdempotencyKey key, @PathVariable String idOrSlug) {
        caller.require(Role.POLICY);
        return created(desk.copy(caller, key, known(idOrSlug)));
    }

    private ResponseEntity<Acknowledged> created(Acknowledged drafted) {
        consultations.await(drafted.id(), drafted.version(), UNTIL_EVERY_READER_SEES);
        return ResponseEntity.created(URI.create("/api/consultations/" + drafted.id()))
                .eTag(Versions.etag(drafted.version()))
                .body(drafted);
    }

    @PutMapping("/{idOrSlug}")
    ResponseEntity<Acknowledged> change(
            Caller caller,
            ExpectedVersion expected,
            @PathVariable String idOrSlug,
            @RequestBody DraftConsultationRequest request) {
        caller.require(Role.POLICY);
        ConsultationView before = known(idOrSlug);
        DraftReader.Read draft = drafts.read(request);
        return acknowledged(before.id(), desk.change(caller, expected, before, draft));
    }

    @PostMapping("/{idOrSlug}/open")
    ResponseEntity<?> open(
            Caller caller,
            ExpectedVersion expected,
            @PathVariable String idOrSlug,
            @RequestBody(required = false) @Nullable ReasonRequest request) {
        caller.require(Role.POLICY);
        String reason = ReasonRequest.read(request);
        ConsultationView before = known(idOrSlug);
        long version = desk.open(caller, expected, before, reason);
        Optional<Waiting> waiting = Waiting.at(shown(before.id(), version), Step.OPEN);
        return waiting.isPresent()
                ? ResponseEntity.accepted().eTag(Versions.etag(version)).body(waiting.get())
                : acknowledged(before.id(), version);
    }

    @PostMapping("/{idOrSlug}/close")
    ResponseEntity<Acknowledged> close(
            Caller caller,
            ExpectedVersion expected,
            @PathVariable String idOrSlug,
            @RequestBody(required = false) @Nullable ReasonRequest request) {
        caller.require(Role.POLICY);
        String reason = ReasonRequest.read(request);
        ConsultationId id = known(idOrSlug).id();
        return acknowledged(id, desk.close(caller, expected, id, reason));
    }

    @PostMapping("/{idOrSlug}/withdraw")
    ResponseEntity<Acknowledged> withdraw(
            Caller caller,
            ExpectedVersion expected,
            @PathVariable String idOrSlug,
            @RequestBody(required = false) @Nullable ReasonRequest request) {
        caller.require(Role.POLICY);
        String reason = ReasonRequest.read(request);
        ConsultationId id = known(idOrSlug).id();
        return acknowledged(id, desk.withdraw(caller, expected, id, reason));
    }

    @GetMapping
    ConsultationSummaries list(
            Caller caller,
            @RequestParam @Nullable String status,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        Complaints complaints = new Complaints();
        Optional<ConsultationStatus> wanted = status(complaints, status);
        Optional<Long> cursor = cursor(complaints, after);
        if (limit < 1 || limit > MOST_ON_A_PAGE) {
            complaints.add("", "limit-out-of-range", "limit is 1 to " + MOST_ON_A_PAGE + ".");
        }
        complaints.raise();
        return ConsultationSummaries.of(consultations.page(
                new Consultations.Selection(wanted.orElse(null), !caller.isStaff(), cursor.orElse(null), limit)));
    }

    @GetMapping("/{idOrSlug}")
    ResponseEntity<ConsultationRepresentation> one(Caller caller, @PathVariable String idOrSlug) {
        ConsultationView view = known(idOrSlug);
        if (!view.announced() && !caller.isStaff()) {
            throw new Refused(new UnknownConsultation());
        }
        return ResponseEntity.ok()
                .eTag(Versions.etag(view.version()))
                .body(ConsultationRepresentation.of(view, caller.isStaff()));
    }

    private ConsultationView known(String idOrSlug) {
        return consultations.find(idOrSlug).orElseThrow(() -> new Refused(new UnknownConsultation()));
    }

    private ResponseEntity<Acknowledged> acknowledged(ConsultationId id, long version) {
        ConsultationView view = shown(id, version);
        return ResponseEntity.ok()
                .eTag(Versions.etag(version))
                .body(new Acknowledged(id, view.slug(), version, view.status()));
    }

    private ConsultationView shown(ConsultationId id, long version) {
        return consultations
                .await(id, version, UNTIL_EVERY_READER_SEES)
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_READY));
    }

    private static Optional<ConsultationStatus> status(Complaints complaints, @Nullable String given) {
        if (given == null) {
            return Optional.empty();
        }
        Optional<ConsultationStatus> status = Arrays.stream(ConsultationStatus.values())
                .filter(known ->
                        known.name().equals(given.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst();
        if (status.isEmpty()) {
            complaints.add("", "unknown-status", "status is one of " + Arrays.toString(ConsultationStatus.values()));
        }
        return status;
    }

    private static Optional<Long> cursor(Complaints complaints, @Nullable String given) {
        if (given != null && !given.matches("\\d{1,18}")) {
            complaints.add("", "unknown-cursor", "after is what the page before called next.");
            return Optional.empty();
        }
        return Optional.ofNullable(given).map(Long::valueOf);
    }

    /** What a changing call answers. */
    record Acknowledged(ConsultationId id, Slug slug, long version, ConsultationStatus status) {}
}
