package org.yousaid.consultation.theme.write;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.theme.FrameStatus;
import org.yousaid.consultation.theme.Theme;
import org.yousaid.consultation.theme.ThemeEvent;

/**
 * What a code frame needs to know to decide: its themes. Which answers are in them is not here, so that twenty thousand of
 * them cost nothing to hold.
 *
 * @param version how many events it has
 * @param themes labels by id, in order
 * @param numbered the highest number a theme has ever had
 * @param request what last had themes proposed
 * @param lastChange what can be undone, if anything can
 */
record FrameState(
        long version,
        FrameStatus status,
        Map<String, String> themes,
        long numbered,
        String request,
        @Nullable LastChange lastChange) {

    static final FrameState NEW = new FrameState(0, FrameStatus.NONE, Map.of(), 0, "", null);

    FrameState {
        themes = ordered(themes);
    }

    /**
     * The change that was made last.
     *
     * @param version the frame's version after it
     * @param status as it was before it
     * @param before the themes as they were before it, labels by id, in order
     */
    record LastChange(long version, FrameStatus status, Map<String, String> before) {

        LastChange {
            before = ordered(before);
        }
    }

    private static Map<String, String> ordered(Map<String, String> themes) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(themes));
    }

    FrameState evolve(ThemeEvent event) {
        return switch (event) {
            case ThemeEvent.FrameProposed proposed ->
                whole(FrameStatus.PROPOSED, proposed.themes(), proposed.request());
            case ThemeEvent.FrameSet set -> whole(FrameStatus.CONFIRMED, set.themes(), "");
            case ThemeEvent.FrameConfirmed _ ->
                new FrameState(version + 1, FrameStatus.CONFIRMED, themes, numbered, request, null);
            case ThemeEvent.ThemeAdded added -> with(added.theme());
            case ThemeEvent.ThemeRenamed renamed -> with(renamed.theme());
            case ThemeEvent.ThemeSplit split -> with(split.fresh());
            case ThemeEvent.ThemesMerged merged -> without(merged.theme());
            case ThemeEvent.ThemeRemoved removed -> without(removed.theme());
            case ThemeEvent.AnswerMoved _ -> changed(status, themes, numbered);
            case ThemeEvent.ChangeUndone undone -> changed(undone.status(), labels(undone.themes()), numbered);
            case ThemeEvent.AnswersAdded _, ThemeEvent.DisagreementSettled _ -> next(null);
            case ThemeEvent.AnswersCoded _, ThemeEvent.QuoteCleared _, ThemeEvent.QuoteWithdrawn _ -> next(lastChange);
            case ThemeEvent.AnswerPlaced placed ->
                throw new IllegalStateException("Placings have streams of their own: " + placed.answer());
        };
    }

    private FrameState whole(FrameStatus full, List<Theme> all, String asked) {
        long highest = all.stream().mapToLong(Theme::number).max().orElse(0);
        return new FrameState(
                version + 1,
                all.isEmpty() ? FrameStatus.NONE : full,
                labels(all),
                Math.max(numbered, highest),
                asked,
                null);
    }

    private FrameState with(Theme theme) {
        Map<String, String> more = new LinkedHashMap<>(themes);
        more.put(theme.id(), theme.label());
        FrameStatus next = status == FrameStatus.NONE ? FrameStatus.PROPOSED : status;
        return changed(next, more, Math.max(numbered, theme.number()));
    }

    private FrameState without(String theme) {
        Map<String, String> left = new LinkedHashMap<>(themes);
        left.remove(theme);
        return changed(left.isEmpty() ? FrameStatus.NONE : status, left, numbered);
    }

    /** After a change that can be undone. */
    private FrameState changed(FrameStatus after, Map<String, String> all, long highest) {
        return new FrameState(version + 1, after, all, highest, request, new LastChange(version + 1, status, themes));
    }

    private FrameState next(@Nullable LastChange undoable) {
        return new FrameState(version + 1, status, themes, numbered, request, undoable);
    }

    private static Map<String, String> labels(List<Theme> themes) {
        Map<String, String> labels = new LinkedHashMap<>();
        themes.forEach(theme -> labels.put(theme.id(), theme.label()));
        return labels;
    }
}
