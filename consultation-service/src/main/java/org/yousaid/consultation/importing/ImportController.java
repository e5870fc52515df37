package org.yousaid.consultation.importing;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yousaid.consultation.importing.ImportRefusal.UnknownImport;
import org.yousaid.consultation.request.Complaints;
import org.yousaid.consultation.request.LanguageTag;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.IdempotencyKey;
import org.yousaid.support.request.RequestFingerprint;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;

/** Sending in a history, and following how far it has come. The files are read whole before they are accepted. */
@RestController
@RequestMapping("/api/imports")
class ImportController {

    private static final int LONGEST_TITLE = 200;

    private final ImportJobs jobs;
    private final ImportFiles files;
    private final ImportWorker worker;
    private final RequestFingerprint fingerprints;
    private final InstantSource clock;

    ImportController(
            ImportJobs jobs,
            ImportFiles files,
            ImportWorker worker,
            RequestFingerprint fingerprints,
            InstantSource clock) {
        this.jobs = jobs;
        this.files = files;
        this.worker = worker;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    @PostMapping(path = "/polis", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Accepted> polis(
            Caller caller,
            IdempotencyKey key,
            @RequestPart MultipartFile comments,
            @RequestPart MultipartFile participants,
            @RequestPart(required = false) @Nullable MultipartFile summary,
            @RequestParam(defaultValue = "false") boolean live,
            @RequestParam @Nullable String title,
            @RequestParam @Nullable String language)
            throws IOException {
        caller.require(Role.OFFICER, Role.POLICY);
        Complaints complaints = new Complaints();
        String named = complaints.line("/title", title, LONGEST_TITLE);
        String tag = complaints.line("/language", language, LONGEST_TITLE);
        if (tag != null && !LanguageTag.isOne(tag)) {
            complaints.add("/language", "malformed", "A language tag such as en, cy or zh.");
        }
        complaints.raise();
        PolisFiles sent = new PolisFiles(
                SentText.of("comments", comments),
                SentText.of("participants", participants),
                summary == null ? Optional.empty() : Optional.of(SentText.of("summary", summary)));
        ImportId id = new ImportId("import-" + key.idFor("import-polis", caller.subject()));
        begin(caller, id, sent, live, named, tag);
        worker.wake();
        return ResponseEntity.accepted()
                .location(URI.create("/api/imports/" + id))
                .body(new Accepted(id));
    }

    private void begin(
            Caller caller,
            ImportId id,
            PolisFiles sent,
            boolean live,
            @Nullable String title,
            @Nullable String language) {
        List<Object> said = new ArrayList<>(List.of(
                sent.comments(), sent.participants(), sent.summary().orElse(""), live, title == null ? "" : title));
        if (language != null) {
            said.add(language);
        }
        String fingerprint = fingerprints.of(said);
        Optional<ImportJob> before = jobs.find(id);
        if (before.isPresent()) {
            checkSame(before.get(), fingerprint);
            return;
        }
        int rows = PolisReader.read(sent).everybody().size();
        files.keep(id, sent.named());
        if (!jobs.begin(
                ImportJob.polis(id, live, title, language, caller.subject(), fingerprint, clock.instant(), rows))) {
            checkSame(jobs.find(id).orElseThrow(), fingerprint);
        }
    }

    private static void checkSame(ImportJob before, String fingerprint) {
        if (!before.fingerprint().equals(fingerprint)) {
            throw new Refused(CommonRefusal.IDEMPOTENCY_KEY_REUSED);
        }
    }

    @GetMapping("/{id}")
    ImportRepresentation one(Caller caller, @PathVariable String id) {
        caller.require(Role.OFFICER, Role.POLICY);
        return Optional.of(id)
                .filter(ImportId::isOne)
                .map(ImportId::new)
                .flatMap(jobs::find)
                .map(ImportRepresentation::of)
                .orElseThrow(() -> new Refused(new UnknownImport()));
    }

    record Accepted(ImportId id) {}

    /** How far an import has come, as it is read. */
    record ImportRepresentation(
            ImportId id,
            ImportJob.State state,
            int done,
            int total,
            int responses,
            int repeated,
            int suggestions,
            ImportJob.@Nullable Target consultation,
            List<ImportJob.RowError> errors,
            int errorCount) {

        static ImportRepresentation of(ImportJob job) {
            return new ImportRepresentation(
                    job.id(),
                    job.state(),
                    job.done(),
                    job.total(),
                    job.responses(),
                    job.repeated(),
                    job.suggestions(),
                    job.consultation(),
                    job.errors(),
                    job.errorCount());
        }
    }
}
