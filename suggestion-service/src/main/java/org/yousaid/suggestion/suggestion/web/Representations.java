package org.yousaid.suggestion.suggestion.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.suggestion.process.Processes;
import org.yousaid.suggestion.suggestion.FirstWords;
import org.yousaid.suggestion.suggestion.Origin;
import org.yousaid.suggestion.suggestion.SuggestionView;
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

    private final PersonVault vault;
    private final Processes processes;
    private final Supporters supporters;
    private final WhoHasIt whoHasIt;

    Representations(PersonVault vault, Processes processes, Supporters supporters, WhoHasIt whoHasIt) {
        this.vault = vault;
        this.processes = processes;
        this.supporters = supporters;
        this.whoHasIt = whoHasIt;
    }

    /** The tracker, with the words for a reviewer. */
    TrackerRepresentation tracker(SuggestionView view, boolean forReviewer) {
        boolean titled =
                forReviewer || (view.outcome() != null && view.outcome().makesPublic());
        List<SealedText> sealed = new ArrayList<>();
        if (titled) {
            sealed.add(view.title() == null ? view.text() : view.title());
        }
        if (forReviewer) {
            words(view).forEach(sealed::add);
        }
        view.history().stream()
                .flatMap(step -> Stream.of(step.note(), step.referredTo()))
                .filter(Objects::nonNull)
                .forEach(sealed::add);
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
                view.history().stream().map(step -> step(step, words)).toList(),
                view.opportunity() == null ? null : view.opportunity().value(),
                supporters.of(view.id()),
                view.process(),
                reopened(view),
                held.map(given -> referral(given, words)).orElse(null),
                forReviewer ? casework(view, words) : null);
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

    CaseworkRepresentation.Item casework(SuggestionView view) {
        return item(view, vault.readAll(words(view).toList()));
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

    private static StepRepresentation step(Step step, Map<SealedText, String> words) {
        return new StepRepresentation(
                step.stage(),
                step.at(),
                step.note() == null ? null : read(step.note(), words),
                step.referredTo() == null ? null : read(step.referredTo(), words),
                step.answerBy());
    }

    private static String title(SuggestionView view, Map<SealedText, String> words) {
        return view.title() == null ? FirstWords.of(read(view.text(), words)) : read(view.title(), words);
    }

    private static String read(SealedText sealed, Map<SealedText, String> words) {
        return words.getOrDefault(sealed, PersonVault.REMOVED);
    }
}
