package org.yousaid.consultation.importing;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.yousaid.consultation.consultation.ConsultationRefusal.UnknownConsultation;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.consultation.importing.ImportController.Accepted;
import org.yousaid.consultation.importing.ImportJob.Target;
import org.yousaid.consultation.response.ResponseRefusal.ConsultationClosed;
import org.yousaid.consultation.response.ResponseRefusal.ConsultationNotOpen;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.IdempotencyKey;
import org.yousaid.support.request.RequestFingerprint;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;

/** Sending in a file of answers. It is read whole before it is accepted, so that only single rows can fail later. */
@RestController
class AnswerImportController {

    private final Consultations consultations;
    private final ImportJobs jobs;
    private final ImportFiles files;
    private final ImportWorker worker;
    private final RequestFingerprint fingerprints;
    private final InstantSource clock;

    AnswerImportController(
            Consultations consultations,
            ImportJobs jobs,
            ImportFiles files,
            ImportWorker worker,
            RequestFingerprint fingerprints,
            InstantSource clock) {
        this.consultations = consultations;
        this.jobs = jobs;
        this.files = files;
        this.worker = worker;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    @PostMapping(path = "/api/consultations/{idOrSlug}/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Accepted> answers(
            Caller caller, IdempotencyKey key, @PathVariable String idOrSlug, MultipartHttpServletRequest request)
            throws IOException {
        caller.require(Role.OFFICER, Role.POLICY);
        ConsultationView asked = consultations.find(idOrSlug).orElseThrow(() -> new Refused(new UnknownConsultation()));
        String csv = csv(request);
        ImportId id = new ImportId("import-" + key.idFor("import-answers", caller.subject() + "/" + asked.id()));
        begin(caller, id, asked, csv);
        worker.wake();
        return ResponseEntity.accepted()
                .location(URI.create("/api/imports/" + id))
                .body(new Accepted(id));
    }

    /** The only file, whatever its part is called. */
    private static String csv(MultipartHttpServletRequest request) throws IOException {
        List<MultipartFile> sent = request.getMultiFileMap().values().stream()
                .flatMap(Collection::stream)
                .toList();
        if (sent.size() != 1) {
            throw new InvalidRequest(List.of(
                    new InvalidInput("/" + AnswerTable.FILE, "missing", "One file, in CSV or as an ODS spreadsheet.")));
        }
        byte[] content = sent.getFirst().getBytes();
        return OdsSheet.isOne(content) ? OdsSheet.csv(content) : SentText.of(AnswerTable.FILE, content);
    }

    private void begin(Caller caller, ImportId id, ConsultationView asked, String csv) {
        String fingerprint = fingerprints.of(List.of(asked.id().value(), csv));
        Optional<ImportJob> before = jobs.find(id);
        if (before.isPresent()) {
            checkSame(before.get(), fingerprint);
            return;
        }
        checkOpen(asked);
        int rows = AnswerImport.check(csv, asked);
        files.keep(id, Map.of(AnswerTable.FILE, csv));
        Target target = new Target(asked.id(), asked.slug());
        if (!jobs.begin(ImportJob.answers(id, target, caller.subject(), fingerprint, clock.instant(), rows))) {
            checkSame(jobs.find(id).orElseThrow(), fingerprint);
        }
    }

    private static void checkSame(ImportJob before, String fingerprint) {
        if (!before.fingerprint().equals(fingerprint)) {
            throw new Refused(CommonRefusal.IDEMPOTENCY_KEY_REUSED);
        }
    }

    private static void checkOpen(ConsultationView asked) {
        switch (asked.status()) {
            case DRAFT, PLANNED -> throw new Refused(new ConsultationNotOpen());
            case OPEN -> {}
            case CLOSED, RESULTS_PUBLISHED, OUTCOME_PUBLISHED, WITHDRAWN -> throw new Refused(new ConsultationClosed());
        }
    }
}
