package org.yousaid.consultation.background;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yousaid.consultation.background.BackgroundRefusal.DocumentStillNamed;
import org.yousaid.consultation.background.BackgroundRefusal.DocumentsAreFixed;
import org.yousaid.consultation.background.BackgroundRefusal.NoSuchDocument;
import org.yousaid.consultation.consultation.ConsultationRefusal.UnknownConsultation;
import org.yousaid.consultation.consultation.ConsultationStatus;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.consultation.request.Complaints;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.request.IdempotencyKey;
import org.yousaid.support.request.RequestFingerprint;
import org.yousaid.support.request.Versions;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;

/**
 * Documents over HTTP. One never changes once it is there. The policy team reads them all; everybody reads those that an
 * announced consultation names.
 */
@RestController
@RequestMapping("/api/consultations/{idOrSlug}/documents")
class BackgroundController {

    private static final int LONGEST_TITLE = 200;
    private static final long ONLY_VERSION = 1;

    private final Consultations consultations;
    private final KeptDocuments documents;
    private final DocumentCheck check;
    private final SweepDocuments sweep;
    private final RequestFingerprint fingerprints;
    private final InstantSource clock;

    BackgroundController(
            Consultations consultations,
            KeptDocuments documents,
            DocumentCheck check,
            SweepDocuments sweep,
            RequestFingerprint fingerprints,
            InstantSource clock) {
        this.consultations = consultations;
        this.documents = documents;
        this.check = check;
        this.sweep = sweep;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    record DocumentRepresentation(String id, String title, String url, String type, long bytes) {

        static DocumentRepresentation of(KeptDocument document) {
            return new DocumentRepresentation(
                    document.id(),
                    document.title(),
                    document.url(),
                    document.kind().mediaType(),
                    document.bytes());
        }
    }

    record Documents(List<DocumentRepresentation> items) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<DocumentRepresentation> add(
            Caller caller,
            IdempotencyKey key,
            @PathVariable String idOrSlug,
            @RequestPart MultipartFile file,
            @RequestParam @Nullable String title)
            throws IOException {
        caller.require(Role.POLICY);
        ConsultationView draft = draft(idOrSlug);
        Complaints complaints = new Complaints();
        String named = complaints.requiredLine("/title", title, LONGEST_TITLE);
        complaints.raise();
        check.size(file.getSize());
        KeptDocument document = keep(draft, key, named, file.getBytes());
        return ResponseEntity.created(URI.create(document.url()))
                .eTag(Versions.etag(ONLY_VERSION))
                .body(DocumentRepresentation.of(document));
    }

    private KeptDocument keep(ConsultationView draft, IdempotencyKey key, String title, byte[] sent) {
        DocumentKind kind = check.kind(sent);
        byte[] content = check.kept(kind, sent);
        KeptDocument document = new KeptDocument(
                "document-" + key.idFor("background-document", draft.id().value()),
                draft.id(),
                title,
                kind,
                content.length,
                fingerprints.of(List.of(title, sent)),
                clock.instant());
        if (!documents.begin(document, sweep.firstLook())
                && !documents
                        .begun(document.id())
                        .map(KeptDocument::fingerprint)
                        .equals(Optional.of(document.fingerprint()))) {
            throw new Refused(CommonRefusal.IDEMPOTENCY_KEY_REUSED);
        }
        documents.fill(document, content);
        return document;
    }

    @GetMapping
    Documents all(Caller caller, @PathVariable String idOrSlug) {
        ConsultationView consultation = visible(caller, idOrSlug);
        return new Documents(documents.of(consultation.id()).stream()
                .filter(document -> mayRead(caller, consultation, document))
                .map(DocumentRepresentation::of)
                .toList());
    }

    /** Never shown by a browser as part of our pages: an attachment, taken for what it is and nothing else. */
    @GetMapping("/{id}")
    ResponseEntity<InputStreamResource> one(Caller caller, @PathVariable String idOrSlug, @PathVariable String id) {
        ConsultationView consultation = visible(caller, idOrSlug);
        KeptDocument document = documents
                .find(consultation.id(), id)
                .filter(found -> mayRead(caller, consultation, found))
                .orElseThrow(() -> new Refused(new NoSuchDocument()));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.kind().mediaType()))
                .contentLength(document.bytes())
                .eTag(Versions.etag(ONLY_VERSION))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(document.fileName())
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox")
                .body(new InputStreamResource(documents.open(document)));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Caller caller, ExpectedVersion expected, @PathVariable String idOrSlug, @PathVariable String id) {
        caller.require(Role.POLICY);
        ConsultationView draft = draft(idOrSlug);
        KeptDocument document = documents.find(draft.id(), id).orElseThrow(() -> new Refused(new NoSuchDocument()));
        expected.check(ONLY_VERSION);
        if (NamedDocuments.names(draft, id)) {
            throw new Refused(new DocumentStillNamed());
        }
        documents.delete(document);
    }

    private ConsultationView draft(String idOrSlug) {
        ConsultationView consultation = known(idOrSlug);
        if (consultation.status() != ConsultationStatus.DRAFT) {
            throw new Refused(new DocumentsAreFixed());
        }
        return consultation;
    }

    private ConsultationView visible(Caller caller, String idOrSlug) {
        ConsultationView consultation = known(idOrSlug);
        if (!consultation.announced() && !caller.has(Role.POLICY)) {
            throw new Refused(new UnknownConsultation());
        }
        return consultation;
    }

    private ConsultationView known(String idOrSlug) {
        return consultations.find(idOrSlug).orElseThrow(() -> new Refused(new UnknownConsultation()));
    }

    private static boolean mayRead(Caller caller, ConsultationView consultation, KeptDocument document) {
        return caller.has(Role.POLICY) || NamedDocuments.names(consultation, document.id());
    }
}
