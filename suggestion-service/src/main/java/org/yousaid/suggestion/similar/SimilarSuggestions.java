package org.yousaid.suggestion.similar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yousaid.similarity.Nearest;
import org.yousaid.similarity.Passage;
import org.yousaid.similarity.SentenceModel;
import org.yousaid.similarity.SimilarTexts;
import org.yousaid.similarity.TextVector;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.suggestion.wording.WordedSuggestion;
import org.yousaid.suggestion.wording.WordingReader;
import org.yousaid.suggestion.wording.WordingTail;
import org.yousaid.suggestion.wording.Wordings;
import org.yousaid.support.time.TimedWork;

/** Which suggestions are like a text. Each instance has its own index in memory. */
@Component
public class SimilarSuggestions implements SuggestionClusters, WordingReader, TimedWork {

    /** Between two turns of other timed work. */
    private static final int COMPARED_AT_ONCE = 100;

    private final Wordings wordings;
    private final WordingTail tail;
    private final int most;
    private final int mostOpen;
    private final double alikeFrom;
    private final Set<String> screenedPublic = ConcurrentHashMap.newKeySet();
    private volatile SimilarTexts texts;
    private volatile OpenSuggestions open;

    SimilarSuggestions(
            Wordings wordings,
            @Value("${yousaid.similar.most-suggestions}") int most,
            @Value("${yousaid.similar.most-open}") int mostOpen,
            @Value("${yousaid.similar.alike-from}") double alikeFrom) {
        this.wordings = wordings;
        this.most = most;
        this.mostOpen = mostOpen;
        this.alikeFrom = alikeFrom;
        this.texts = new SimilarTexts(most);
        this.open = new OpenSuggestions(alikeFrom, mostOpen);
        this.tail = wordings.tail(this);
    }

    /** A suggestion and how much it is like the text that was compared, 0 to 1. */
    public record Similar(WordedSuggestion suggestion, double similarity) {}

    /** The suggestions most like this one, the best first: those that everybody may read. */
    public List<Similar> publicOnes(Passage passage, int limit) {
        return similar(passage, limit, true);
    }

    /** The suggestions most like this one, the best first: all of them, for staff. */
    public List<Similar> all(Passage passage, int limit) {
        return similar(passage, limit, false);
    }

    private List<Similar> similar(Passage passage, int limit, boolean publicOnly) {
        tail.readOn();
        TextVector vector = SentenceModel.shared().vector(passage);
        List<Nearest> nearest = texts.nearest(passage, vector, limit, id -> !publicOnly || screenedPublic.contains(id));
        Map<SuggestionId, WordedSuggestion> now = wordings.withIds(
                nearest.stream().map(found -> new SuggestionId(found.id())).toList());
        List<Similar> similar = new ArrayList<>();
        for (Nearest found : nearest) {
            Optional.ofNullable(now.get(new SuggestionId(found.id())))
                    .filter(suggestion -> !publicOnly || suggestion.screenedPublic())
                    .ifPresent(suggestion -> similar.add(new Similar(suggestion, found.similarity())));
        }
        return similar;
    }

    @Override
    public List<Cluster> clusters(int limit) {
        tail.readOn();
        return open.clusters(limit);
    }

    @Override
    public void put(long place, WordedSuggestion suggestion, TextVector vector) {
        String id = suggestion.id().value();
        String title = suggestion.title() == null ? "" : suggestion.title();
        texts.put(id, place, new Passage(title, suggestion.text()), vector);
        if (suggestion.screenedPublic()) {
            screenedPublic.add(id);
        } else {
            screenedPublic.remove(id);
        }
        if (suggestion.open() && !suggestion.historic()) {
            open.put(place, suggestion, vector);
        } else {
            open.remove(id);
        }
    }

    @Override
    public void remove(SuggestionId id) {
        texts.remove(id.value(), Long.MAX_VALUE);
        screenedPublic.remove(id.value());
        open.remove(id.value());
    }

    /** Who is asking the old index may finish. */
    @Override
    public void clear() {
        texts = new SimilarTexts(most);
        open = new OpenSuggestions(alikeFrom, mostOpen);
        screenedPublic.clear();
    }

    @Override
    public String name() {
        return "read on in the words of suggestions, for similar ones";
    }

    @Override
    public Optional<Instant> nextDue() {
        return Optional.empty();
    }

    @Override
    public void runDue() {
        tail.readOn();
        open.compare(COMPARED_AT_ONCE);
    }
}
