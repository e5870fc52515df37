package org.yousaid.suggestion.suggestion.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.contract.Reference;
import org.yousaid.suggestion.process.Processes;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionReceived;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.suggestion.suggestion.SuggestionRefusal;
import org.yousaid.suggestion.suggestion.SuggestionView;
import org.yousaid.suggestion.suggestion.Suggestions;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.request.IdempotencyKey;
import org.yousaid.support.request.Versions;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;

/** Suggestions over HTTP. */
@RestController
@RequestMapping(path = "/api/suggestions", produces = MediaType.APPLICATION_JSON_VALUE)
class SuggestionController {

    /** What the gateway says about who filled in a form; nobody outside can send it through. */
    private static final String MACHINE_LIKE = "YouSaid-Machine-Like";

    private static final int LONGEST_PAGE = 200;
    private static final Role[] REVIEWERS = {Role.REVIEWER, Role.ADMIN};

    private final DirectSuggestions direct;
    private final Screening screening;
    private final CareDesk care;
    private final Suggestions suggestions;
    private final Representations representations;
    private final Processes processes;

    SuggestionController(
            DirectSuggestions direct,
            Screening screening,
            CareDesk care,
            Suggestions suggestions,
            Representations representations,
            Processes processes) {
        this.direct = direct;
        this.screening = screening;
        this.care = care;
        this.suggestions = suggestions;
        this.representations = representations;
        this.processes = processes;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Receipt> receive(
            @RequestBody SuggestionRequest request,
            IdempotencyKey key,
            Caller caller,
            @RequestHeader(name = MACHINE_LIKE, defaultValue = "false") String machineLike) {
        SuggestionReceived received = direct.receive(request.checked(), key, caller, Boolean.parseBoolean(machineLike));
        Reference reference = received.id().reference();
        return ResponseEntity.created(URI.create("/api/suggestions/" + reference))
                .eTag(Versions.etag(0))
                .body(new Receipt(reference, received.replyBy()));
    }

    @GetMapping("/{reference}")
    ResponseEntity<TrackerRepresentation> track(@PathVariable String reference, Caller caller) {
        return tracker(find(reference), caller);
    }

    @PostMapping(path = "/{reference}/screen", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<TrackerRepresentation> screen(
            @PathVariable String reference,
            @RequestBody ScreenRequest request,
            ExpectedVersion expected,
            Caller caller) {
        caller.require(REVIEWERS);
        SuggestionView suggestion = find(reference);
        screening.screen(suggestion, request, expected, caller);
        return tracker(suggestions.find(suggestion.id()).orElseThrow(), caller);
    }

    /** For whoever holds the reference, once: the words go to a named person, never to the public. */
    @PostMapping(path = "/{reference}/reopen", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<TrackerRepresentation> reopen(
            @PathVariable String reference,
            @RequestBody ReopenRequest request,
            ExpectedVersion expected,
            Caller caller) {
        SuggestionView suggestion = find(reference);
        care.reopen(suggestion, request.checked(), expected);
        return tracker(suggestions.find(suggestion.id()).orElseThrow(), caller);
    }

    @PostMapping(path = "/{reference}/assign", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<TrackerRepresentation> assign(
            @PathVariable String reference,
            @RequestBody AssignRequest request,
            ExpectedVersion expected,
            Caller caller) {
        caller.require(REVIEWERS);
        SuggestionView suggestion = find(reference);
        care.assign(suggestion, request.checked(), expected, caller);
        return tracker(suggestions.find(suggestion.id()).orElseThrow(), caller);
    }

    @GetMapping
    ResponseEntity<CaseworkRepresentation> casework(
            @RequestParam(name = "stage") Optional<String> wanted,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        caller.require(REVIEWERS);
        String stage = wanted.orElseGet(() -> processes.current().received().id());
        if (!processes.hasStage(stage)) {
            throw invalid("The parameter stage is the id of a stage of the process.");
        }
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw invalid("The parameter limit lies between 1 and " + LONGEST_PAGE + ".");
        }
        Suggestions.Page page =
                suggestions.inStage(stage, after.map(PlaceText::read).orElse(null), limit);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(representations.casework(page, page.next() == null ? null : PlaceText.print(page.next())));
    }

    /** One suggestion for those who work on it, words and all. */
    @GetMapping("/{reference}/casework")
    ResponseEntity<CaseworkRepresentation.One> casework(@PathVariable String reference, Caller caller) {
        caller.require(REVIEWERS);
        return casework(find(reference));
    }

    /** Writes something down that only those who work on it read. */
    @PostMapping(path = "/{reference}/notes", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CaseworkRepresentation.One> note(
            @PathVariable String reference, @RequestBody NoteRequest request, ExpectedVersion expected, Caller caller) {
        caller.require(REVIEWERS);
        SuggestionView suggestion = find(reference);
        care.note(suggestion, request.checked(), expected, caller);
        return casework(suggestions.find(suggestion.id()).orElseThrow());
    }

    private ResponseEntity<CaseworkRepresentation.One> casework(SuggestionView suggestion) {
        return ResponseEntity.ok()
                .eTag(Versions.etag(suggestion.version()))
                .cacheControl(CacheControl.noStore())
                .body(representations.casework(suggestion));
    }

    private SuggestionView find(String typed) {
        Reference reference =
                Reference.read(typed).orElseThrow(() -> new Refused(new SuggestionRefusal.MistypedReference()));
        return suggestions
                .find(SuggestionId.of(reference))
                .orElseThrow(() -> new Refused(new SuggestionRefusal.NotKnownYet()));
    }

    private ResponseEntity<TrackerRepresentation> tracker(SuggestionView view, Caller caller) {
        boolean reviewer = caller.has(REVIEWERS);
        return ResponseEntity.ok()
                .eTag(Versions.etag(view.version()))
                .cacheControl(reviewer ? CacheControl.noStore() : CacheControl.noCache())
                .varyBy(HttpHeaders.AUTHORIZATION)
                .body(representations.tracker(view, reviewer));
    }

    private static InvalidRequest invalid(String message) {
        return new InvalidRequest(List.of(new InvalidInput("", "wrong-value", message)));
    }
}
