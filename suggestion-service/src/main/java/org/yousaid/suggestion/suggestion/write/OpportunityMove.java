package org.yousaid.suggestion.suggestion.write;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.process.ProcessDefinition;
import org.yousaid.suggestion.process.ScreeningOutcome;
import org.yousaid.suggestion.process.Stage;
import org.yousaid.suggestion.process.StageKind;
import org.yousaid.suggestion.suggestion.OpportunityId;
import org.yousaid.suggestion.suggestion.Reached;
import org.yousaid.suggestion.suggestion.SuggestionCommand.MoveSuggestion;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionMoved;
import org.yousaid.suggestion.suggestion.SuggestionRefusal;
import org.yousaid.suggestion.suggestion.write.SuggestionState.Facts;
import org.yousaid.suggestion.suggestion.write.SuggestionState.Joined;
import org.yousaid.support.problem.Refused;

/** What follows when the opportunity that a suggestion is in takes a step. */
final class OpportunityMove {

    private OpportunityMove() {}

    /** Where it goes; empty when it has been told of this step. */
    static Optional<SuggestionMoved> move(SuggestionState state, MoveSuggestion command, ProcessDefinition process) {
        return switch (state) {
            case SuggestionState.Unknown _ -> throw new Refused(new SuggestionRefusal.NotKnownYet());
            case SuggestionState.Closed closed -> {
                if (told(closed.joined(), command)) {
                    yield Optional.empty();
                }
                throw new Refused(new SuggestionRefusal.AlreadyClosed(closed.stage()));
            }
            case SuggestionState.Open open -> {
                if (told(open.joined(), command)) {
                    yield Optional.empty();
                }
                checkPlace(open.joined(), command);
                yield Optional.of(moved(open.facts(), command, process));
            }
        };
    }

    private static boolean told(@Nullable Joined joined, MoveSuggestion command) {
        return joined != null && joined.opportunity().equals(command.opportunity()) && joined.step() >= command.step();
    }

    private static void checkPlace(@Nullable Joined joined, MoveSuggestion command) {
        @Nullable OpportunityId in = joined == null || !joined.still() ? null : joined.opportunity();
        if (command.opportunity().equals(in)) {
            return;
        }
        if (!command.joins()) {
            throw new Refused(new SuggestionRefusal.NotInOpportunity());
        }
        if (in != null && !in.equals(command.from())) {
            throw new Refused(new SuggestionRefusal.InAnOpportunity(in));
        }
    }

    private static SuggestionMoved moved(Facts facts, MoveSuggestion command, ProcessDefinition process) {
        Stage stage = stage(process, command.reached());
        @Nullable
        Instant nextWordBy = facts.historic()
                ? null
                : process.nextWordBy(stage, command.at()).orElse(null);
        return new SuggestionMoved(
                facts.id(),
                command.opportunity(),
                command.step(),
                command.reached(),
                facts.process(),
                stage.id(),
                command.note(),
                facts.person(),
                facts.language(),
                facts.historic(),
                command.by(),
                command.at(),
                nextWordBy);
    }

    /** Where those stand whose opportunity came this far. */
    private static Stage stage(ProcessDefinition process, Reached reached) {
        return switch (reached) {
            case GATHERED -> process.after(ScreeningOutcome.JOINED);
            case ASSESSED -> process.firstOf(StageKind.ASSESS);
            case APPROVED -> process.firstOf(StageKind.DECIDE);
            case IN_DELIVERY -> process.firstOf(StageKind.DELIVER);
            case DECLINED -> process.end(ProcessDefinition.DECLINED);
            case DELIVERED -> process.end(ProcessDefinition.DELIVERED);
            case RELEASED -> process.screened();
        };
    }
}
