package org.yousaid.suggestion.suggestion.write;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.process.ProcessDefinition;
import org.yousaid.suggestion.suggestion.SuggestionCommand.AskStaff;
import org.yousaid.suggestion.suggestion.SuggestionCommand.AssignSuggestion;
import org.yousaid.suggestion.suggestion.SuggestionCommand.NoteSuggestion;
import org.yousaid.suggestion.suggestion.SuggestionCommand.ReopenSuggestion;
import org.yousaid.suggestion.suggestion.SuggestionCommand.TellWhereItStands;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionAssigned;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionNoted;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionReopened;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionStaffAsked;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionToldWhereItStands;
import org.yousaid.suggestion.suggestion.SuggestionRefusal;
import org.yousaid.suggestion.suggestion.write.SuggestionState.Closed;
import org.yousaid.suggestion.suggestion.write.SuggestionState.Open;
import org.yousaid.suggestion.suggestion.write.SuggestionState.Unknown;
import org.yousaid.support.problem.Refused;

/** What follows from a command about who looks after a suggestion, and about not forgetting it. */
final class CareDecision {

    private CareDecision() {}

    /** It goes back to where it is read, with that stage's time. */
    static SuggestionReopened reopen(SuggestionState state, ReopenSuggestion command, ProcessDefinition process) {
        Closed closed = switch (state) {
            case Unknown _ -> throw new Refused(new SuggestionRefusal.NotKnownYet());
            case Open _ -> throw new Refused(new SuggestionRefusal.NotClosedYet());
            case Closed it -> it;
        };
        if (closed.care().reopened()) {
            throw new Refused(new SuggestionRefusal.AlreadyReopened());
        }
        @Nullable
        Instant nextWordBy =
                process.nextWordBy(process.received(), command.at()).orElse(null);
        return new SuggestionReopened(
                command.id(),
                closed.facts().process(),
                process.screened().id(),
                command.words(),
                command.to(),
                command.at(),
                nextWordBy);
    }

    /** Nothing when it is theirs already. */
    static Optional<SuggestionAssigned> assign(SuggestionState state, AssignSuggestion command) {
        Open open = open(state);
        return Objects.equals(open.care().assignee(), command.to())
                ? Optional.empty()
                : Optional.of(new SuggestionAssigned(command.id(), command.to(), command.by(), command.at()));
    }

    /** Also after its end: what staff know of it is worth keeping then too. */
    static SuggestionNoted note(SuggestionState state, NoteSuggestion command) {
        if (state instanceof Unknown) {
            throw new Refused(new SuggestionRefusal.NotKnownYet());
        }
        return new SuggestionNoted(command.id(), command.words(), command.by(), command.at());
    }

    /** Nothing when it is at its end, or somebody was asked for the same before. */
    static Optional<SuggestionStaffAsked> ask(SuggestionState state, AskStaff command) {
        return state instanceof Open open
                        && !open.care().asked().contains(new Care.Asked(command.why(), command.about()))
                ? Optional.of(new SuggestionStaffAsked(
                        command.id(),
                        command.why(),
                        command.about(),
                        command.staff(),
                        open.facts().process(),
                        open.stage(),
                        command.at()))
                : Optional.empty();
    }

    /** Nothing when it is at its end, or its author was told about this silence before. */
    static Optional<SuggestionToldWhereItStands> tell(SuggestionState state, TellWhereItStands command) {
        return state instanceof Open open && !open.care().toldAbout().contains(command.silentSince())
                ? Optional.of(new SuggestionToldWhereItStands(
                        command.id(),
                        open.facts().process(),
                        open.stage(),
                        command.note(),
                        command.silentSince(),
                        open.facts().person(),
                        open.facts().language(),
                        command.at()))
                : Optional.empty();
    }

    static Open open(SuggestionState state) {
        return switch (state) {
            case Unknown _ -> throw new Refused(new SuggestionRefusal.NotKnownYet());
            case Closed closed -> throw new Refused(new SuggestionRefusal.AlreadyClosed(closed.stage()));
            case Open it -> it;
        };
    }
}
