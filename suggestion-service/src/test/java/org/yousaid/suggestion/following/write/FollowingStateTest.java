package org.yousaid.suggestion.following.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yousaid.suggestion.following.FollowingCommand.AskToFollow;
import org.yousaid.suggestion.following.FollowingCommand.ConfirmFollowing;
import org.yousaid.suggestion.following.FollowingCommand.StopFollowing;
import org.yousaid.suggestion.following.FollowingEvent;
import org.yousaid.suggestion.following.FollowingEvent.FollowingAsked;
import org.yousaid.suggestion.following.FollowingEvent.FollowingEnded;
import org.yousaid.suggestion.following.FollowingEvent.FollowingStarted;
import org.yousaid.suggestion.following.FollowingId;
import org.yousaid.suggestion.suggestion.Samples;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.vault.SealedContact;

class FollowingStateTest {

    private static final FollowingId ID = new FollowingId("following-0123456789abcdefghjkmnpqrs");
    private static final SealedContact CONTACT = new SealedContact(Samples.ADA.value() + ".AAAA");
    private static final Instant NOON = Samples.NOON;

    @Test
    void asksAnAddressThatNobodyConfirmedOnceADay() {
        List<FollowingEvent> asked = FollowingState.NONE.ask(ask(true, false, NOON));
        assertThat(asked).containsExactly(new FollowingAsked(ID, Samples.ID, CONTACT, "en", true, 1, NOON));
        FollowingState state = after(asked);
        assertThat(state.ask(ask(true, false, NOON.plusSeconds(60)))).isEmpty();
        assertThat(state.ask(ask(false, false, NOON.plusSeconds(60)))).isEmpty();
        Instant tomorrow = NOON.plus(Duration.ofDays(1));
        assertThat(state.ask(ask(false, false, tomorrow)))
                .as("what was asked for stays asked for")
                .containsExactly(new FollowingAsked(ID, Samples.ID, CONTACT, "en", true, 2, tomorrow));
    }

    @Test
    void asksAgainWhenSupportIsWantedTooForTheAddressMayBeSomebodyElses() {
        FollowingState running = after(List.of(started(false)));
        assertThat(running.ask(ask(false, false, NOON))).isEmpty();
        assertThat(running.ask(ask(true, false, NOON))).hasSize(1).first().isInstanceOf(FollowingAsked.class);
    }

    @Test
    void beginsAtOnceForSomebodyKnownToOwnTheAddress() {
        assertThat(FollowingState.NONE.ask(ask(true, true, NOON))).containsExactly(started(true));
    }

    @Test
    void confirmsOnceAndNeverAfterAStop() {
        FollowingState waiting = after(FollowingState.NONE.ask(ask(true, false, NOON)));
        List<FollowingEvent> confirmed = waiting.confirm(new ConfirmFollowing(ID, NOON));
        assertThat(confirmed).containsExactly(started(true));
        FollowingState running = waiting.evolve(confirmed.getFirst());
        assertThat(running.confirm(new ConfirmFollowing(ID, NOON))).isEmpty();
        FollowingState stopped = running.evolve(
                running.stop(new StopFollowing(ID, false, NOON), started(true)).getFirst());
        assertThatThrownBy(() -> stopped.confirm(new ConfirmFollowing(ID, NOON)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("following-stopped");
    }

    @Test
    void stopsTheMailsAndTakesBackTheSupportOnlyWhenAsked() {
        FollowingState running = after(List.of(started(true)));
        List<FollowingEvent> stopped = running.stop(new StopFollowing(ID, false, NOON), started(true));
        assertThat(stopped).containsExactly(new FollowingEnded(ID, Samples.ID, Samples.ADA, true, NOON));
        FollowingState still = running.evolve(stopped.getFirst());
        assertThat(still.stop(new StopFollowing(ID, false, NOON), stopped.getFirst()))
                .isEmpty();
        assertThat(still.stop(new StopFollowing(ID, true, NOON), stopped.getFirst()))
                .containsExactly(new FollowingEnded(ID, Samples.ID, Samples.ADA, false, NOON));
    }

    private static AskToFollow ask(boolean supports, boolean confirmed, Instant at) {
        return new AskToFollow(ID, Samples.ID, CONTACT, "en", supports, confirmed, at);
    }

    private static FollowingStarted started(boolean supports) {
        return new FollowingStarted(ID, Samples.ID, CONTACT, "en", supports, NOON);
    }

    private static FollowingState after(List<FollowingEvent> events) {
        FollowingState state = FollowingState.NONE;
        for (FollowingEvent event : events) {
            state = state.evolve(event);
        }
        return state;
    }
}
