package org.yousaid.suggestion.referral.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yousaid.suggestion.referral.ReferralSamples.ASKED;
import static org.yousaid.suggestion.referral.ReferralSamples.ID;
import static org.yousaid.suggestion.referral.ReferralSamples.LATE;
import static org.yousaid.suggestion.referral.ReferralSamples.LATER;
import static org.yousaid.suggestion.referral.ReferralSamples.NEW_CONTACT;
import static org.yousaid.suggestion.referral.ReferralSamples.NOON;
import static org.yousaid.suggestion.referral.ReferralSamples.answered;
import static org.yousaid.suggestion.referral.ReferralSamples.chased;
import static org.yousaid.suggestion.referral.ReferralSamples.referred;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.yousaid.suggestion.referral.BodyAnswer;
import org.yousaid.suggestion.referral.ReferralCommand.Answer;
import org.yousaid.suggestion.referral.ReferralCommand.Chase;
import org.yousaid.suggestion.referral.ReferralCommand.EndReferral;
import org.yousaid.suggestion.referral.ReferralCommand.Refer;
import org.yousaid.suggestion.referral.ReferralCommand.ReleaseWords;
import org.yousaid.suggestion.referral.ReferralEvent;
import org.yousaid.suggestion.referral.ReferralEvent.BodyStayedSilent;
import org.yousaid.suggestion.referral.ReferralEvent.ReferralEnded;
import org.yousaid.suggestion.referral.ReferralEvent.WordsReleased;
import org.yousaid.suggestion.suggestion.Samples;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;

class ReferralStateTest {

    private static final ReferralEvent SILENT = new BodyStayedSilent(ID, 1, ASKED.at(NEW_CONTACT), LATE);
    private static final ReferralEvent RELEASED = new WordsReleased(ID, 1, "carla", LATER);
    private static final ReferralEvent ENDED = new ReferralEnded(ID, 1, LATER);

    @Test
    void asksABodyOnceForEachRound() {
        Refer first = new Refer(ID, 1, ASKED, LATE, NOON);
        assertThat(after().refer(first)).contains(referred(1));
        assertThat(after(referred(1)).refer(first)).isEmpty();
        assertThat(after(referred(1)).refer(new Refer(ID, 4, ASKED, LATE, NOON)))
                .contains(referred(4));
    }

    @Test
    void asksAgainTwiceAtTheNewAddressAndThenFindsItSilent() {
        assertThat(after(referred(1)).chase(chase(LATE))).contains(chased(1, LATER));
        assertThat(after(referred(1), chased(1, LATER)).chase(chase(LATER))).contains(chased(2, LATER));
        assertThat(after(referred(1), chased(1, LATE), chased(2, LATER)).chase(chase(LATER)))
                .contains(SILENT);
        assertThat(after(referred(1), chased(1, LATE), chased(2, LATER), SILENT).chase(chase(LATER)))
                .isEmpty();
    }

    @Test
    void doesWhatIsDueOnceForEachDueTime() {
        assertThat(after(referred(1), chased(1, LATER)).chase(chase(LATE))).isEmpty();
        assertThat(after(referred(1)).chase(new Chase(ID, 2, LATE, NEW_CONTACT, LATER, LATE)))
                .isEmpty();
        assertThat(after().chase(chase(LATE))).isEmpty();
    }

    @Test
    void asksWhoHasItAgainAndNobodyWhoHasAnswered() {
        assertThat(after(referred(1), answered(BodyAnswer.WE_HAVE_IT)).chase(chase(LATE)))
                .isPresent();
        assertThat(after(referred(1), answered(BodyAnswer.NOT_OURS)).chase(chase(LATE)))
                .isEmpty();
        assertThat(after(referred(1), ENDED).chase(chase(LATE))).isEmpty();
    }

    @Test
    void takesWhatABodySaysAndThatItHasItOnce() {
        assertThat(after(referred(1)).answer(answer(1, BodyAnswer.WE_HAVE_IT)))
                .contains(answered(BodyAnswer.WE_HAVE_IT));
        assertThat(after(referred(1), answered(BodyAnswer.DONE)).answer(answer(1, BodyAnswer.WE_HAVE_IT)))
                .isEmpty();
        assertThat(after(referred(1), answered(BodyAnswer.DONE)).answer(answer(1, BodyAnswer.NOT_OURS)))
                .contains(answered(BodyAnswer.NOT_OURS));
    }

    @Test
    void refusesAnAnswerToWhatIsOver() {
        for (ReferralState state :
                new ReferralState[] {after(), after(referred(1), ENDED), after(referred(1), referred(3))}) {
            assertThatThrownBy(() -> state.answer(answer(1, BodyAnswer.DONE)))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("referral-over");
        }
    }

    @Test
    void showsEverybodyWhatSettlesItOnceAndAgainWhenTheyCorrectIt() {
        ReleaseWords release = new ReleaseWords(ID, ExpectedVersion.any(), "carla", LATER);
        assertThat(after(referred(1), answered(BodyAnswer.DONE)).release(release))
                .contains((WordsReleased) RELEASED);
        assertThat(after(referred(1), answered(BodyAnswer.DONE), RELEASED).release(release))
                .isEmpty();
        assertThat(after(referred(1), answered(BodyAnswer.DONE), RELEASED, answered(BodyAnswer.DONE))
                        .release(release))
                .isPresent();
        assertThatThrownBy(() ->
                        after(referred(1), answered(BodyAnswer.WE_HAVE_IT)).release(release))
                .hasMessageContaining("nothing-to-release");
    }

    @Test
    void endsOnce() {
        EndReferral end = new EndReferral(ID, LATER);
        assertThat(after(referred(1)).end(end)).contains((ReferralEnded) ENDED);
        assertThat(after(referred(1), ENDED).end(end)).isEmpty();
        assertThat(after().end(end)).isEmpty();
    }

    @Test
    void throwsOnWhatCannotHaveHappened() {
        assertThatThrownBy(() -> after(referred(3), ENDED)).isInstanceOf(IllegalStateException.class);
    }

    private static Chase chase(Instant due) {
        return new Chase(ID, 1, due, NEW_CONTACT, LATER, LATE);
    }

    private static Answer answer(int round, BodyAnswer answer) {
        return new Answer(ID, round, answer, Samples.NOTE, LATE);
    }

    private static ReferralState after(ReferralEvent... history) {
        ReferralState state = ReferralState.NONE;
        for (ReferralEvent event : history) {
            state = state.evolve(event);
        }
        return state;
    }
}
