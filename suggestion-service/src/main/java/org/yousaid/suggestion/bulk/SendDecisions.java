package org.yousaid.suggestion.bulk;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.suggestion.bulk.Decision.State;
import org.yousaid.suggestion.suggestion.Receivers;
import org.yousaid.suggestion.suggestion.Referred;
import org.yousaid.suggestion.suggestion.SuggestionCommand.ScreenSuggestion;
import org.yousaid.suggestion.suggestion.Suggestions;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.time.TimedWork;

/**
 * Lets decisions go out once they can no longer be taken back. One that was left half done is done again: the suggestion then
 * refuses it for its version, and is asked whether it was this very note that changed it.
 */
@Component
class SendDecisions implements TimedWork {

    private static final int BATCH = 200;
    /** Its name was sealed in the author's language when it was decided; what is needed here has none. */
    private static final String ENGLISH = "en";

    private final Decisions decisions;
    private final Suggestions suggestions;
    private final Receivers receivers;
    private final CommandGateway commands;
    private final InstantSource clock;

    SendDecisions(
            Decisions decisions,
            Suggestions suggestions,
            Receivers receivers,
            CommandGateway commands,
            InstantSource clock) {
        this.decisions = decisions;
        this.suggestions = suggestions;
        this.receivers = receivers;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "bulk-decisions";
    }

    @Override
    public Optional<Instant> nextDue() {
        return decisions.nextDue();
    }

    @Override
    public void runDue() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        decisions.dueAt(now, BATCH).stream().filter(decisions::begin).forEach(decision -> send(decision, now));
    }

    private void send(Decision decision, Instant now) {
        try {
            Receivers.@Nullable Chosen receiver = receiver(decision, now);
            @Nullable
            Object _ = commands.sendAndWait(new ScreenSuggestion(
                    decision.suggestion(),
                    ExpectedVersion.of(decision.version()),
                    decision.outcome(),
                    decision.note(),
                    decision.referredTo(),
                    receiver == null ? decision.answerBy() : receiver.answerBy(),
                    null,
                    receiver == null ? null : new Referred(receiver.receiver(), null, receiver.nextWordBy()),
                    decision.by(),
                    now));
            decisions.end(decision, State.DONE, null);
        } catch (Refused refused) {
            refuse(decision, refused.refusal().code());
        } catch (ConcurrencyException _) {
            refuse(decision, CommonRefusal.STALE_VERSION.code());
        }
    }

    /** The receiver's time begins when it is told, not when it was decided. */
    private Receivers.@Nullable Chosen receiver(Decision decision, Instant now) {
        return decision.receiver() == null
                ? null
                : receivers.chosen(decision.receiver().value(), ENGLISH, now).orElse(null);
    }

    private void refuse(Decision decision, String code) {
        boolean ours = suggestions
                .find(decision.suggestion())
                .filter(view ->
                        view.history().stream().anyMatch(step -> decision.note().equals(step.note())))
                .isPresent();
        decisions.end(decision, ours ? State.DONE : State.REFUSED, ours ? null : code);
    }
}
