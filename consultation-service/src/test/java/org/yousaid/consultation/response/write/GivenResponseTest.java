package org.yousaid.consultation.response.write;

import static org.yousaid.consultation.Samples.ANSWERED;
import static org.yousaid.consultation.Samples.CLOSES;
import static org.yousaid.consultation.Samples.RESPONSE;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yousaid.consultation.RefusedWith;
import org.yousaid.consultation.Samples;
import org.yousaid.consultation.response.Answer;
import org.yousaid.consultation.response.AnswerValue;
import org.yousaid.consultation.response.Channel;
import org.yousaid.consultation.response.RedactionReason;
import org.yousaid.consultation.response.RedactionRefusal.NoWordsThere;
import org.yousaid.consultation.response.RedactionRefusal.ResponseWithdrawn;
import org.yousaid.consultation.response.ResponseCommand;
import org.yousaid.consultation.response.ResponseEvent;
import org.yousaid.contract.Consents;
import org.yousaid.contract.Reference;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.vault.SealedText;

class GivenResponseTest {

    private static final Reference REFERENCE = Reference.mint();
    private static final SealedText PLACE = new SealedText("text-0.cGxhY2U");
    private static final SealedText FIRST = new SealedText("text-1.d29yZHM");
    private static final SealedText SECOND = new SealedText("text-2.ZmV3ZXI");
    private static final SealedText THIRD = new SealedText("text-3.ZmV3ZXN0");
    private static final Answer USE = new Answer("use", new AnswerValue.Choice(List.of("a")));

    private final AggregateTestFixture<Response> fixture = new AggregateTestFixture<>(Response.class);

    @Test
    void replacesTheWordsOfOneAnswer() {
        fixture.given(recorded())
                .when(redact(1, "else", FIRST, SECOND))
                .expectEvents(redacted(FIRST, SECOND))
                .expectResultMessagePayload(2L);
    }

    @Test
    void replacesWhatWasPutInTheirPlaceBefore() {
        fixture.given(recorded(), redacted(FIRST, SECOND))
                .when(redact(2, "else", SECOND, THIRD))
                .expectEvents(redacted(SECOND, THIRD));
    }

    @Test
    void refusesWhatWasDecidedOnOtherWords() {
        fixture.given(recorded(), redacted(FIRST, SECOND))
                .when(redact(1, "else", FIRST, THIRD))
                .expectNoEvents()
                .expectException(new RefusedWith(CommonRefusal.STALE_VERSION));
        new AggregateTestFixture<>(Response.class)
                .given(recorded(), redacted(FIRST, SECOND))
                .when(redact(null, "else", FIRST, THIRD))
                .expectNoEvents()
                .expectException(new RefusedWith(CommonRefusal.STALE_VERSION));
    }

    @Test
    void refusesAQuestionToWhichNothingIsSaidInWords() {
        fixture.given(recorded())
                .when(redact(1, "use", FIRST, SECOND))
                .expectNoEvents()
                .expectException(new RefusedWith(new NoWordsThere("use")));
    }

    @Test
    void isTakenBackWithAllThatIsCountedAndAllWordsAsTheyStand() {
        fixture.given(recorded(), redacted(FIRST, SECOND)).when(withdraw(2)).expectEvents(withdrawn(SECOND));
    }

    @Test
    void refusesEverythingOnceItIsTakenBack() {
        fixture.given(recorded(), withdrawn(FIRST))
                .when(withdraw(2))
                .expectNoEvents()
                .expectException(new RefusedWith(new ResponseWithdrawn()));
        new AggregateTestFixture<>(Response.class)
                .given(recorded(), withdrawn(FIRST))
                .when(redact(2, "else", FIRST, SECOND))
                .expectNoEvents()
                .expectException(new RefusedWith(new ResponseWithdrawn()));
    }

    @Test
    void refusesToBeTakenBackByWhoHasNotSeenWhatItSaysNow() {
        fixture.given(recorded(), redacted(FIRST, SECOND))
                .when(withdraw(1))
                .expectNoEvents()
                .expectException(new RefusedWith(CommonRefusal.STALE_VERSION));
    }

    private static ResponseCommand redact(
            @Nullable Integer version, String question, SealedText replaced, SealedText text) {
        return new ResponseCommand.Redact(
                RESPONSE,
                version == null ? ExpectedVersion.any() : ExpectedVersion.of(version),
                question,
                replaced,
                text,
                RedactionReason.AUTHOR_NAMED,
                null,
                "policy",
                CLOSES);
    }

    private static ResponseCommand withdraw(long version) {
        return new ResponseCommand.Withdraw(RESPONSE, ExpectedVersion.of(version), "By its author", "policy", CLOSES);
    }

    private static ResponseEvent redacted(SealedText replaced, SealedText text) {
        return new ResponseEvent.Redacted(
                RESPONSE,
                Samples.PARK,
                REFERENCE,
                "else",
                replaced,
                text,
                RedactionReason.AUTHOR_NAMED,
                null,
                "policy",
                CLOSES);
    }

    private static ResponseEvent withdrawn(SealedText words) {
        return new ResponseEvent.Withdrawn(
                RESPONSE,
                Samples.PARK,
                REFERENCE,
                Channel.FACE_TO_FACE,
                PLACE,
                "E1",
                List.of(USE, new Answer("else", new AnswerValue.Words(words))),
                List.of("name"),
                ANSWERED,
                "By its author",
                "policy",
                CLOSES);
    }

    private static ResponseEvent recorded() {
        return new ResponseEvent.Recorded(
                RESPONSE,
                Samples.PARK,
                Samples.SLUG,
                "The park",
                1,
                REFERENCE,
                Channel.FACE_TO_FACE,
                PLACE,
                "E1",
                "en",
                List.of(USE, new Answer("else", new AnswerValue.Words(FIRST))),
                List.of("name"),
                List.of(),
                null,
                new Consents(false, false, false),
                ANSWERED,
                ANSWERED,
                CLOSES,
                false,
                "print",
                "officer");
    }
}
