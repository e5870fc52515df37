package org.yousaid.consultation.consultation.write;

import static org.yousaid.consultation.Samples.CLOSES;
import static org.yousaid.consultation.Samples.DRAFTED;
import static org.yousaid.consultation.Samples.OPENED;
import static org.yousaid.consultation.Samples.OUTCOME;
import static org.yousaid.consultation.Samples.PARK;
import static org.yousaid.consultation.Samples.SLUG;
import static org.yousaid.consultation.Samples.content;

import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yousaid.consultation.RefusedWith;
import org.yousaid.consultation.consultation.ConsultationCommand;
import org.yousaid.consultation.consultation.ConsultationEvent;
import org.yousaid.consultation.consultation.ConsultationRefusal.NoQuestionsYet;
import org.yousaid.consultation.consultation.Counts;
import org.yousaid.consultation.consultation.SecondPersonRefusal.NothingAskedFor;
import org.yousaid.consultation.consultation.SecondPersonRefusal.SecondPersonNeeded;
import org.yousaid.consultation.consultation.SecondPersonRefusal.WrittenByTheSame;
import org.yousaid.consultation.consultation.Step;
import org.yousaid.support.problem.Refusal;
import org.yousaid.support.request.ExpectedVersion;

class SecondPersonTest {

    private static final ExpectedVersion ANY = ExpectedVersion.any();
    private static final Instant AT = OPENED;
    private static final Counts COUNTS = new Counts(0, List.of());

    private final AggregateTestFixture<Consultation> fixture = new AggregateTestFixture<>(Consultation.class);

    @Test
    void theFirstOneAsks() {
        fixture.given(drafted("carla")).when(open("carla", "Read by all")).expectEvents(asked("carla", "Read by all"));
    }

    @Test
    void nobodyAsksForWhatCouldNotBeDone() {
        refuses(
                fixture.given(new ConsultationEvent.Drafted(
                                PARK, SLUG, content(null, CLOSES, List.of()), "print", false, "carla", DRAFTED))
                        .when(open("carla", null)),
                new NoQuestionsYet());
    }

    @Test
    void theSecondOneDoesItWithTheReasonOfTheFirst() {
        fixture.given(drafted("carla"), asked("carla", "Read by all"))
                .when(open("bruno", null))
                .expectEvents(new ConsultationEvent.Opened(PARK, "Read by all", "bruno", AT));
    }

    @Test
    void theSecondOneMayGiveAReasonOfTheirOwn() {
        fixture.given(drafted("carla"), asked("carla", "Read by all"))
                .when(open("bruno", "I agree"))
                .expectEvents(new ConsultationEvent.Opened(PARK, "I agree", "bruno", AT));
    }

    @Test
    void nobodyIsTheirOwnSecond() {
        refuses(
                fixture.given(drafted("anna"), asked("carla", null)).when(open("carla", null)),
                new SecondPersonNeeded(Step.OPEN));
    }

    @Test
    void whoWroteTheDraftLastDoesNotOpenIt() {
        refuses(
                fixture.given(drafted("carla"), asked("bruno", null)).when(open("carla", null)),
                new WrittenByTheSame(Step.OPEN));
    }

    @Test
    void aChangeOfTheDraftEndsTheWish() {
        fixture.given(drafted("carla"), asked("carla", null), changed("anna"))
                .when(open("bruno", null))
                .expectEvents(asked("bruno", null));
    }

    @Test
    void aWishIsTakenBack() {
        ConsultationEvent.StepTakenBack back =
                new ConsultationEvent.StepTakenBack(PARK, Step.OPEN, "Not yet", "carla", AT);
        fixture.given(drafted("carla"), asked("carla", null))
                .when(new ConsultationCommand.TakeBack(PARK, ANY, Step.OPEN, "Not yet", "carla", AT))
                .expectEvents(back);
        fixture.given(drafted("carla"), asked("carla", null), back)
                .when(open("bruno", null))
                .expectEvents(asked("bruno", null));
    }

    @Test
    void refusesToTakeBackWhatNobodyAskedFor() {
        refuses(
                fixture.given(drafted("carla"), asked("carla", null))
                        .when(new ConsultationCommand.TakeBack(PARK, ANY, Step.RESULTS, null, "carla", AT)),
                new NothingAskedFor(Step.RESULTS));
    }

    @Test
    void whereTwoEyesAreEnoughOneDoesItAlone() {
        fixture.given(drafted("carla"))
                .when(new ConsultationCommand.Open(PARK, ANY, false, "Now", "carla", AT))
                .expectEvents(new ConsultationEvent.Opened(PARK, "Now", "carla", AT));
    }

    @Test
    void resultsWaitToo() {
        ConsultationEvent.StepAskedFor asked =
                new ConsultationEvent.StepAskedFor(PARK, Step.RESULTS, null, "carla", AT);
        fixture.given(drafted("carla"), opened(), closed())
                .when(publish("carla"))
                .expectEvents(asked);
        fixture.given(drafted("carla"), opened(), closed(), asked)
                .when(publish("bruno"))
                .expectEvents(new ConsultationEvent.ResultsPublished(PARK, 1, 17, AT, COUNTS, "bruno", AT));
    }

    @Test
    void theOutcomeIsNotPublishedInOneGo() {
        refuses(
                fixture.given(drafted("carla"), opened(), closed(), results())
                        .when(new ConsultationCommand.PublishOutcome(PARK, ANY, OUTCOME, true, null, "bruno", AT)),
                new SecondPersonNeeded(Step.OUTCOME));
    }

    @Test
    void theOutcomeWaitsForSomebodyElseThanItsWriter() {
        ConsultationEvent.OutcomeDrafted written = new ConsultationEvent.OutcomeDrafted(PARK, OUTCOME, "carla", AT);
        ConsultationEvent.OutcomeApproved approved = new ConsultationEvent.OutcomeApproved(PARK, null, "bruno", AT);
        ConsultationEvent.StepAskedFor asked =
                new ConsultationEvent.StepAskedFor(PARK, Step.OUTCOME, "Ready", "bruno", AT);
        refuses(
                fixture.given(drafted("carla"), opened(), closed(), results(), written, approved, asked)
                        .when(outcome("carla")),
                new WrittenByTheSame(Step.OUTCOME));
        fixture.given(drafted("carla"), opened(), closed(), results(), written, approved, asked)
                .when(outcome("anna"))
                .expectEvents(new ConsultationEvent.OutcomePublished(PARK, 1, OUTCOME, "Ready", "anna", AT));
    }

    @Test
    void aChangeOfTheOutcomeEndsTheWishForItAndNoOther() {
        ConsultationEvent.OutcomeDrafted written = new ConsultationEvent.OutcomeDrafted(PARK, OUTCOME, "carla", AT);
        fixture.given(
                        drafted("carla"),
                        opened(),
                        closed(),
                        new ConsultationEvent.StepAskedFor(PARK, Step.RESULTS, null, "carla", AT),
                        written)
                .when(publish("bruno"))
                .expectEvents(new ConsultationEvent.ResultsPublished(PARK, 1, 17, AT, COUNTS, "bruno", AT));
        ConsultationEvent.OutcomeApproved approved = new ConsultationEvent.OutcomeApproved(PARK, null, "bruno", AT);
        ConsultationEvent.StepAskedFor asked =
                new ConsultationEvent.StepAskedFor(PARK, Step.OUTCOME, null, "bruno", AT);
        fixture.given(drafted("carla"), opened(), closed(), results(), written, approved, asked, written, approved)
                .when(outcome("anna"))
                .expectEvents(new ConsultationEvent.StepAskedFor(PARK, Step.OUTCOME, null, "anna", AT));
    }

    private static ConsultationCommand.Open open(String by, @Nullable String reason) {
        return new ConsultationCommand.Open(PARK, ANY, true, reason, by, AT);
    }

    private static ConsultationCommand.PublishResults publish(String by) {
        return new ConsultationCommand.PublishResults(PARK, ANY, 5, 17, AT, COUNTS, true, null, by, AT);
    }

    private static ConsultationCommand.PublishOutcome outcome(String by) {
        return new ConsultationCommand.PublishOutcome(PARK, ANY, null, true, null, by, AT);
    }

    private static ConsultationEvent.Drafted drafted(String by) {
        return new ConsultationEvent.Drafted(PARK, SLUG, content(), "print", false, by, DRAFTED);
    }

    private static ConsultationEvent.DraftChanged changed(String by) {
        return new ConsultationEvent.DraftChanged(PARK, SLUG, content(), by, DRAFTED);
    }

    private static ConsultationEvent.StepAskedFor asked(String by, @Nullable String reason) {
        return new ConsultationEvent.StepAskedFor(PARK, Step.OPEN, reason, by, AT);
    }

    private static ConsultationEvent.Opened opened() {
        return new ConsultationEvent.Opened(PARK, "policy", OPENED);
    }

    private static ConsultationEvent.Closed closed() {
        return new ConsultationEvent.Closed(PARK, "clock", CLOSES);
    }

    private static ConsultationEvent.ResultsPublished results() {
        return new ConsultationEvent.ResultsPublished(PARK, 1, 17, CLOSES, COUNTS, "policy", CLOSES);
    }

    private static void refuses(ResultValidator<Consultation> result, Refusal refusal) {
        result.expectNoEvents().expectException(new RefusedWith(refusal));
    }
}
