package org.yousaid.suggestion.suggestion.write;

import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.suggestion.OpportunityId;
import org.yousaid.suggestion.suggestion.Reached;
import org.yousaid.suggestion.suggestion.SuggestionEvent;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionAssigned;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionMoved;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionNoted;
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
    record Open(
            Facts facts, String stage, Care care, @Nullable Joined joined) implements SuggestionState {

        Open with(Care other) {
            return new Open(facts, stage, other, joined);
        }
    }

    /** At its end. */
    record Closed(
            Facts facts, String stage, Care care, @Nullable Joined joined) implements SuggestionState {}

    /**
     * The opportunity it was last in.
     *
     * @param step the last step of it that it was told of, below all when it has not been told of any
     * @param still whether it is in it now
     */
    record Joined(OpportunityId opportunity, long step, boolean still) {

        static final long NONE = -1;

        Joined left() {
            return new Joined(opportunity, step, false);
        }
    }

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
                        Care.NONE,
                        null);
            case SuggestionScreened screened
            when this instanceof Open open ->
                screened.closes()
                        ? new Closed(open.facts(), screened.stage(), open.care(), open.joined())
                        : new Open(open.facts(), screened.stage(), open.care(), joined(screened, open.joined()));
            case SuggestionReopened reopened
            when this instanceof Closed closed ->
                new Open(
                        closed.facts(),
                        reopened.stage(),
                        closed.care().reopenedFor(reopened.to()),
                        closed.joined() == null ? null : closed.joined().left());
            case SuggestionMoved moved when this instanceof Open open -> moved(open, moved);
            case SuggestionAssigned assigned
            when this instanceof Open open -> open.with(open.care().assignedTo(assigned.to()));
            case SuggestionStaffAsked asked
            when this instanceof Open open -> open.with(open.care().asked(asked.why(), asked.about()));
            case SuggestionToldWhereItStands told
            when this instanceof Open open -> open.with(open.care().told(told.silentSince()));
            case SuggestionNoted _ when !(this instanceof Unknown) -> this;
            case SuggestionReceived _,
                    SuggestionScreened _,
                    SuggestionMoved _,
                    SuggestionReopened _,
                    SuggestionAssigned _,
                    SuggestionNoted _,
                    SuggestionStaffAsked _,
                    SuggestionToldWhereItStands _ ->
                throw new IllegalStateException(
                        event.getClass().getSimpleName() + " cannot follow in " + event.id() + ", which is " + this);
        };
    }

    private static @Nullable Joined joined(SuggestionScreened screened, @Nullable Joined before) {
        return screened.opportunity() == null ? before : new Joined(screened.opportunity(), Joined.NONE, true);
    }

    private static SuggestionState moved(Open open, SuggestionMoved moved) {
        Joined joined = new Joined(moved.opportunity(), moved.step(), moved.reached() != Reached.RELEASED);
        return switch (moved.reached()) {
            case DECLINED, DELIVERED -> new Closed(open.facts(), moved.stage(), open.care(), joined);
            case GATHERED, ASSESSED, APPROVED, IN_DELIVERY, RELEASED ->
                new Open(open.facts(), moved.stage(), open.care(), joined);
        };
    }
}
