package org.yousaid.suggestion.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yousaid.similarity.TextVector;
import org.yousaid.suggestion.search.SearchIndex.Found;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.suggestion.wording.WordedSuggestion;
import org.yousaid.suggestion.wording.WordingReader;
import org.yousaid.suggestion.wording.WordingTail;
import org.yousaid.suggestion.wording.Wordings;
import org.yousaid.support.time.TimedWork;

/** Finds what everybody may read. Each instance has its own index in memory, and reads on before it answers. */
@Component
class SuggestionSearch implements WordingReader, TimedWork {

    private final Wordings wordings;
    private final WordingTail tail;
    private final SearchIndex index = new SearchIndex();

    SuggestionSearch(Wordings wordings) {
        this.wordings = wordings;
        this.tail = wordings.tail(this);
    }

    /**
     * A page of what was found, the best or the latest first.
     *
     * @param more whether there is a page behind it
     */
    record Page(List<WordedSuggestion> suggestions, long total, boolean more) {

        Page {
            suggestions = List.copyOf(suggestions);
        }
    }

    Page search(Sought sought) {
        tail.readOn();
        Found found = index.search(sought);
        Map<SuggestionId, WordedSuggestion> now =
                wordings.withIds(found.ids().stream().map(SuggestionId::new).toList());
        List<WordedSuggestion> shown = found.ids().stream()
                .flatMap(id -> Optional.ofNullable(now.get(new SuggestionId(id))).stream())
                .filter(WordedSuggestion::screenedPublic)
                .toList();
        return new Page(shown, found.total(), found.total() > (long) sought.page() * sought.size());
    }

    @Override
    public void put(long place, WordedSuggestion suggestion, TextVector vector) {
        if (suggestion.screenedPublic()) {
            index.put(new Entry(
                    suggestion.id().value(),
                    suggestion.shownTitle(),
                    suggestion.text(),
                    suggestion.stage(),
                    Optional.ofNullable(suggestion.ward()).stream().toList(),
                    null,
                    suggestion.receivedAt()));
        } else {
            index.remove(suggestion.id().value());
        }
    }

    @Override
    public void remove(SuggestionId id) {
        index.remove(id.value());
    }

    @Override
    public void clear() {
        index.clear();
    }

    @Override
    public String name() {
        return "read on in the words of suggestions, for search";
    }

    @Override
    public Optional<Instant> nextDue() {
        return Optional.empty();
    }

    @Override
    public void runDue() {
        tail.readOn();
    }
}
