package org.yousaid.consultation.consultation.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yousaid.consultation.Samples.CLOSES;
import static org.yousaid.consultation.Samples.DRAFTED;
import static org.yousaid.consultation.Samples.OPENED;
import static org.yousaid.consultation.Samples.OUTCOME;
import static org.yousaid.consultation.Samples.PARK;
import static org.yousaid.consultation.Samples.SLUG;
import static org.yousaid.consultation.Samples.content;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yousaid.consultation.RefusedWith;
import org.yousaid.consultation.consultation.ConsultationCommand;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.ConsultationEvent;
import org.yousaid.consultation.consultation.ConsultationRefusal.NotClosedYet;
import org.yousaid.consultation.consultation.ConsultationRefusal.QuarterNotOver;
import org.yousaid.consultation.consultation.ConsultationRefusal.ResultsAlreadyPublished;
import org.yousaid.consultation.consultation.ConsultationStatus;
import org.yousaid.consultation.consultation.Counts;
import org.yousaid.consultation.consultation.OutcomeRefusal.ResultsComeFirst;
import org.yousaid.consultation.consultation.Quarter;
import org.yousaid.support.problem.Refusal;
import org.yousaid.support.request.ExpectedVersion;

/** What is open for good: no closing and no decision date, results by the quarter. */
class StandingTest {

    private static final ExpectedVersion ANY = ExpectedVersion.any();
    private static final Instant NEW_YEAR = Instant.parse("2027-01-01T00:00:00Z");

    private final AggregateTestFixture<Consultation> fixture = new AggregateTestFixture<>(Consultation.class);

    @ParameterizedTest
    @CsvSource({
        "2026-11-02T09:00:00Z, 2027-01-01T00:00:00Z",
        "2026-12-31T23:59:59Z, 2027-01-01T00:00:00Z",
        "2027-01-01T00:00:00Z, 2027-03-31T23:00:00Z",
        "2027-03-31T22:59:59Z, 2027-03-31T23:00:00Z",
        "2027-03-31T23:00:00Z, 2027-06-30T23:00:00Z",
        "2027-09-30T22:59:59Z, 2027-09-30T23:00:00Z",
    })
    void aQuarterEndsAtMidnightInLondon(Instant at, Instant end) {
        assertThat(Quarter.endAfter(at)).isEqualTo(end);
    }

    @Test
    void opensWithoutAClosingAndADecisionDate() {
        fixture.given(drafted())
                .when(new ConsultationCommand.Open(PARK, ANY, "policy", OPENED))
                .expectEvents(opened());
    }

    @Test
    void publishesByTheClockWhenTheQuarterHasEnded() {
        fixture.given(drafted(), opened())
                .when(quarter(counts(5), NEW_YEAR))
                .expectEvents(results(1, counts(5), "clock", NEW_YEAR));
    }

    @Test
    void publishesEachQuarterOnce() {
        refuses(
                fixture.given(drafted(), opened()).when(quarter(counts(5), NEW_YEAR.minusMillis(1))),
                new QuarterNotOver(NEW_YEAR));
        refuses(
                fixture.given(drafted(), opened(), results(1, counts(5), "clock", NEW_YEAR))
                        .when(quarter(counts(10), NEW_YEAR.plusSeconds(1))),
                new QuarterNotOver(Instant.parse("2027-03-31T23:00:00Z")));
    }

    @Test
    void letsAQuarterPassThatWouldShowWhatAFewSaid() {
        ConsultationEvent.QuarterPassed passed = new ConsultationEvent.QuarterPassed(PARK, 4, "clock", NEW_YEAR);
        fixture.given(drafted(), opened()).when(quarter(counts(4), NEW_YEAR)).expectEvents(passed);
        refuses(
                fixture.given(drafted(), opened(), passed).when(quarter(counts(9), NEW_YEAR.plusSeconds(1))),
                new QuarterNotOver(Instant.parse("2027-03-31T23:00:00Z")));
    }

    @Test
    void publishesWhileItIsOpenWhenToldTo() {
        fixture.given(drafted(), opened())
                .when(new ConsultationCommand.PublishResults(PARK, ANY, 5, 17, CLOSES, counts(3), "policy", CLOSES))
                .expectEvents(results(1, counts(3), "policy", CLOSES));
    }

    @Test
    void refusesAQuarterOfWhatIsNotOpenForGood() {
        ConsultationEvent.Drafted ordinary =
                new ConsultationEvent.Drafted(PARK, SLUG, content(), "print", false, "policy", DRAFTED);
        refuses(
                fixture.given(ordinary, opened()).when(quarter(counts(5), NEW_YEAR)),
                new NotClosedYet(ConsultationStatus.OPEN));
    }

    @Test
    void tellsWhatCameOfItWhileItIsOpen() {
        ConsultationCommand.PublishOutcome publish =
                new ConsultationCommand.PublishOutcome(PARK, ANY, OUTCOME, false, null, "policy", NEW_YEAR);
        refuses(fixture.given(drafted(), opened()).when(publish), new ResultsComeFirst(ConsultationStatus.OPEN));
        fixture.given(drafted(), opened(), results(1, counts(5), "clock", NEW_YEAR))
                .when(publish)
                .expectEvents(new ConsultationEvent.OutcomePublished(PARK, 1, OUTCOME, null, "policy", NEW_YEAR));
    }

    @Test
    void isClosedAndNotTakenBackOnceResultsAreOut() {
        refuses(
                fixture.given(drafted(), opened(), results(1, counts(5), "clock", NEW_YEAR))
                        .when(new ConsultationCommand.Withdraw(PARK, ANY, "policy", NEW_YEAR)),
                new ResultsAlreadyPublished());
        fixture.given(drafted(), opened(), results(1, counts(5), "clock", NEW_YEAR))
                .when(new ConsultationCommand.Close(PARK, ANY, "policy", NEW_YEAR))
                .expectEvents(new ConsultationEvent.Closed(PARK, "policy", NEW_YEAR));
    }

    @Test
    void tellsWhatCameOfItAfterItWasClosed() {
        fixture.given(
                        drafted(),
                        opened(),
                        results(1, counts(5), "clock", NEW_YEAR),
                        new ConsultationEvent.Closed(PARK, "policy", NEW_YEAR))
                .when(new ConsultationCommand.PublishOutcome(PARK, ANY, OUTCOME, false, null, "policy", NEW_YEAR))
                .expectEvents(new ConsultationEvent.OutcomePublished(PARK, 1, OUTCOME, null, "policy", NEW_YEAR));
    }

    private static ConsultationCommand.PublishQuarter quarter(Counts counts, Instant at) {
        return new ConsultationCommand.PublishQuarter(PARK, ANY, 5, 17, at, counts, at);
    }

    private static Counts counts(long responses) {
        return new Counts(
                responses, List.of(new Counts.CountedQuestion("use", responses, Map.of("a", responses, "b", 0L))));
    }

    private static ConsultationEvent.ResultsPublished results(int version, Counts counts, String by, Instant at) {
        return new ConsultationEvent.ResultsPublished(PARK, version, 17, at, counts, by, at);
    }

    private static ConsultationEvent.Opened opened() {
        return new ConsultationEvent.Opened(PARK, "policy", OPENED);
    }

    private static ConsultationEvent.Drafted drafted() {
        ConsultationContent park = content();
        ConsultationContent standing = new ConsultationContent(
                park.title(),
                park.purpose(),
                park.canStillChange(),
                null,
                park.decidedBy(),
                park.background(),
                park.audience(),
                park.questions(),
                null,
                null,
                28,
                park.owner(),
                park.languages(),
                park.form(),
                park.aims(),
                true,
                park.translations());
        return new ConsultationEvent.Drafted(PARK, SLUG, standing, "print", false, "policy", DRAFTED);
    }

    private static void refuses(ResultValidator<Consultation> result, Refusal refusal) {
        result.expectNoEvents().expectException(new RefusedWith(refusal));
    }
}
