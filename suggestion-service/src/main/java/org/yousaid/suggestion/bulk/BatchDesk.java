package org.yousaid.suggestion.bulk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yousaid.suggestion.bulk.Decision.State;
import org.yousaid.suggestion.process.Need;
import org.yousaid.suggestion.process.Processes;
import org.yousaid.suggestion.process.ScreeningOutcome;
import org.yousaid.suggestion.process.Stage;
import org.yousaid.suggestion.suggestion.HandOver;
import org.yousaid.suggestion.suggestion.Receivers;
import org.yousaid.suggestion.suggestion.ScreeningNeeds;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.suggestion.suggestion.SuggestionView;
import org.yousaid.suggestion.suggestion.Suggestions;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedText;

/** Keeps what was decided for many, each once, and completes what was left half kept. */
@Component
class BatchDesk {

    private final Decisions decisions;
    private final Suggestions suggestions;
    private final Processes processes;
    private final HandOver handOver;
    private final Receivers receivers;
    private final PersonVault vault;
    private final InstantSource clock;
    private final Duration undoWithin;

    BatchDesk(
            Decisions decisions,
            Suggestions suggestions,
            Processes processes,
            HandOver handOver,
            Receivers receivers,
            PersonVault vault,
            InstantSource clock,
            @Value("${yousaid.casework.undo-within:5m}") Duration undoWithin) {
        this.decisions = decisions;
        this.suggestions = suggestions;
        this.processes = processes;
        this.handOver = handOver;
        this.receivers = receivers;
        this.vault = vault;
        this.clock = clock;
        this.undoWithin = undoWithin;
    }

    /** All of them must be there, for a decision about none would look like one about all. */
    void keep(String batch, String fingerprint, BulkRequest.Complete request, String by) {
        if (decisions
                .fingerprint(batch)
                .filter(other -> !other.equals(fingerprint))
                .isPresent()) {
            throw new Refused(CommonRefusal.IDEMPOTENCY_KEY_REUSED);
        }
        List<Decision> there = decisions.ofBatch(batch);
        List<BulkRequest.Seen> missing = missing(request.suggestions(), there);
        if (!missing.isEmpty()) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            List<Decision> made = decided(batch, by, request, missing, there, now);
            decisions.add(made, fingerprint).forEach(this::forget);
        }
    }

    /** What a first attempt left; nothing of what was taken back since. */
    private static List<BulkRequest.Seen> missing(List<BulkRequest.Seen> wanted, List<Decision> there) {
        if (there.stream().anyMatch(decision -> decision.state() == State.TAKEN_BACK)) {
            return List.of();
        }
        Set<SuggestionId> kept = there.stream().map(Decision::suggestion).collect(Collectors.toSet());
        return wanted.stream()
                .filter(seen -> !kept.contains(SuggestionId.of(seen.reference())))
                .toList();
    }

    private List<Decision> decided(
            String batch,
            String by,
            BulkRequest.Complete request,
            List<BulkRequest.Seen> wanted,
            List<Decision> there,
            Instant now) {
        Map<SuggestionId, SuggestionView> views = views(wanted);
        ScreeningOutcome outcome = request.outcome();
        Optional<String> named = handOver.receiver(outcome, goesOn(outcome, views) ? request.referredTo() : null);
        Optional<LocalDate> answerBy = handOver.answerBy(outcome, request.answerBy(), now);
        views.values()
                .forEach(view ->
                        ScreeningNeeds.check(reached(outcome, view), named.isPresent(), view.assignee() != null));
        Instant madeAt = there.isEmpty() ? now : there.getFirst().madeAt();
        Instant dueAt = there.stream()
                .map(Decision::dueAt)
                .filter(now::isBefore)
                .findFirst()
                .orElseGet(() -> now.plus(undoWithin));
        List<Decision> all = new ArrayList<>();
        for (BulkRequest.Seen seen : wanted) {
            SuggestionView view = Objects.requireNonNull(views.get(SuggestionId.of(seen.reference())));
            Optional<Receivers.Chosen> receiver = outcome == ScreeningOutcome.REFERRED
                    ? receivers.chosen(request.referredTo(), view.language(), now)
                    : Optional.empty();
            Optional<String> name = receiver.map(Receivers.Chosen::name).or(() -> named);
            List<SealedText> words = vault.sealAll(
                    view.owner(),
                    Stream.concat(Stream.of(request.note()), name.stream()).toList());
            all.add(new Decision(
                    batch + " " + view.id().value(),
                    batch,
                    by,
                    view.id(),
                    seen.version(),
                    outcome,
                    words.getFirst(),
                    name.isPresent() ? words.getLast() : null,
                    receiver.map(Receivers.Chosen::receiver).orElse(null),
                    answerBy.orElse(null),
                    madeAt,
                    dueAt,
                    State.WAITING,
                    null));
        }
        return all;
    }

    private Stage reached(ScreeningOutcome outcome, SuggestionView view) {
        return processes.running(view.process()).after(outcome);
    }

    /** Whether somebody else has them from now on; what was typed for another finding is left out. */
    private boolean goesOn(ScreeningOutcome outcome, Map<SuggestionId, SuggestionView> views) {
        return outcome == ScreeningOutcome.REFERRED
                || outcome.handsOver()
                || views.values().stream()
                        .anyMatch(view -> reached(outcome, view).needs().contains(Need.REFERRED_TO));
    }

    private Map<SuggestionId, SuggestionView> views(List<BulkRequest.Seen> wanted) {
        List<SuggestionId> ids = wanted.stream()
                .map(seen -> SuggestionId.of(seen.reference()))
                .distinct()
                .toList();
        Map<SuggestionId, SuggestionView> views =
                suggestions.these(ids).stream().collect(Collectors.toMap(SuggestionView::id, Function.identity()));
        if (views.size() != ids.size()) {
            throw new InvalidRequest(
                    List.of(new InvalidInput("/suggestions", "wrong-value", "One of them is not known.")));
        }
        return views;
    }

    /** The same request was faster elsewhere: its words stand, and of these nothing is left. */
    private void forget(Decision decision) {
        vault.redact(decision.note());
        if (decision.referredTo() != null) {
            vault.redact(decision.referredTo());
        }
    }
}
