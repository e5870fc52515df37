package org.yousaid.suggestion.process.write;

import static org.yousaid.suggestion.process.ProcessSamples.NOON;
import static org.yousaid.suggestion.process.ProcessSamples.approve;
import static org.yousaid.suggestion.process.ProcessSamples.approved;
import static org.yousaid.suggestion.process.ProcessSamples.definition;
import static org.yousaid.suggestion.process.ProcessSamples.propose;
import static org.yousaid.suggestion.process.ProcessSamples.proposed;
import static org.yousaid.suggestion.process.ProcessSamples.turnDown;
import static org.yousaid.suggestion.process.ProcessSamples.turnedDown;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.yousaid.suggestion.process.ProcessCommand.ApproveVersion;
import org.yousaid.suggestion.process.ProcessCommand.ProposeVersion;
import org.yousaid.suggestion.process.ProcessEvent.VersionProposed;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;

class ProcessVersionsTest {

    private final AggregateTestFixture<ProcessVersions> process = new AggregateTestFixture<>(ProcessVersions.class);

    @Test
    void proposesASecondVersionFirst() {
        process.givenNoPriorActivity()
                .when(propose(2))
                .expectResultMessagePayload(2)
                .expectEvents(proposed(2));
    }

    @Test
    void answersARepeatedRequestWithItsFirstProposal() {
        process.given(proposed(2), turnedDown(2))
                .when(propose(2))
                .expectResultMessagePayload(2)
                .expectNoEvents();
    }

    @Test
    void refusesAnotherProposalUnderTheSameKey() {
        process.given(proposed(2))
                .when(new ProposeVersion(definition(), "Quicker", "request-2", "other", "ada", NOON))
                .expectException(Refused.class)
                .expectExceptionMessage("idempotency-key-reused");
    }

    @Test
    void refusesASecondProposalWhileOneWaits() {
        process.given(proposed(2))
                .when(propose(3))
                .expectException(Refused.class)
                .expectExceptionMessage("another-version-waits")
                .expectNoEvents();
    }

    @Test
    void neverGivesANumberTwice() {
        process.given(proposed(2), turnedDown(2))
                .when(propose(3))
                .expectResultMessagePayload(3)
                .expectEvents(proposed(3));
    }

    @Test
    void basesAProposalOnWhatIsInForce() {
        VersionProposed third =
                new VersionProposed(3, 2, definition(), "Quicker", "request-3", "fingerprint", "ada", NOON);
        process.given(proposed(2), approved(2)).when(propose(3)).expectEvents(third);
    }

    @Test
    void isApprovedBySomebodyElse() {
        process.given(proposed(2)).when(approve(2, "grace")).expectEvents(approved(2));
    }

    @Test
    void refusesToBeApprovedByWhoProposedIt() {
        process.given(proposed(2))
                .when(approve(2, "ada"))
                .expectException(Refused.class)
                .expectExceptionMessage("second-person-needed")
                .expectNoEvents();
    }

    @Test
    void isApprovedByTheSameWhereOnePersonIsEnough() {
        process.given(proposed(2))
                .when(new ApproveVersion(2, ExpectedVersion.of(0), false, "ada", NOON))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void isTurnedDownWithAReason() {
        process.given(proposed(2)).when(turnDown(2)).expectEvents(turnedDown(2));
    }

    @Test
    void refusesToBeDecidedOnTwice() {
        process.given(proposed(2), approved(2))
                .when(turnDown(2))
                .expectException(Refused.class)
                .expectExceptionMessage("version-decided")
                .expectNoEvents();
    }

    @Test
    void refusesWhatNobodyProposed() {
        process.givenNoPriorActivity()
                .when(approve(2, "grace"))
                .expectException(Refused.class)
                .expectExceptionMessage("no-such-process")
                .expectNoEvents();
    }

    @Test
    void refusesADecisionOnWhatStoodThereBefore() {
        process.given(proposed(2), turnedDown(2), proposed(3))
                .when(new ApproveVersion(3, ExpectedVersion.of(0), true, "grace", NOON))
                .expectException(Refused.class)
                .expectExceptionMessage("stale-version")
                .expectNoEvents();
    }
}
