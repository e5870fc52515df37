package org.yousaid.suggestion.suggestion.write;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.process.ProcessDefinition;
import org.yousaid.suggestion.process.ScreeningOutcome;
import org.yousaid.suggestion.process.Stage;
import org.yousaid.suggestion.suggestion.Referred;
import org.yousaid.suggestion.suggestion.ScreeningNeeds;
import org.yousaid.suggestion.suggestion.SuggestionCommand.ReceiveSuggestion;
import org.yousaid.suggestion.suggestion.SuggestionCommand.ScreenSuggestion;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionReceived;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionScreened;
import org.yousaid.suggestion.suggestion.SuggestionRefusal;
import org.yousaid.suggestion.suggestion.write.SuggestionState.Facts;
import org.yousaid.support.problem.Refused;

/** What follows from a command, given the state and the process it runs under. */
final class SuggestionDecision {

    private SuggestionDecision() {}

    static SuggestionReceived receive(ReceiveSuggestion command, ProcessDefinition process) {
        Instant at = command.receivedAt();
        Instant promised = command.replyBy() == null ? process.replyBy(at) : command.replyBy();
        return new SuggestionReceived(
                command.id(),
                command.request(),
                command.fingerprint(),
                command.origin(),
                command.person(),
                command.contact(),
                command.consents(),
                command.language(),
                command.ward(),
                command.owner(),
                command.title(),
                command.text(),
                process.version(),
                process.received().id(),
                at,
                command.historic() ? null : firstWordBy(process, at, promised),
                promised,
                command.historic());
    }

    /** When it should be screened, and never later than the reply that was promised. */
    private static Instant firstWordBy(ProcessDefinition process, Instant at, Instant promised) {
        return process.nextWordBy(process.received(), at)
                .filter(promised::isAfter)
                .orElse(promised);
    }

    static SuggestionScreened screen(SuggestionState state, ScreenSuggestion command, ProcessDefinition process) {
        SuggestionState.Open open = CareDecision.open(state);
        refuseInOpportunity(open.joined());
        Facts facts = open.facts();
        if (command.outcome() == ScreeningOutcome.JOINED && command.opportunity() == null) {
            throw new Refused(new SuggestionRefusal.NoSuchOpportunity());
        }
        Stage reached = process.after(command.outcome());
        // What is long past went by the rules of its time.
        if (!facts.historic()) {
            ScreeningNeeds.check(
                    reached, command.referredTo() != null, open.care().assignee() != null);
        }
        @Nullable Referred referred = facts.historic() ? null : command.referred();
        return new SuggestionScreened(
                facts.id(),
                command.outcome(),
                facts.process(),
                reached.id(),
                command.note(),
                command.referredTo(),
                command.answerBy(),
                facts.person(),
                facts.language(),
                facts.historic(),
                command.by(),
                command.at(),
                nextWordBy(facts, command, process.nextWordBy(reached, command.at())),
                command.opportunity(),
                referred,
                command.sameAs());
    }

    /** What others have is not at its end, so its author is owed a word; the receiver's time counts, not the stage's. */
    private static @Nullable Instant nextWordBy(Facts facts, ScreenSuggestion command, Optional<Instant> ofStage) {
        if (facts.historic()) {
            return null;
        }
        return command.referred() == null
                ? ofStage.orElse(null)
                : command.referred().nextWordBy();
    }

    private static void refuseInOpportunity(SuggestionState.@Nullable Joined joined) {
        if (joined != null && joined.still()) {
            throw new Refused(new SuggestionRefusal.InAnOpportunity(joined.opportunity()));
        }
    }
}
