package org.yousaid.suggestion.process.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.suggestion.process.ProcessDefinition;
import org.yousaid.suggestion.process.ProcessRefusal;
import org.yousaid.suggestion.process.Processes;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;

/** Publishes the process: the very definition that runs, in the best language that both sides have. */
@RestController
class ProcessController {

    private static final String ENGLISH = "en";

    private final Processes processes;

    ProcessController(Processes processes) {
        this.processes = processes;
    }

    @GetMapping(path = "/api/process", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ProcessRepresentation> process(
            @RequestParam Optional<Integer> version,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages,
            Caller caller) {
        Optional<ProcessDefinition> draft = version.flatMap(wanted -> draft(wanted, caller));
        ProcessDefinition process = draft.or(() -> version.map(this::approved)).orElseGet(processes::current);
        String language = best(process, languages);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.AUTHORIZATION)
                .cacheControl(draft.isPresent() ? CacheControl.noStore() : CacheControl.noCache())
                .body(ProcessRepresentation.of(process, draft.isPresent(), language));
    }

    private ProcessDefinition approved(int version) {
        return processes.version(version).orElseThrow(() -> new Refused(new ProcessRefusal.NoSuchProcess()));
    }

    /** What was not approved is for those who decide on it: they read it as everybody would. */
    private Optional<ProcessDefinition> draft(int version, Caller caller) {
        return caller.has(Role.ADMIN, Role.DPO)
                ? processes
                        .history()
                        .version(version)
                        .filter(entry -> !entry.approved())
                        .map(processes::proposed)
                : Optional.empty();
    }

    private static String best(ProcessDefinition process, @Nullable String wanted) {
        if (wanted == null) {
            return ENGLISH;
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(wanted);
            String found = Locale.lookupTag(ranges, process.languages());
            return found == null ? ENGLISH : found;
        } catch (IllegalArgumentException _) {
            return ENGLISH;
        }
    }
}
