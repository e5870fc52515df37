package org.yousaid.consultation.theme.write;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.response.ResponseId;
import org.yousaid.consultation.theme.FrameStatus;
import org.yousaid.consultation.theme.Theme;
import org.yousaid.consultation.theme.ThemeCommand;
import org.yousaid.consultation.theme.ThemeCommand.DraftTheme;
import org.yousaid.consultation.theme.ThemeCommand.Request;
import org.yousaid.consultation.theme.ThemeEvent;
import org.yousaid.consultation.theme.ThemeRefusal;
import org.yousaid.consultation.theme.ThemeRefusal.MergedWithItself;
import org.yousaid.consultation.theme.ThemeRefusal.NoThemesYet;
import org.yousaid.consultation.theme.ThemeRefusal.NothingToUndo;
import org.yousaid.consultation.theme.ThemeRefusal.ThemeNamedTwice;
import org.yousaid.consultation.theme.ThemeRefusal.ThemesConfirmed;
import org.yousaid.consultation.theme.ThemeRefusal.TooManyThemes;
import org.yousaid.consultation.theme.ThemeRefusal.UnknownTheme;
import org.yousaid.support.problem.Refused;

/** What follows when something is asked of a code frame: the events, or a refusal. Pure. */
final class FrameDecision {

    static final int MOST_THEMES = 200;

    private final FrameState state;
    private final Request request;

    private FrameDecision(FrameState state, Request request) {
        this.state = state;
        this.request = request;
    }

    static List<ThemeEvent> decide(FrameState state, ThemeCommand command) {
        FrameDecision decision = new FrameDecision(state, command.request());
        return switch (command) {
            case ThemeCommand.Propose propose -> decision.propose(propose);
            case ThemeCommand.SetFrame set -> decision.set(set.themes());
            case ThemeCommand.Confirm _ -> List.of(decision.confirm());
            case ThemeCommand.Add add -> List.of(decision.add(add.label()));
            case ThemeCommand.Rename rename -> decision.rename(rename);
            case ThemeCommand.Merge merge -> List.of(decision.merge(merge));
            case ThemeCommand.Split split -> decision.split(split);
            case ThemeCommand.Remove remove -> List.of(decision.remove(remove.theme()));
            case ThemeCommand.Move move -> List.of(decision.move(move));
            case ThemeCommand.Code code -> decision.code(code);
            case ThemeCommand.Settle settle -> List.of(decision.settle(settle));
            case ThemeCommand.Undo _ -> List.of(decision.undo());
            case ThemeCommand.ClearQuote quote -> List.of(decision.clear(quote));
            case ThemeCommand.WithdrawQuote quote ->
                List.of(new ThemeEvent.QuoteWithdrawn(
                        decision.request.of(), quote.answer(), decision.request.by(), decision.request.at()));
        };
    }

    /** The same request again has its answer already. */
    private List<ThemeEvent> propose(ThemeCommand.Propose propose) {
        if (propose.key().equals(state.request())) {
            return List.of();
        }
        if (state.status() == FrameStatus.CONFIRMED) {
            throw refused(new ThemesConfirmed());
        }
        List<Theme> themes = numbered(propose.themes());
        List<ThemeEvent> events = new ArrayList<>();
        events.add(new ThemeEvent.FrameProposed(
                request.of(), propose.method(), propose.key(), themes, request.by(), request.at()));
        addAnswers(events, themes, propose.themes());
        return events;
    }

    private List<ThemeEvent> set(List<DraftTheme> drafts) {
        List<Theme> themes = numbered(drafts);
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            if (drafts.get(i).answers() == null) {
                kept.add(themes.get(i).id());
            }
        }
        List<ThemeEvent> events = new ArrayList<>();
        events.add(new ThemeEvent.FrameSet(request.of(), themes, kept, request.by(), request.at()));
        addAnswers(events, themes, drafts);
        return events;
    }

    private List<Theme> numbered(List<DraftTheme> drafts) {
        if (drafts.size() > MOST_THEMES) {
            throw refused(new TooManyThemes(MOST_THEMES));
        }
        List<Theme> themes = new ArrayList<>();
        Set<String> used = new HashSet<>();
        Set<String> ids = new HashSet<>();
        long next = state.numbered();
        for (DraftTheme draft : drafts) {
            String id = draft.id();
            if (id != null && (!state.themes().containsKey(id) || !ids.add(id))) {
                throw refused(new UnknownTheme(id));
            }
            if (!used.add(alike(draft.label()))) {
                throw refused(new ThemeNamedTwice(draft.label()));
            }
            themes.add(id == null ? Theme.numbered(++next, draft.label()) : new Theme(id, draft.label()));
        }
        return themes;
    }

    private void addAnswers(List<ThemeEvent> events, List<Theme> themes, List<DraftTheme> drafts) {
        for (int i = 0; i < drafts.size(); i++) {
            List<ResponseId> answers = drafts.get(i).answers();
            if (answers == null) {
                continue;
            }
            List<ResponseId> distinct = answers.stream().distinct().toList();
            for (int from = 0; from < distinct.size(); from += ThemeEvent.MOST_ANSWERS) {
                List<ResponseId> chunk =
                        distinct.subList(from, Math.min(distinct.size(), from + ThemeEvent.MOST_ANSWERS));
                events.add(new ThemeEvent.AnswersAdded(
                        request.of(), themes.get(i).id(), chunk, request.by(), request.at()));
            }
        }
    }

    private ThemeEvent confirm() {
        checkSomething();
        return new ThemeEvent.FrameConfirmed(request.of(), request.by(), request.at());
    }

    private ThemeEvent add(String label) {
        return new ThemeEvent.ThemeAdded(request.of(), fresh(label), request.by(), request.at());
    }

    private List<ThemeEvent> rename(ThemeCommand.Rename rename) {
        String before = label(rename.theme());
        if (before.equals(rename.label())) {
            return List.of();
        }
        checkFree(rename.label(), rename.theme());
        Theme theme = new Theme(rename.theme(), rename.label());
        return List.of(new ThemeEvent.ThemeRenamed(request.of(), theme, before, request.by(), request.at()));
    }

    private ThemeEvent merge(ThemeCommand.Merge merge) {
        label(merge.theme());
        label(merge.into());
        if (merge.theme().equals(merge.into())) {
            throw refused(new MergedWithItself(merge.theme()));
        }
        return new ThemeEvent.ThemesMerged(request.of(), merge.theme(), merge.into(), request.by(), request.at());
    }

    private List<ThemeEvent> split(ThemeCommand.Split split) {
        label(split.theme());
        Theme fresh = fresh(split.label());
        List<ResponseId> answers = split.answers().stream().distinct().toList();
        List<ResponseId> first = answers.subList(0, Math.min(answers.size(), ThemeEvent.MOST_ANSWERS));
        if (first.size() < answers.size()) {
            throw new IllegalArgumentException("At most " + ThemeEvent.MOST_ANSWERS + " answers are split off at once");
        }
        return List.of(
                new ThemeEvent.ThemeSplit(request.of(), split.theme(), fresh, first, request.by(), request.at()));
    }

    private ThemeEvent remove(String theme) {
        label(theme);
        return new ThemeEvent.ThemeRemoved(request.of(), theme, request.by(), request.at());
    }

    private ThemeEvent move(ThemeCommand.Move move) {
        return new ThemeEvent.AnswerMoved(
                request.of(), move.answer(), known(move.themes()), request.by(), request.at());
    }

    private List<ThemeEvent> code(ThemeCommand.Code code) {
        checkSomething();
        List<ThemeEvent> events = new ArrayList<>();
        Map<String, List<String>> chunk = new TreeMap<>();
        for (Map.Entry<ResponseId, List<String>> one : byName(code.themes()).entrySet()) {
            chunk.put(one.getKey().value(), known(one.getValue()));
            if (chunk.size() == ThemeEvent.MOST_ANSWERS) {
                events.add(coded(code.coder(), chunk));
                chunk.clear();
            }
        }
        if (!chunk.isEmpty()) {
            events.add(coded(code.coder(), chunk));
        }
        return events;
    }

    private static Map<ResponseId, List<String>> byName(Map<ResponseId, List<String>> themes) {
        Map<ResponseId, List<String>> sorted = new TreeMap<>(Comparator.comparing(ResponseId::value));
        sorted.putAll(themes);
        return sorted;
    }

    private ThemeEvent coded(String coder, Map<String, List<String>> chunk) {
        return new ThemeEvent.AnswersCoded(request.of(), coder, chunk, request.by(), request.at());
    }

    private ThemeEvent settle(ThemeCommand.Settle settle) {
        return new ThemeEvent.DisagreementSettled(
                request.of(), settle.answer(), known(settle.themes()), request.by(), request.at());
    }

    private ThemeEvent undo() {
        FrameState.LastChange last = state.lastChange();
        if (last == null) {
            throw refused(new NothingToUndo());
        }
        List<Theme> themes = last.before().entrySet().stream()
                .map(theme -> new Theme(theme.getKey(), theme.getValue()))
                .toList();
        List<String> gone = state.themes().keySet().stream()
                .filter(theme -> !last.before().containsKey(theme))
                .toList();
        return new ThemeEvent.ChangeUndone(
                request.of(), last.version(), last.status(), themes, gone, request.by(), request.at());
    }

    private ThemeEvent clear(ThemeCommand.ClearQuote quote) {
        return new ThemeEvent.QuoteCleared(request.of(), quote.answer(), quote.words(), request.by(), request.at());
    }

    private void checkSomething() {
        if (state.themes().isEmpty()) {
            throw refused(new NoThemesYet());
        }
    }

    private Theme fresh(String label) {
        if (state.themes().size() >= MOST_THEMES) {
            throw refused(new TooManyThemes(MOST_THEMES));
        }
        checkFree(label, null);
        return Theme.numbered(state.numbered() + 1, label);
    }

    private void checkFree(String label, @Nullable String self) {
        boolean taken = state.themes().entrySet().stream()
                .anyMatch(theme ->
                        !theme.getKey().equals(self) && alike(theme.getValue()).equals(alike(label)));
        if (taken) {
            throw refused(new ThemeNamedTwice(label));
        }
    }

    private String label(String theme) {
        checkSomething();
        String label = state.themes().get(theme);
        if (label == null) {
            throw refused(new UnknownTheme(theme));
        }
        return label;
    }

    private List<String> known(List<String> themes) {
        themes.forEach(this::label);
        return themes.stream().distinct().sorted().toList();
    }

    private static String alike(String label) {
        return label.strip().toLowerCase(Locale.ROOT);
    }

    private static Refused refused(ThemeRefusal refusal) {
        return new Refused(refusal);
    }
}
