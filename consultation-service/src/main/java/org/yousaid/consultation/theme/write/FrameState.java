package org.yousaid.consultation.theme.write;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.yousaid.consultation.theme.FrameStatus;
import org.yousaid.consultation.theme.Theme;
import org.yousaid.consultation.theme.ThemeEvent;

/**
 * What a code frame needs to know to decide: its themes. Which answers are in them is not here, so that twenty thousand of
 * them cost nothing to hold.
 *
 * @param themes labels by id, in order
 * @param numbered the highest number a theme has ever had
 * @param request what last had themes proposed
 */
record FrameState(FrameStatus status, Map<String, String> themes, long numbered, String request) {

    static final FrameState NEW = new FrameState(FrameStatus.NONE, Map.of(), 0, "");

    FrameState {
        themes = Collections.unmodifiableMap(new LinkedHashMap<>(themes));
    }

    FrameState evolve(ThemeEvent event) {
        return switch (event) {
            case ThemeEvent.FrameProposed proposed ->
                whole(FrameStatus.PROPOSED, proposed.themes(), proposed.request());
            case ThemeEvent.FrameSet set -> whole(FrameStatus.CONFIRMED, set.themes(), "");
            case ThemeEvent.FrameConfirmed _ -> new FrameState(FrameStatus.CONFIRMED, themes, numbered, request);
            case ThemeEvent.ThemeAdded added -> with(all -> put(all, added.theme()), added.theme());
            case ThemeEvent.ThemeRenamed renamed -> with(all -> put(all, renamed.theme()), renamed.theme());
            case ThemeEvent.ThemeSplit split -> with(all -> put(all, split.fresh()), split.fresh());
            case ThemeEvent.ThemesMerged merged -> without(merged.theme());
            case ThemeEvent.ThemeRemoved removed -> without(removed.theme());
            case ThemeEvent.AnswersAdded _,
                    ThemeEvent.AnswerMoved _,
                    ThemeEvent.AnswersCoded _,
                    ThemeEvent.DisagreementSettled _,
                    ThemeEvent.QuoteCleared _,
                    ThemeEvent.QuoteWithdrawn _ -> this;
            case ThemeEvent.AnswerPlaced placed ->
                throw new IllegalStateException("Placings have streams of their own: " + placed.answer());
        };
    }

    private FrameState whole(FrameStatus full, List<Theme> all, String asked) {
        Map<String, String> labels = new LinkedHashMap<>();
        all.forEach(theme -> put(labels, theme));
        long highest = all.stream().mapToLong(Theme::number).max().orElse(0);
        return new FrameState(all.isEmpty() ? FrameStatus.NONE : full, labels, Math.max(numbered, highest), asked);
    }

    private FrameState with(Consumer<Map<String, String>> change, Theme theme) {
        Map<String, String> changed = new LinkedHashMap<>(themes);
        change.accept(changed);
        FrameStatus next = status == FrameStatus.NONE ? FrameStatus.PROPOSED : status;
        return new FrameState(next, changed, Math.max(numbered, theme.number()), request);
    }

    private FrameState without(String theme) {
        Map<String, String> left = new LinkedHashMap<>(themes);
        left.remove(theme);
        return new FrameState(left.isEmpty() ? FrameStatus.NONE : status, left, numbered, request);
    }

    private static void put(Map<String, String> labels, Theme theme) {
        labels.put(theme.id(), theme.label());
    }
}
