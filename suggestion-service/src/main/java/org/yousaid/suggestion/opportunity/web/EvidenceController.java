package org.yousaid.suggestion.opportunity.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yousaid.suggestion.opportunity.Evidence;
import org.yousaid.suggestion.opportunity.EvidencePicture;
import org.yousaid.suggestion.opportunity.OpportunityCommand;
import org.yousaid.suggestion.opportunity.OpportunityEvent.EvidenceAdded;
import org.yousaid.suggestion.opportunity.OpportunityView;
import org.yousaid.suggestion.opportunity.Sent;
import org.yousaid.suggestion.opportunity.web.FirstAnswers.Left;
import org.yousaid.suggestion.picture.KeptPicture;
import org.yousaid.suggestion.picture.PictureRefusal.NoSuchPicture;
import org.yousaid.suggestion.picture.Pictures;
import org.yousaid.suggestion.suggestion.OpportunityId;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.request.IdempotencyKey;
import org.yousaid.support.request.RequestFingerprint;
import org.yousaid.support.request.Versions;
import org.yousaid.support.security.Caller;

/** Showing what was done: in words, with a picture if there is one, which then everybody may see. */
@RestController
@RequestMapping(path = "/api/opportunities/{id}")
class EvidenceController {

    private static final Duration LONG = Duration.ofDays(1);
    private static final long ONLY_VERSION = 1;

    private final OpportunityDesk desk;
    private final FirstAnswers answers;
    private final Pictures pictures;
    private final RequestFingerprint fingerprints;

    EvidenceController(OpportunityDesk desk, FirstAnswers answers, Pictures pictures, RequestFingerprint fingerprints) {
        this.desk = desk;
        this.answers = answers;
        this.pictures = pictures;
        this.fingerprints = fingerprints;
    }

    @PostMapping(
            path = "/evidence",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<OpportunityRepresentation> add(
            @PathVariable String id,
            @RequestBody EvidenceRequest request,
            ExpectedVersion expected,
            IdempotencyKey key,
            Caller caller) {
        caller.require(OpportunityDesk.REVIEWERS);
        OpportunityId opportunity = desk.find(id, caller).id();
        Evidence evidence = request.evidence(desk.now());
        Sent sent = new Sent(name(key, opportunity, caller), fingerprints.of(request));
        Left<EvidenceAdded> left = new Left<>(
                EvidenceAdded.class,
                added -> added.sent() != null && added.sent().request().equals(sent.request()),
                added -> sent.equals(added.sent()));
        return answers.once(
                opportunity,
                caller,
                left,
                () -> desk.change(
                        id,
                        expected,
                        caller,
                        asked -> new OpportunityCommand.AddEvidence(
                                asked.id(), asked.request(), evidence, request.shows(), sent)));
    }

    /** The same request again is answered as the first time. */
    @PostMapping(
            path = "/evidence",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<OpportunityRepresentation> addPicture(
            @PathVariable String id,
            @RequestPart MultipartFile picture,
            @ModelAttribute PictureRequest request,
            ExpectedVersion expected,
            IdempotencyKey key,
            Caller caller)
            throws IOException {
        caller.require(OpportunityDesk.REVIEWERS);
        pictures.checkSize(picture.getSize());
        OpportunityId opportunity = desk.find(id, caller).id();
        Evidence evidence = request.evidence(desk.now());
        byte[] sent = picture.getBytes();
        String fingerprint = fingerprints.of(List.of(request, sent));
        String name = KeptPicture.idOf(name(key, opportunity, caller));
        Left<EvidenceAdded> left = new Left<>(
                EvidenceAdded.class, added -> shows(added.evidence(), name), _ -> pictures.isOf(name, fingerprint));
        return answers.once(opportunity, caller, left, () -> {
            KeptPicture kept = pictures.keep(name, opportunity.value(), fingerprint, sent);
            Evidence pictured = evidence.with(request.picture(kept));
            return desk.change(
                    id,
                    expected,
                    caller,
                    asked -> new OpportunityCommand.AddEvidence(
                            asked.id(), asked.request(), pictured, request.shows(), null));
        });
    }

    /** Taken by a browser for a picture and nothing else. */
    @GetMapping("/pictures/{picture}")
    ResponseEntity<InputStreamResource> picture(@PathVariable String id, @PathVariable String picture, Caller caller) {
        OpportunityView view = desk.find(id, caller);
        KeptPicture kept = Optional.of(picture)
                .filter(name -> view.evidence().stream().anyMatch(evidence -> shows(evidence, name)))
                .flatMap(pictures::find)
                .orElseThrow(() -> new Refused(new NoSuchPicture()));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(kept.kind().mediaType()))
                .contentLength(kept.bytes())
                .eTag(Versions.etag(ONLY_VERSION))
                .cacheControl(CacheControl.maxAge(LONG).cachePublic())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(kept.fileName())
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(new InputStreamResource(pictures.open(kept)));
    }

    /** A key of one opportunity says nothing about another: what it sent there may have been refused and swept away. */
    private static String name(IdempotencyKey key, OpportunityId opportunity, Caller caller) {
        return key.idFor("add-evidence", caller.subject() + " " + opportunity.value());
    }

    private static boolean shows(Evidence evidence, String picture) {
        EvidencePicture shown = evidence.picture();
        return shown != null && shown.id().equals(picture);
    }
}
