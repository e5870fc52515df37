package org.yousaid.suggestion.suggestion.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.suggestion.process.Processes;
import org.yousaid.suggestion.suggestion.FirstWords;
import org.yousaid.suggestion.suggestion.Origin;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.suggestion.suggestion.SuggestionView;
import org.yousaid.suggestion.suggestion.SuggestionView.StaffNote;
import org.yousaid.suggestion.suggestion.SuggestionView.Step;
import org.yousaid.suggestion.suggestion.Suggestions;
import org.yousaid.suggestion.suggestion.Supporters;
import org.yousaid.suggestion.suggestion.WhoHasIt;
import org.yousaid.suggestion.suggestion.web.TrackerRepresentation.StepRepresentation;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedText;

/** Opens the words that may be shown, all of an answer in one round trip. */
@Component
class Representations {

    /** So many of those that asked for the same are named; the others are counted. */
    private static final int MOST_NAMED = 50;

    private final PersonVault vault;
    private final Processes processes;
    private final Supporters supporters;
    private final WhoHasIt whoHasIt;
    private final Suggestions suggestions;

    Representations(
            PersonVault vault, Processes processes, Supporters supporters, WhoHasIt whoHasIt, Suggestions suggestions) {
        this.vault = vault;
        this.processes = processes;
        this.supporters = supporters;
        this.whoHasIt = whoHasIt;
        this.suggestions = suggestions;
    }

    /** The tracker, with the words for a reviewer. */
    TrackerRepresentation tracker(SuggestionView view, boolean forReviewer) {
        boolean titled = titled(view, forReviewer);
        List<SuggestionView> earlier = earlier(view);
        Suggestions.AskedAgain later = suggestions.askedAgain(view.id(), MOST_NAMED);
        List<SealedText> sealed = new ArrayList<>();
        Stream.of(List.of(view), earlier, later.some())
                .flatMap(List::stream)
                .filter(each -> titled(each, forReviewer))
                .map(each -> each.title() == null ? each.text() : each.title())
                .forEach(sealed::add);
        if (forReviewer) {
            words(view).forEach(sealed::add);
        }
        said(view).forEach(sealed::add);
        Optional<WhoHasIt.Held> held = whoHasIt.of(view);
        held.map(WhoHasIt.Held::said).ifPresent(sealed::add);
        Map<SealedText, String> words = vault.readAll(sealed);
        return new TrackerRepresentation(
                view.id().reference(),
                titled ? title(view, words) : null,
                view.stage(),
                stageName(view),
                view.since(),
                view.nextWordBy(),
                view.outcome(),
                steps(view, earlier, words),
                view.opportunity() == null ? null : view.opportunity().value(),
                supporters.of(view.id()),
                view.process(),
                reopened(view),
                held.map(given -> referral(given, words)).orElse(null),
                earlier.stream()
                        .filter(each -> each.id().equals(view.sameAs()))
                        .map(each -> other(each, forReviewer, words))
                        .findFirst()
                        .orElse(null),
                later.count() == 0
                        ? null
                        : new TrackerRepresentation.AskedAgain(
                                later.count(),
                                later.some().stream()
                                        .map(each -> other(each, forReviewer, words))
                                        .toList()),
                forReviewer ? casework(view, words) : null);
    }

    /** Those that asked for the same before, as far as they were ever taken in. */
    private List<SuggestionView> earlier(SuggestionView view) {
        List<SuggestionId> named = view.history().stream()
                .flatMap(step -> Stream.ofNullable(step.sameAs()))
                .distinct()
                .toList();
        return named.isEmpty() ? List.of() : suggestions.these(named);
    }

    private static boolean titled(SuggestionView view, boolean forReviewer) {
        return forReviewer || (view.outcome() != null && view.outcome().makesPublic());
    }

    private static TrackerRepresentation.Other other(
            SuggestionView view, boolean forReviewer, Map<SealedText, String> words) {
        return new TrackerRepresentation.Other(
                view.id().reference(), titled(view, forReviewer) ? title(view, words) : null);
    }

    private static TrackerRepresentation.@Nullable Reopened reopened(SuggestionView view) {
        return Optional.ofNullable(view.reopening())
                .map(reopening -> new TrackerRepresentation.Reopened(reopening.at(), reopening.to()))
                .orElse(null);
    }

    private static TrackerRepresentation.Referral referral(WhoHasIt.Held held, Map<SealedText, String> words) {
        return new TrackerRepresentation.Referral(
                held.receiver(),
                held.since(),
                held.answerBy(),
                held.confirmedAt(),
                held.chasedAt(),
                held.answeredAt(),
                held.said() == null ? null : read(held.said(), words),
                held.over());
    }

    private String stageName(SuggestionView view) {
        return processes
                .running(view.process())
                .stage(view.stage())
                .map(stage -> stage.name().in(view.language()))
                .orElse(view.stage());
    }

    private static TrackerRepresentation.Casework casework(SuggestionView view, Map<SealedText, String> words) {
        return new TrackerRepresentation.Casework(
                read(view.text(), words),
                view.ward(),
                OriginRepresentation.of(view.origin(), words),
                view.assignee(),
                objection(view, words),
                view.version());
    }

    CaseworkRepresentation.One casework(SuggestionView view) {
        List<SuggestionView> earlier = earlier(view);
        List<SealedText> sealed = new ArrayList<>();
        Stream.of(words(view), said(view), view.notes().stream().map(StaffNote::words))
                .flatMap(each -> each)
                .forEach(sealed::add);
        Map<SealedText, String> words = vault.readAll(sealed);
        return new CaseworkRepresentation.One(
                item(view, words),
                view.process(),
                steps(view, earlier, words),
                view.notes().stream()
                        .map(note -> new CaseworkRepresentation.Note(note.at(), note.by(), read(note.words(), words)))
                        .toList());
    }

    CaseworkRepresentation casework(Suggestions.Page page, @Nullable String next) {
        Map<SealedText, String> words = vault.readAll(
                page.suggestions().stream().flatMap(Representations::words).toList());
        return new CaseworkRepresentation(
                page.suggestions().stream().map(view -> item(view, words)).toList(), next);
    }

    private static CaseworkRepresentation.Item item(SuggestionView view, Map<SealedText, String> words) {
        return new CaseworkRepresentation.Item(
                view.id().reference(),
                title(view, words),
                read(view.text(), words),
                view.stage(),
                view.since(),
                view.nextWordBy(),
                view.ward(),
                OriginRepresentation.of(view.origin(), words),
                view.assignee(),
                objection(view, words),
                view.version());
    }

    /** All that its reviewers read. */
    private static Stream<SealedText> words(SuggestionView view) {
        Origin.Passage passage = view.origin().passage();
        return Stream.concat(
                Stream.of(view.text(), view.title(), passage == null ? null : passage.words())
                        .filter(Objects::nonNull),
                Optional.ofNullable(view.reopening()).map(SuggestionView.Reopening::words).stream());
    }

    private static @Nullable String objection(SuggestionView view, Map<SealedText, String> words) {
        return Optional.ofNullable(view.reopening())
                .map(reopening -> read(reopening.words(), words))
                .orElse(null);
    }

    /** All that was said about it in public. */
    private static Stream<SealedText> said(SuggestionView view) {
        return view.history().stream()
                .flatMap(step -> Stream.of(step.note(), step.referredTo()))
                .filter(Objects::nonNull);
    }

    private static List<StepRepresentation> steps(
            SuggestionView view, List<SuggestionView> earlier, Map<SealedText, String> words) {
        Set<SuggestionId> there = earlier.stream().map(SuggestionView::id).collect(Collectors.toSet());
        return view.history().stream().map(step -> step(step, there, words)).toList();
    }

    private static StepRepresentation step(Step step, Set<SuggestionId> there, Map<SealedText, String> words) {
        return new StepRepresentation(
                step.stage(),
                step.at(),
                step.note() == null ? null : read(step.note(), words),
                step.referredTo() == null ? null : read(step.referredTo(), words),
                step.answerBy(),
                step.sameAs() != null && there.contains(step.sameAs())
                        ? step.sameAs().reference()
                        : null);
    }

    private static String title(SuggestionView view, Map<SealedText, String> words) {
        return view.title() == null ? FirstWords.of(read(view.text(), words)) : read(view.title(), words);
    }

    private static String read(SealedText sealed, Map<SealedText, String> words) {
        return words.getOrDefault(sealed, PersonVault.REMOVED);
    }
}
