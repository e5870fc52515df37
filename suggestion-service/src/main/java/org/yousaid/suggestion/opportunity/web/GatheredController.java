package org.yousaid.suggestion.opportunity.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.contract.Reference;
import org.yousaid.suggestion.opportunity.Brief;
import org.yousaid.suggestion.opportunity.Opportunities;
import org.yousaid.suggestion.opportunity.OpportunityCommand;
import org.yousaid.suggestion.opportunity.OpportunityCourse;
import org.yousaid.suggestion.opportunity.OpportunityEvent.Split;
import org.yousaid.suggestion.opportunity.OpportunityView;
import org.yousaid.suggestion.opportunity.web.FirstAnswers.Left;
import org.yousaid.suggestion.suggestion.JoinableOpportunities;
import org.yousaid.suggestion.suggestion.OpportunityId;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.suggestion.suggestion.SuggestionRefusal;
import org.yousaid.suggestion.suggestion.Suggestions;
import org.yousaid.suggestion.wording.WordedSuggestion;
import org.yousaid.suggestion.wording.Wordings;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.request.IdempotencyKey;
import org.yousaid.support.request.Shown;
import org.yousaid.support.security.Caller;
import org.yousaid.support.time.CalendarDays;
import org.yousaid.support.vault.PersonVault;

/** The suggestions of an opportunity: which there are, gathering and letting go, merging and splitting. */
@RestController
@RequestMapping(path = "/api/opportunities/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
class GatheredController {

    private static final int PAGE = 100;
    private static final int AT_ONCE = 1_000;

    private final OpportunityDesk desk;
    private final FirstAnswers answers;
    private final Opportunities opportunities;
    private final JoinableOpportunities joinable;
    private final ChosenSuggestions chosen;
    private final Suggestions suggestions;
    private final Wordings wordings;

    GatheredController(
            OpportunityDesk desk,
            FirstAnswers answers,
            Opportunities opportunities,
            JoinableOpportunities joinable,
            ChosenSuggestions chosen,
            Suggestions suggestions,
            Wordings wordings) {
        this.desk = desk;
        this.answers = answers;
        this.opportunities = opportunities;
        this.joinable = joinable;
        this.chosen = chosen;
        this.suggestions = suggestions;
        this.wordings = wordings;
    }

    /** @param wards how many of all are of each ward, the most first */
    record Gathered(
            List<GatheredSuggestion> items,
            @Nullable String next,
            int suggestions,
            List<WardCount> wards,
            int withoutWard) {}

    record GatheredSuggestion(
            Reference reference, String title, @Nullable String ward) {}

    record WardCount(String ward, int suggestions) {}

    @GetMapping("/suggestions")
    ResponseEntity<Gathered> gathered(@PathVariable String id, @RequestParam Optional<String> after, Caller caller) {
        caller.require(OpportunityDesk.REVIEWERS);
        OpportunityView view = desk.find(id, caller);
        SuggestionId behind =
                after.flatMap(Reference::read).map(SuggestionId::of).orElse(null);
        List<SuggestionId> found = opportunities.suggestions(view.id(), behind, PAGE + 1);
        List<SuggestionId> page = found.subList(0, Math.min(PAGE, found.size()));
        Map<SuggestionId, WordedSuggestion> words = wordings.withIds(page);
        Map<String, Integer> wards = byWard(view.id());
        int named = wards.values().stream().mapToInt(Integer::intValue).sum();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Gathered(
                        page.stream().map(one -> shown(one, words)).toList(),
                        found.size() > PAGE ? page.getLast().reference().value() : null,
                        view.suggestions(),
                        wards.entrySet().stream()
                                .map(ward -> new WardCount(ward.getKey(), ward.getValue()))
                                .sorted(Comparator.comparingInt(WardCount::suggestions)
                                        .reversed()
                                        .thenComparing(WardCount::ward))
                                .toList(),
                        Math.max(0, view.suggestions() - named)));
    }

    private static GatheredSuggestion shown(SuggestionId id, Map<SuggestionId, WordedSuggestion> words) {
        WordedSuggestion worded = words.get(id);
        return worded == null
                ? new GatheredSuggestion(id.reference(), PersonVault.REMOVED, null)
                : new GatheredSuggestion(id.reference(), worded.shownTitle(), worded.ward());
    }

    private Map<String, Integer> byWard(OpportunityId id) {
        Map<String, Integer> wards = new TreeMap<>();
        List<SuggestionId> some = opportunities.suggestions(id, null, AT_ONCE);
        while (!some.isEmpty()) {
            suggestions.byWard(some).forEach((ward, count) -> wards.merge(ward, count, Integer::sum));
            some = some.size() < AT_ONCE ? List.of() : opportunities.suggestions(id, some.getLast(), AT_ONCE);
        }
        return wards;
    }

    @PostMapping(path = "/suggestions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<OpportunityRepresentation> gather(
            @PathVariable String id, @RequestBody SuggestionsRequest request, ExpectedVersion expected, Caller caller) {
        caller.require(OpportunityDesk.REVIEWERS);
        List<SuggestionId> some = chosen.some(request.suggestions());
        chosen.checkFree(some, desk.find(id, caller).id());
        return desk.change(
                id, expected, caller, asked -> new OpportunityCommand.Gather(asked.id(), asked.request(), some));
    }

    @PostMapping(path = "/suggestions/release", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<OpportunityRepresentation> release(
            @PathVariable String id, @RequestBody ReleaseRequest request, ExpectedVersion expected, Caller caller) {
        caller.require(OpportunityDesk.REVIEWERS);
        List<SuggestionId> some = chosen.some(request.suggestions());
        String why = request.why();
        return desk.change(
                id, expected, caller, asked -> new OpportunityCommand.Release(asked.id(), asked.request(), some, why));
    }

    @PostMapping(path = "/merge", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<OpportunityRepresentation> merge(
            @PathVariable String id, @RequestBody MergeRequest request, ExpectedVersion expected, Caller caller) {
        caller.require(OpportunityDesk.REVIEWERS);
        String why = request.why();
        OpportunityId into = OpportunityId.read(request.other())
                .filter(other -> other.value().equals(id) || joinable.takesIn(other))
                .orElseThrow(() -> new Refused(new SuggestionRefusal.NoSuchOpportunity()));
        return desk.change(
                id, expected, caller, asked -> new OpportunityCommand.Merge(asked.id(), asked.request(), into, why));
    }

    /** Answers with the new one as it begins; the same request again is answered as the first time. */
    @PostMapping(path = "/split", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<OpportunityRepresentation> split(
            @PathVariable String id,
            @RequestBody SplitRequest request,
            ExpectedVersion expected,
            IdempotencyKey key,
            Caller caller) {
        caller.require(OpportunityDesk.REVIEWERS);
        OpportunityId source = desk.find(id, caller).id();
        List<SuggestionId> some = chosen.some(request.suggestions());
        Brief brief = request.brief();
        OpportunityId off = OpportunityId.of(key.idFor("split-opportunity", caller.subject() + " " + source.value()));
        Left<Split> left = new Left<>(
                Split.class,
                split -> split.off().equals(off),
                split -> split.brief().equals(brief) && split.suggestions().equals(some));
        Split split = answers.event(source, left, () -> {
            var _ = desk.change(
                    id,
                    expected,
                    caller,
                    asked -> new OpportunityCommand.Split(asked.id(), asked.request(), off, brief, some));
        });
        var _ = Shown.within(() -> opportunities.find(off));
        return desk.shown(OpportunityCourse.begin(split.begins()), caller, CalendarDays.of(split.at()));
    }
}
