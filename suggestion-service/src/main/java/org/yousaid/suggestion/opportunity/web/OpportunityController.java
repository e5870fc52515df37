package org.yousaid.suggestion.opportunity.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.suggestion.opportunity.Brief;
import org.yousaid.suggestion.opportunity.Opportunities;
import org.yousaid.suggestion.opportunity.OpportunityCommand;
import org.yousaid.suggestion.opportunity.OpportunityStatus;
import org.yousaid.suggestion.opportunity.OpportunityView;
import org.yousaid.suggestion.suggestion.OpportunityId;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.request.IdempotencyKey;
import org.yousaid.support.request.RequestFingerprint;
import org.yousaid.support.request.Versions;
import org.yousaid.support.security.Caller;

/** Beginning an opportunity, and reading them. */
@RestController
@RequestMapping(path = "/api/opportunities", produces = MediaType.APPLICATION_JSON_VALUE)
class OpportunityController {

    private static final int LONGEST_PAGE = 200;

    private final OpportunityDesk desk;
    private final Opportunities opportunities;
    private final ChosenSuggestions chosen;
    private final RequestFingerprint fingerprints;

    OpportunityController(
            OpportunityDesk desk,
            Opportunities opportunities,
            ChosenSuggestions chosen,
            RequestFingerprint fingerprints) {
        this.desk = desk;
        this.opportunities = opportunities;
        this.chosen = chosen;
        this.fingerprints = fingerprints;
    }

    record Begun(OpportunityId id, long version) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Begun> identify(@RequestBody IdentifyRequest request, IdempotencyKey key, Caller caller) {
        caller.require(OpportunityDesk.REVIEWERS);
        Brief brief = request.brief();
        List<SuggestionId> suggestions = chosen.any(request.suggestions());
        OpportunityId id = OpportunityId.of(key.idFor("identify-opportunity", caller.subject()));
        if (!desk.knows(id)) {
            chosen.checkFree(suggestions, null);
        }
        desk.identify(new OpportunityCommand.Identify(
                id,
                new OpportunityCommand.Request(ExpectedVersion.any(), caller.subject(), desk.now()),
                fingerprints.of(request),
                brief,
                suggestions,
                Boolean.TRUE.equals(request.keptBack()),
                null));
        return ResponseEntity.created(URI.create("/api/opportunities/" + id))
                .eTag(Versions.etag(0))
                .body(new Begun(id, 0));
    }

    record OpportunityPage(
            List<OpportunityRepresentation> items, @Nullable String next) {}

    @GetMapping
    ResponseEntity<OpportunityPage> all(
            @RequestParam Optional<OpportunityStatus> state,
            @RequestParam Optional<String> serviceArea,
            @RequestParam Optional<String> owner,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw new InvalidRequest(List.of(new InvalidInput(
                    "", "wrong-value", "The parameter limit lies between 1 and " + LONGEST_PAGE + ".")));
        }
        boolean staff = caller.isStaff();
        Opportunities.Wanted wanted = new Opportunities.Wanted(
                state.orElse(null), serviceArea.orElse(null), staff ? owner.orElse(null) : null, !staff);
        Opportunities.Page page = opportunities.page(wanted, after.orElse(null), limit);
        return ResponseEntity.ok()
                .cacheControl(staff ? CacheControl.noStore() : CacheControl.noCache())
                .varyBy(HttpHeaders.AUTHORIZATION)
                .body(new OpportunityPage(
                        page.opportunities().stream()
                                .map(view -> OpportunityRepresentation.of(view, desk.today(), staff))
                                .toList(),
                        page.next()));
    }

    record Names(List<String> serviceAreas, List<String> owners) {}

    /** Which service areas and owners are named so far, for who names another. */
    @GetMapping("/names")
    Names names(Caller caller) {
        caller.require(OpportunityDesk.REVIEWERS);
        return new Names(opportunities.serviceAreas(), opportunities.owners());
    }

    @GetMapping("/{id}")
    ResponseEntity<OpportunityRepresentation> one(@PathVariable String id, Caller caller) {
        OpportunityView view = desk.find(id, caller);
        return desk.shown(view, caller);
    }
}
