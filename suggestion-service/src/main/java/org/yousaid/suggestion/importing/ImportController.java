package org.yousaid.suggestion.importing;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yousaid.suggestion.importing.ImportRefusal.MalformedSuggestionFile;
import org.yousaid.suggestion.importing.ImportRefusal.UnknownSuggestionImport;
import org.yousaid.suggestion.importing.ReadFile.RowFault;
import org.yousaid.suggestion.suggestion.Suggestions;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.IdempotencyKey;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;
import org.yousaid.support.vault.PersonVault;

/** Sending in suggestions of long ago, and following how far it has come. The file is read whole before it is accepted. */
@RestController
@RequestMapping(path = "/api/suggestions/imports", produces = MediaType.APPLICATION_JSON_VALUE)
class ImportController {

    private static final Role[] IMPORTERS = {Role.REVIEWER, Role.POLICY, Role.ADMIN};

    private final ImportJobs jobs;
    private final ImportFiles files;
    private final PersonVault vault;
    private final Suggestions suggestions;

    ImportController(ImportJobs jobs, ImportFiles files, PersonVault vault, Suggestions suggestions) {
        this.jobs = jobs;
        this.files = files;
        this.vault = vault;
        this.suggestions = suggestions;
    }

    record Accepted(ImportId id) {}

    /**
     * How far an import has come.
     *
     * @param ends counts all that was ever imported from the same sources; not while it runs, for that takes the longer the
     *     more there are
     */
    record ImportRepresentation(
            ImportId id,
            ImportJob.State state,
            int done,
            int total,
            int suggestions,
            List<Suggestions.End> ends,
            List<RowError> errors,
            int errorCount) {

        /** A row that was not taken; {@code row} counts from 1. */
        record RowError(int row, String code, String detail) {

            static RowError of(RowFault fault) {
                return new RowError(fault.number(), fault.code(), fault.detail());
            }
        }

        static ImportRepresentation of(ImportJob job, List<Suggestions.End> ends) {
            return new ImportRepresentation(
                    job.id(),
                    job.state(),
                    job.done(),
                    job.total(),
                    job.suggestions(),
                    ends,
                    job.errors().stream().map(RowError::of).toList(),
                    job.errorCount());
        }
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Accepted> begin(Caller caller, IdempotencyKey key, @RequestPart("suggestions") MultipartFile sent)
            throws IOException {
        caller.require(IMPORTERS);
        String file = text(sent.getBytes());
        ImportId id = new ImportId("suggestion-import-" + key.idFor("import-suggestions", caller.subject()));
        String fingerprint = vault.fingerprint(file);
        if (jobs.find(id).isEmpty()) {
            ReadFile read = HistoricReader.read(file);
            files.keep(id, file);
            boolean _ = jobs.begin(id, caller.subject(), fingerprint, read);
        }
        if (!jobs.find(id).orElseThrow().fingerprint().equals(fingerprint)) {
            throw new Refused(CommonRefusal.IDEMPOTENCY_KEY_REUSED);
        }
        return ResponseEntity.accepted()
                .location(URI.create("/api/suggestions/imports/" + id))
                .body(new Accepted(id));
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refused(new MalformedSuggestionFile("The file is not in UTF-8."));
        }
    }

    @GetMapping("/{id}")
    ImportRepresentation one(Caller caller, @PathVariable String id) {
        caller.require(IMPORTERS);
        return Optional.of(id)
                .filter(ImportId::isOne)
                .map(ImportId::new)
                .flatMap(jobs::find)
                .map(job -> ImportRepresentation.of(
                        job, job.state() == ImportJob.State.RUNNING ? List.of() : suggestions.ends(job.sources())))
                .orElseThrow(() -> new Refused(new UnknownSuggestionImport()));
    }
}
