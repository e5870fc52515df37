package org.yousaid.suggestion.search.read;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yousaid.operations.projection.ProjectionRebuilt;
import org.yousaid.similarity.TextVector;
import org.yousaid.suggestion.opportunity.ListedOpportunities;
import org.yousaid.suggestion.opportunity.ListedOpportunity;
import org.yousaid.suggestion.opportunity.OpportunityStatus;
import org.yousaid.suggestion.process.ProcessDefinition;
import org.yousaid.suggestion.process.Processes;
import org.yousaid.suggestion.search.Finding;
import org.yousaid.suggestion.search.Kind;
import org.yousaid.suggestion.search.OpportunityStages;
import org.yousaid.suggestion.search.Search;
import org.yousaid.suggestion.search.Sought;
import org.yousaid.suggestion.search.read.SearchIndex.Found;
import org.yousaid.suggestion.suggestion.OpportunityId;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.suggestion.wording.WordedSuggestion;
import org.yousaid.suggestion.wording.WordingReader;
import org.yousaid.suggestion.wording.WordingTail;
import org.yousaid.suggestion.wording.Wordings;
import org.yousaid.support.time.TimedWork;

/** Each instance has its own index in memory, and reads on before it answers. */
@Component
class SearchOfAll implements Search, WordingReader, TimedWork {

    private final Wordings wordings;
    private final Processes processes;
    private final WordingTail suggestions;
    private final OpportunityTail opportunities;
    private final SearchIndex index = new SearchIndex();
    private final Gathered gathered = new Gathered(index);

    SearchOfAll(Wordings wordings, ListedOpportunities listed, Processes processes) {
        this.wordings = wordings;
        this.processes = processes;
        this.suggestions = wordings.tail(this);
        this.opportunities = new OpportunityTail(listed, gathered::put);
    }

    @Override
    public Page search(Sought sought) {
        runDue();
        Found found = index.search(sought, narrowed(sought));
        Map<SuggestionId, WordedSuggestion> worded = worded(found.ids());
        List<Finding> findings = found.ids().stream()
                .flatMap(id -> OpportunityId.read(id)
                        .map(this::opportunity)
                        .orElseGet(() -> suggestion(worded.get(new SuggestionId(id)))))
                .toList();
        return new Page(findings, found.total(), found.total() > (long) sought.page() * sought.size());
    }

    @Override
    public List<String> services() {
        return gathered.services();
    }

    private Narrowed narrowed(Sought sought) {
        Set<String> stands = new HashSet<>();
        @Nullable String stage = sought.stage();
        if (stage != null) {
            stands.add(stage);
            ProcessDefinition process = processes.current();
            Stream.of(OpportunityStatus.values())
                    .filter(status ->
                            stage.equals(OpportunityStages.of(status, process).id()))
                    .forEach(status -> stands.add(status.name()));
        }
        return new Narrowed(stands, sought.service() == null ? Set.of() : gathered.ofService(sought.service()));
    }

    private Map<SuggestionId, WordedSuggestion> worded(List<String> ids) {
        return wordings.withIds(ids.stream()
                .filter(id -> OpportunityId.read(id).isEmpty())
                .map(SuggestionId::new)
                .toList());
    }

    private Stream<Finding> opportunity(OpportunityId id) {
        return gathered.opportunity(id).stream().map(one -> new Finding.OfOpportunity(one, gathered.wards(id)));
    }

    /** What changed since it was indexed is shown as it is now, or not at all. */
    private Stream<Finding> suggestion(@Nullable WordedSuggestion now) {
        if (now == null || !now.screenedPublic()) {
            return Stream.empty();
        }
        OpportunityId in = now.opportunity();
        @Nullable
        String service = in == null
                ? null
                : gathered.opportunity(in).map(ListedOpportunity::serviceArea).orElse(null);
        return Stream.of(new Finding.OfSuggestion(now, service));
    }

    @Override
    public void put(long place, WordedSuggestion suggestion, TextVector vector) {
        if (suggestion.screenedPublic()) {
            index.put(Entry.of(suggestion));
            gathered.put(suggestion);
        } else {
            remove(suggestion.id());
        }
    }

    @Override
    public void remove(SuggestionId id) {
        index.remove(id.value());
        gathered.remove(id);
    }

    @Override
    public void clear() {
        index.clear(Kind.SUGGESTION);
        gathered.clearSuggestions();
    }

    @EventListener
    void readAnew(ProjectionRebuilt rebuilt) {
        if (rebuilt.group().equals(ListedOpportunities.GROUP)) {
            opportunities.startOver(gathered::clearOpportunities);
        }
    }

    @Override
    public String name() {
        return "read on in suggestions and opportunities, for search";
    }

    @Override
    public Optional<Instant> nextDue() {
        return Optional.empty();
    }

    @Override
    public void runDue() {
        opportunities.readOn();
        suggestions.readOn();
    }
}
