package org.yousaid.suggestion.suggestion.write;

import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.suggestion.SuggestionEvent;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionAssigned;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionReceived;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionReopened;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionScreened;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionStaffAsked;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionToldWhereItStands;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.support.vault.PersonId;

/** What a suggestion must remember to decide. */
sealed interface SuggestionState {

    /** Nothing came under this reference. */
    record Unknown() implements SuggestionState {}

    /** Received, and not at its end. */
    record Open(Facts facts, String stage, Care care) implements SuggestionState {

        Open with(Care other) {
            return new Open(facts, stage, other);
        }
    }

    /** At its end. */
    record Closed(Facts facts, String stage, Care care) implements SuggestionState {}

    /** What never changes. */
    record Facts(SuggestionId id, int process, @Nullable PersonId person, String language, boolean historic) {}

    /** The state after an event; an event that cannot have happened here is a broken history. */
    default SuggestionState evolve(SuggestionEvent event) {
        return switch (event) {
            case SuggestionReceived received
            when this instanceof Unknown ->
                new Open(
                        new Facts(
                                received.id(),
                                received.process(),
                                received.person(),
                                received.language(),
                                received.historic()),
                        received.stage(),
                        Care.NONE);
            case SuggestionScreened screened
            when this instanceof Open open ->
                screened.outcome().ends()
                        ? new Closed(open.facts(), screened.stage(), open.care())
                        : new Open(open.facts(), screened.stage(), open.care());
            case SuggestionReopened reopened
            when this instanceof Closed closed ->
                new Open(closed.facts(), reopened.stage(), closed.care().reopenedFor(reopened.to()));
            case SuggestionAssigned assigned
            when this instanceof Open open ->
                open.with(open.care().assignedTo(assigned.to()));
            case SuggestionStaffAsked asked
            when this instanceof Open open ->
                open.with(open.care().asked(asked.why(), asked.about()));
            case SuggestionToldWhereItStands told
            when this instanceof Open open ->
                open.with(open.care().told(told.silentSince()));
            case SuggestionReceived _,
                    SuggestionScreened _,
                    SuggestionReopened _,
                    SuggestionAssigned _,
                    SuggestionStaffAsked _,
                    SuggestionToldWhereItStands _ ->
                throw new IllegalStateException(
                        event.getClass().getSimpleName() + " cannot follow in " + event.id() + ", which is " + this);
        };
    }
}
