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
import org.yousaid.consultation.consultation.CountedThemes.CountedTheme;
import org.yousaid.consultation.response.ResponseId;
import org.yousaid.support.vault.SealedText;

/** One code frame as its events make it, with the answers that are in each theme. */
final class FrameTally {

    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Map<ResponseId, Set<String>> themes = new HashMap<>();
    private final Map<ResponseId, SealedText> quotes = new TreeMap<>(Comparator.comparing(ResponseId::value));
    private final Set<ResponseId> withdrawn = new HashSet<>();
    private Map<String, String> merged = new HashMap<>();
    private boolean confirmed;
    private long version;
    private long setVersion;
    private LastChange last = new LastChange(Map.of(), Map.of());

    /** What the last change can be undone to; {@code themes} only of the answers that it moved. */
    private record LastChange(Map<String, String> merged, Map<ResponseId, Set<String>> themes) {}

    boolean confirmed() {
        return confirmed;
    }

    void forgetQuote(ResponseId answer) {
        quotes.remove(answer);
    }

    void takeOut(ResponseId response) {
        withdrawn.add(response);
    }

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
            case ThemeEvent.ThemeAdded added -> change(() -> put(added.theme()));
            case ThemeEvent.ThemeRenamed renamed -> change(() -> put(renamed.theme()));
            case ThemeEvent.ThemesMerged merging -> change(() -> merge(merging));
            case ThemeEvent.ThemeSplit split -> change(() -> split(split));
            case ThemeEvent.ThemeRemoved removed -> change(() -> remove(removed.theme()));
            case ThemeEvent.AnswerMoved moved -> change(() -> move(moved.answer(), moved.themes()));
            case ThemeEvent.ChangeUndone undone -> undo(undone);
            case ThemeEvent.DisagreementSettled settled ->
                themes.put(settled.answer(), new TreeSet<>(settled.themes()));
            case ThemeEvent.AnswerPlaced placed -> place(placed);
            case ThemeEvent.AnswersCoded _ -> {}
            case ThemeEvent.QuoteCleared cleared -> quotes.put(cleared.answer(), cleared.words());
            case ThemeEvent.QuoteWithdrawn quote -> quotes.remove(quote.answer());
        }
    }

    private void change(Runnable change) {
        last = new LastChange(Map.copyOf(merged), new HashMap<>());
        change.run();
    }

    private Set<String> in(ResponseId answer) {
        return themes.computeIfAbsent(answer, _ -> new TreeSet<>());
    }

    /** The themes of an answer that is about to be moved; where it was is remembered. */
    private Set<String> moving(ResponseId answer) {
        last.themes().computeIfAbsent(answer, moved -> new TreeSet<>(in(moved)));
        return in(answer);
    }

    private void put(Theme theme) {
        labels.put(theme.id(), theme.label());
    }

    private void merge(ThemeEvent.ThemesMerged merging) {
        merged.put(merging.theme(), merging.into());
        answersIn(merging.theme()).forEach(answer -> {
            moving(answer).remove(merging.theme());
            in(answer).add(merging.into());
        });
        remove(merging.theme());
    }

    private void split(ThemeEvent.ThemeSplit split) {
        put(split.fresh());
        split.answers().forEach(answer -> {
            moving(answer).remove(split.theme());
            in(answer).add(split.fresh().id());
        });
    }

    private void move(ResponseId answer, List<String> to) {
        moving(answer).clear();
        in(answer).addAll(to);
    }

    private void remove(String theme) {
        labels.remove(theme);
        answersIn(theme).forEach(answer -> moving(answer).remove(theme));
        confirmed = confirmed && !labels.isEmpty();
    }

    private List<ResponseId> answersIn(String theme) {
        return themes.entrySet().stream()
                .filter(answer -> answer.getValue().contains(theme))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void undo(ThemeEvent.ChangeUndone undone) {
        LastChange back = last;
        change(() -> {
            merged = new HashMap<>(back.merged());
            labels.clear();
            undone.themes().forEach(this::put);
            back.themes().forEach((answer, before) -> move(answer, List.copyOf(before)));
            undone.gone()
                    .forEach(theme ->
                            answersIn(theme).forEach(answer -> moving(answer).remove(theme)));
            confirmed = undone.status() == FrameStatus.CONFIRMED;
        });
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

    List<CountedTheme> counted(int smallest) {
        List<CountedTheme> counted = new ArrayList<>();
        labels.forEach((id, label) -> {
            long count = themes.entrySet().stream()
                    .filter(answer -> !withdrawn.contains(answer.getKey()))
                    .filter(answer -> answer.getValue().contains(id))
                    .count();
            List<SealedText> words = quotes.entrySet().stream()
                    .filter(quote -> !withdrawn.contains(quote.getKey()))
                    .filter(quote -> in(quote.getKey()).contains(id))
                    .map(Map.Entry::getValue)
                    .limit(ThemeTally.MOST_QUOTES)
                    .toList();
            counted.add(CountedTheme.of(id, label, count, smallest, words));
        });
        return counted;
    }
}
