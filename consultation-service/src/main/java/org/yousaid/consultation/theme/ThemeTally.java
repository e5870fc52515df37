package org.yousaid.consultation.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yousaid.consultation.consultation.CountedThemes;
import org.yousaid.consultation.consultation.CountedThemes.CountedTheme;
import org.yousaid.consultation.response.ResponseEvent;
import org.yousaid.consultation.response.ResponseId;
import org.yousaid.support.vault.SealedText;

/**
 * Counts the themes of one consultation from its events alone, in the order of the store: what is published can be counted
 * again without any read model. Pure.
 */
public final class ThemeTally {

    /** So many quotes of a theme are published at most. */
    public static final int MOST_QUOTES = 20;

    private final Map<String, Frame> frames = new TreeMap<>();

    /** Takes one event. */
    public void take(ThemeEvent event) {
        frames.computeIfAbsent(event.of().question(), _ -> new Frame()).take(event);
    }

    /** Takes what became of a response: words that were redacted are quoted no more, one that is withdrawn is in no theme. */
    public void take(ResponseEvent event) {
        switch (event) {
            case ResponseEvent.Recorded _ -> {}
            case ResponseEvent.Redacted redacted ->
                frames.computeIfAbsent(redacted.question(), _ -> new Frame())
                        .quotes
                        .remove(redacted.id());
            case ResponseEvent.Withdrawn withdrawn ->
                withdrawn
                        .answers()
                        .forEach(answer -> frames.computeIfAbsent(answer.question(), _ -> new Frame())
                                .gone
                                .add(withdrawn.id()));
        }
    }

    /** The confirmed themes of this question; none when nobody has confirmed any. */
    public List<CountedThemes> counted(String question, long position, int smallest) {
        Frame frame = frames.get(question);
        return frame == null || !frame.confirmed
                ? List.of()
                : List.of(new CountedThemes(question, position, smallest, frame.counted(smallest)));
    }

    private static final class Frame {

        private final Map<String, String> labels = new LinkedHashMap<>();
        private final Map<String, String> merged = new HashMap<>();
        private final Map<ResponseId, Set<String>> themes = new HashMap<>();
        private final Map<ResponseId, SealedText> quotes = new TreeMap<>(Comparator.comparing(ResponseId::value));
        private final Set<ResponseId> gone = new HashSet<>();
        private boolean confirmed;
        private long version;
        private long setVersion;

        void take(ThemeEvent event) {
            if (!(event instanceof ThemeEvent.AnswerPlaced)) {
                version++;
            }
            switch (event) {
                case ThemeEvent.FrameProposed proposed -> whole(proposed.themes(), List.of(), false);
                case ThemeEvent.FrameSet set -> whole(set.themes(), set.kept(), true);
                case ThemeEvent.FrameConfirmed _ -> confirmed = true;
                case ThemeEvent.AnswersAdded added ->
                    added.answers().forEach(answer -> in(answer).add(added.theme()));
                case ThemeEvent.ThemeAdded added -> put(added.theme());
                case ThemeEvent.ThemeRenamed renamed -> put(renamed.theme());
                case ThemeEvent.ThemesMerged merging -> {
                    merged.put(merging.theme(), merging.into());
                    themes.values().stream()
                            .filter(in -> in.remove(merging.theme()))
                            .forEach(in -> in.add(merging.into()));
                    remove(merging.theme());
                }
                case ThemeEvent.ThemeSplit split -> {
                    put(split.fresh());
                    split.answers().forEach(answer -> {
                        in(answer).remove(split.theme());
                        in(answer).add(split.fresh().id());
                    });
                }
                case ThemeEvent.ThemeRemoved removed -> remove(removed.theme());
                case ThemeEvent.AnswerMoved moved -> themes.put(moved.answer(), new TreeSet<>(moved.themes()));
                case ThemeEvent.DisagreementSettled settled ->
                    themes.put(settled.answer(), new TreeSet<>(settled.themes()));
                case ThemeEvent.AnswerPlaced placed -> place(placed);
                case ThemeEvent.AnswersCoded _ -> {}
                case ThemeEvent.QuoteCleared cleared -> quotes.put(cleared.answer(), cleared.words());
                case ThemeEvent.QuoteWithdrawn withdrawn -> quotes.remove(withdrawn.answer());
            }
        }

        private Set<String> in(ResponseId answer) {
            return themes.computeIfAbsent(answer, _ -> new TreeSet<>());
        }

        private void put(Theme theme) {
            labels.put(theme.id(), theme.label());
        }

        private void remove(String theme) {
            labels.remove(theme);
            themes.values().forEach(in -> in.remove(theme));
            confirmed = confirmed && !labels.isEmpty();
        }

        private void whole(List<Theme> all, List<String> kept, boolean confirms) {
            labels.clear();
            merged.clear();
            all.forEach(this::put);
            themes.values().forEach(in -> in.retainAll(kept));
            confirmed = confirms && !labels.isEmpty();
            setVersion = version;
        }

        private void place(ThemeEvent.AnswerPlaced placed) {
            if (setVersion > placed.version() || !in(placed.answer()).isEmpty()) {
                return;
            }
            for (String theme : placed.themes()) {
                String now = theme;
                while (merged.containsKey(now)) {
                    now = merged.getOrDefault(now, now);
                }
                if (labels.containsKey(now)) {
                    in(placed.answer()).add(now);
                }
            }
        }

        private List<CountedTheme> counted(int smallest) {
            List<CountedTheme> counted = new ArrayList<>();
            labels.forEach((id, label) -> {
                long count = themes.entrySet().stream()
                        .filter(answer -> !gone.contains(answer.getKey()))
                        .filter(answer -> answer.getValue().contains(id))
                        .count();
                List<SealedText> words = quotes.entrySet().stream()
                        .filter(quote -> !gone.contains(quote.getKey()))
                        .filter(quote -> in(quote.getKey()).contains(id))
                        .map(Map.Entry::getValue)
                        .limit(MOST_QUOTES)
                        .toList();
                counted.add(CountedTheme.of(id, label, count, smallest, words));
            });
            return counted;
        }
    }
}
