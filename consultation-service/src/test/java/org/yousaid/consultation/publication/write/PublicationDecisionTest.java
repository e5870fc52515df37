package org.yousaid.consultation.publication.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yousaid.consultation.Samples.CLOSES;
import static org.yousaid.consultation.Samples.PARK;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yousaid.consultation.publication.PublicationCommand;
import org.yousaid.consultation.publication.PublicationCommand.Release.What;
import org.yousaid.consultation.publication.PublicationEvent;
import org.yousaid.consultation.publication.PublicationId;
import org.yousaid.consultation.publication.PublicationRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;

class PublicationDecisionTest {

    private static final PublicationId ID = PublicationId.of(PARK);
    private static final What SOME = new What(List.of("use"), List.of("W1"), 12, 3);

    private static PublicationCommand.Release release(
            String by, boolean counted, What what, boolean fourEyes, @Nullable String reason) {
        return new PublicationCommand.Release(
                ID, ExpectedVersion.any(), PARK, counted, what, fourEyes, reason, by, CLOSES);
    }

    private static PublicationState after(PublicationEvent.OfWhole... events) {
        PublicationState state = PublicationState.NEW;
        for (PublicationEvent.OfWhole event : events) {
            state = state.after(event);
        }
        return state;
    }

    private static void refuses(Class<? extends PublicationRefusal> refusal, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isInstanceOf(refusal));
    }

    @Test
    void releasesAloneWhereOnePersonMay() {
        PublicationEvent.OfWhole event =
                PublicationDecision.decide(PublicationState.NEW, release("ann", true, SOME, false, "Asked for"));
        assertThat(event)
                .isEqualTo(new PublicationEvent.Released(
                        ID, PARK, 1, List.of("use"), List.of("W1"), 12, 3, "Asked for", null, "ann", CLOSES));
        assertThat(PublicationDecision.decide(after(event), release("ann", true, SOME, false, "Again")))
                .isInstanceOfSatisfying(
                        PublicationEvent.Released.class,
                        again -> assertThat(again.number()).isEqualTo(2));
    }

    @Test
    void releasesNothingBeforeTheResultsAndNothingEmpty() {
        refuses(
                PublicationRefusal.ResultsComeFirst.class,
                () -> PublicationDecision.decide(
                        PublicationState.NEW, release("ann", false, SOME, false, "Asked for")));
        refuses(
                PublicationRefusal.NothingToRelease.class,
                () -> PublicationDecision.decide(
                        PublicationState.NEW,
                        release("ann", true, new What(List.of("use"), List.of(), 0, 0), false, "Asked for")));
    }

    @Test
    void waitsForASecondPersonWhoReleasesWhatWasAskedFor() {
        PublicationEvent.OfWhole asked =
                PublicationDecision.decide(PublicationState.NEW, release("ann", true, SOME, true, "Asked for"));
        assertThat(asked).isInstanceOf(PublicationEvent.ReleaseAskedFor.class);
        PublicationState waiting = after(asked);
        refuses(
                PublicationRefusal.AnotherPersonNeeded.class,
                () -> PublicationDecision.decide(waiting, release("ann", true, SOME, true, null)));
        What more = new What(List.of("use", "name"), List.of(), 12, 3);
        assertThat(PublicationDecision.decide(waiting, release("bea", true, more, true, null)))
                .isEqualTo(new PublicationEvent.Released(
                        ID, PARK, 1, List.of("use"), List.of(), 12, 3, "Asked for", "ann", "bea", CLOSES));
    }

    @Test
    void dropsAWishOnlyWhereThereIsOne() {
        PublicationCommand.DropWish drop =
                new PublicationCommand.DropWish(ID, ExpectedVersion.any(), PARK, "ann", CLOSES);
        refuses(
                PublicationRefusal.NoReleaseAskedFor.class,
                () -> PublicationDecision.decide(PublicationState.NEW, drop));
        PublicationEvent.OfWhole asked =
                PublicationDecision.decide(PublicationState.NEW, release("ann", true, SOME, true, "Asked for"));
        PublicationEvent.OfWhole dropped = PublicationDecision.decide(after(asked), drop);
        assertThat(PublicationDecision.decide(
                        after(asked, dropped), release("bea", true, SOME, true, "Asked for again")))
                .isInstanceOf(PublicationEvent.ReleaseAskedFor.class);
    }

    @Test
    void takesBackOnlyWhatIsPublic() {
        PublicationCommand.TakeBack back =
                new PublicationCommand.TakeBack(ID, ExpectedVersion.any(), PARK, "A name", "ann", CLOSES);
        refuses(PublicationRefusal.NothingReleased.class, () -> PublicationDecision.decide(PublicationState.NEW, back));
        PublicationEvent.OfWhole out =
                PublicationDecision.decide(PublicationState.NEW, release("ann", true, SOME, false, "Asked for"));
        PublicationEvent.OfWhole taken = PublicationDecision.decide(after(out), back);
        assertThat(taken).isEqualTo(new PublicationEvent.TakenBack(ID, PARK, 1, "A name", "ann", CLOSES));
        refuses(PublicationRefusal.NothingReleased.class, () -> PublicationDecision.decide(after(out, taken), back));
    }
}
