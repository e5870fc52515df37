package org.yousaid.consultation.response.write;

import static org.yousaid.consultation.Samples.ANSWERED;
import static org.yousaid.consultation.Samples.CLOSES;
import static org.yousaid.consultation.Samples.OPENED;
import static org.yousaid.consultation.Samples.RESPONSE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.matchers.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yousaid.consultation.RefusedWith;
import org.yousaid.consultation.Samples;
import org.yousaid.consultation.consultation.ConsultationStatus;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.request.Worded;
import org.yousaid.consultation.response.Answer;
import org.yousaid.consultation.response.AnswerRefusal.AnswerMissing;
import org.yousaid.consultation.response.AnswerRefusal.AnsweredTwice;
import org.yousaid.consultation.response.AnswerRefusal.MoreThanOneChoice;
import org.yousaid.consultation.response.AnswerRefusal.OptionChosenTwice;
import org.yousaid.consultation.response.AnswerRefusal.ScaleOutOfRange;
import org.yousaid.consultation.response.AnswerRefusal.UnknownOption;
import org.yousaid.consultation.response.AnswerRefusal.UnknownQuestion;
import org.yousaid.consultation.response.AnswerRefusal.WrongAnswerShape;
import org.yousaid.consultation.response.AnswerValue;
import org.yousaid.consultation.response.Channel;
import org.yousaid.consultation.response.Idea;
import org.yousaid.consultation.response.ResponseCommand;
import org.yousaid.consultation.response.ResponseEvent;
import org.yousaid.consultation.response.ResponseRefusal.CapturedOutsideWindow;
import org.yousaid.consultation.response.ResponseRefusal.ConsultationClosed;
import org.yousaid.consultation.response.ResponseRefusal.ConsultationNotOpen;
import org.yousaid.consultation.response.ResponseRefusal.NothingSaid;
import org.yousaid.consultation.response.ResponseRefusal.StaffOnly;
import org.yousaid.consultation.response.ResponseRefusal.TextTooLong;
import org.yousaid.consultation.response.ResponseRefusal.UnknownWard;
import org.yousaid.consultation.response.Submission;
import org.yousaid.consultation.response.Submission.IdeaOutline;
import org.yousaid.consultation.response.Submission.Outline;
import org.yousaid.contract.Consents;
import org.yousaid.contract.Reference;
import org.yousaid.support.vault.SealedText;

class ResponseTest {

    private static final Reference REFERENCE = Reference.mint();
    private static final Reference IDEA = Reference.mint();
    private static final SealedText WORDS = new SealedText("text-1.d29yZHM");
    private static final Outline USE = chosen("use", "a");

    private final AggregateTestFixture<Response> fixture = new AggregateTestFixture<>(Response.class);

    @Test
    void recordsWhatWasAnswered() {
        Submission submission = online(USE, chosen("for", "a", "b"), step("like", 4), words("else", 10));
        fixture.givenNoPriorActivity()
                .when(command(submission, Samples.open(), ANSWERED, List.of(new Idea(IDEA, null, WORDS))))
                .expectEvents(new ResponseEvent.Recorded(
                        RESPONSE,
                        Samples.PARK,
                        Samples.SLUG,
                        "The park",
                        1,
                        REFERENCE,
                        Channel.ONLINE,
                        null,
                        null,
                        "en",
                        List.of(
                                new Answer("use", new AnswerValue.Choice(List.of("a"))),
                                new Answer("for", new AnswerValue.Choice(List.of("a", "b"))),
                                new Answer("like", new AnswerValue.Step(4)),
                                new Answer("else", new AnswerValue.Words(WORDS))),
                        List.of(),
                        List.of(new Idea(IDEA, null, WORDS)),
                        null,
                        new Consents(false, false, false),
                        ANSWERED,
                        ANSWERED,
                        ANSWERED.plus(Duration.ofDays(28)),
                        false,
                        "print",
                        null));
    }

    @Test
    void promisesTheReplyFromTheDayOnTheSlip() {
        Instant captured = ANSWERED.minus(Duration.ofDays(3));
        fixture.givenNoPriorActivity()
                .when(command(interview(captured, USE), Samples.open(), ANSWERED, List.of()))
                .expectSuccessfulHandlerExecution()
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.exactSequenceOf(
                        Matchers.<ResponseEvent.Recorded>predicate(
                                event -> event.capturedAt().equals(captured)
                                        && event.recordedAt().equals(ANSWERED)
                                        && event.replyBy().equals(captured.plus(Duration.ofDays(28)))
                                        && "officer".equals(event.by())))));
    }

    @ParameterizedTest
    @EnumSource(
            value = ConsultationStatus.class,
            names = {"DRAFT", "PLANNED"})
    void refusesAnAnswerBeforeTheOpening(ConsultationStatus status) {
        refuses(online(USE), Samples.at(status), ANSWERED, new ConsultationNotOpen());
    }

    @ParameterizedTest
    @EnumSource(
            value = ConsultationStatus.class,
            names = {"CLOSED", "RESULTS_PUBLISHED", "WITHDRAWN"})
    void refusesAnAnswerAfterTheEnd(ConsultationStatus status) {
        refuses(online(USE), Samples.at(status), ANSWERED, new ConsultationClosed());
    }

    @Test
    void refusesAnAnswerAfterTheClosingTimeAlthoughNobodyClosedItYet() {
        refuses(online(USE), Samples.open(), CLOSES, new ConsultationClosed());
    }

    @Test
    void takesOnlyWhatIsImportedIntoWhatTookPlaceElsewhere() {
        ConsultationView elsewhere = new ConsultationView(
                Samples.PARK,
                Samples.SLUG,
                1,
                ConsultationStatus.OPEN,
                true,
                true,
                Samples.content(),
                OPENED,
                null,
                null);
        refuses(online(USE), elsewhere, ANSWERED, new ConsultationClosed());
        refuses(interview(null, USE), elsewhere, ANSWERED, new ConsultationClosed());
        Submission imported = new Submission(Channel.IMPORT, true, null, false, null, true, List.of(USE), List.of());
        fixture.givenNoPriorActivity()
                .when(command(imported, elsewhere, ANSWERED, List.of()))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void refusesAnotherChannelThanOnlineFromCitizens() {
        Submission phoned = new Submission(Channel.TELEPHONE, false, null, false, null, true, List.of(USE), List.of());
        refuses(phoned, new StaffOnly("channel"));
    }

    @Test
    void refusesATimeOfTheirOwnFromCitizens() {
        Submission early = new Submission(Channel.ONLINE, false, ANSWERED, false, null, true, List.of(USE), List.of());
        refuses(early, new StaffOnly("capturedAt"));
    }

    @Test
    void refusesAPlaceFromCitizens() {
        Submission placed = new Submission(Channel.ONLINE, false, null, true, null, true, List.of(USE), List.of());
        refuses(placed, new StaffOnly("place"));
    }

    @Test
    void refusesAReferenceOfTheirOwnFromCitizens() {
        Submission minted = new Submission(
                Channel.ONLINE, false, null, false, null, true, List.of(USE), List.of(new IdeaOutline(IDEA, 0, 5)));
        refuses(minted, new StaffOnly("suggestions/reference"));
    }

    @Test
    void refusesWhatWasCapturedBeforeTheOpening() {
        refuses(interview(OPENED.minusMillis(1), USE), outside());
    }

    @Test
    void refusesWhatWillBeCapturedInTheFuture() {
        refuses(interview(ANSWERED.plus(Duration.ofMinutes(5)).plusMillis(1), USE), outside());
    }

    private static CapturedOutsideWindow outside() {
        return new CapturedOutsideWindow(OPENED, ANSWERED.plus(Duration.ofMinutes(5)));
    }

    @Test
    void refusesAWardThatIsNotInTheList() {
        Submission elsewhere = new Submission(Channel.ONLINE, false, null, false, "E1", false, List.of(USE), List.of());
        refuses(elsewhere, new UnknownWard("E1"));
    }

    @Test
    void refusesAQuestionThatIsNotAsked() {
        refuses(online(USE, chosen("other", "a")), new UnknownQuestion("other"));
    }

    @Test
    void refusesTwoAnswersToOneQuestion() {
        refuses(online(USE, chosen("use", "b")), new AnsweredTwice("use"));
    }

    @Test
    void refusesAnOptionThatIsNotOffered() {
        refuses(online(chosen("use", "z")), new UnknownOption("use", "z"));
    }

    @Test
    void refusesTwoOptionsOfASingleChoice() {
        refuses(online(chosen("use", "a", "b")), new MoreThanOneChoice("use"));
    }

    @Test
    void refusesTheSameOptionTwice() {
        refuses(online(USE, chosen("for", "a", "a")), new OptionChosenTwice("for", "a"));
    }

    @Test
    void refusesAStepOffTheScale() {
        refuses(online(USE, step("like", 6)), new ScaleOutOfRange("like", 1, 5));
        refuses(online(USE, step("like", 0)), new ScaleOutOfRange("like", 1, 5));
    }

    @Test
    void refusesAnAnswerInTheWrongForm() {
        refuses(online(step("use", 1)), new WrongAnswerShape("use", "choice"));
        refuses(online(USE, chosen("like", "a")), new WrongAnswerShape("like", "scale"));
        refuses(online(USE, chosen("else", "a")), new WrongAnswerShape("else", "text"));
        refuses(
                online(USE, new Outline("like", List.of(new AnswerValue.Step(3)), 3, true)),
                new WrongAnswerShape("like", "scale"));
    }

    @Test
    void refusesAMissingAnswerToARequiredQuestion() {
        refuses(online(step("like", 3)), new AnswerMissing("use"));
    }

    @Test
    void refusesATextThatIsTooLong() {
        refuses(online(USE, words("else", 10_001)), new TextTooLong("/answers/1/text", 10_001, 10_000));
        refuses(online(USE, words("name", 1_001)), new TextTooLong("/answers/1/text", 1_001, 1_000));
    }

    @Test
    void refusesAnIdeaThatIsTooLong() {
        Submission long1 = new Submission(
                Channel.ONLINE,
                false,
                null,
                false,
                null,
                true,
                List.of(USE),
                List.of(new IdeaOutline(null, 0, 10_001)));
        refuses(long1, new TextTooLong("/suggestions/0/text", 10_001, 10_000));
        Submission long2 = new Submission(
                Channel.ONLINE, false, null, false, null, true, List.of(USE), List.of(new IdeaOutline(null, 201, 5)));
        refuses(long2, new TextTooLong("/suggestions/0/title", 201, 200));
    }

    @Test
    void refusesSilence() {
        ConsultationView nothingRequired = new ConsultationView(
                Samples.PARK,
                Samples.SLUG,
                1,
                ConsultationStatus.OPEN,
                true,
                false,
                Samples.content(null, CLOSES, List.of(Samples.LIKE)),
                OPENED,
                null,
                null);
        refuses(online(), nothingRequired, ANSWERED, new NothingSaid());
    }

    private static void refuses(Submission submission, Worded refusal) {
        refuses(submission, Samples.open(), ANSWERED, refusal);
    }

    private static void refuses(Submission submission, ConsultationView asked, Instant at, Worded refusal) {
        new AggregateTestFixture<>(Response.class)
                .givenNoPriorActivity()
                .when(command(submission, asked, at, List.of()))
                .expectNoEvents()
                .expectException(new RefusedWith(refusal));
    }

    private static ResponseCommand.RecordAnswers command(
            Submission submission, ConsultationView asked, Instant at, List<Idea> ideas) {
        return new ResponseCommand.RecordAnswers(
                RESPONSE,
                asked,
                submission,
                null,
                Map.of("else", WORDS, "name", WORDS),
                ideas,
                REFERENCE,
                "en",
                null,
                new Consents(false, false, false),
                "print",
                false,
                "officer",
                at);
    }

    private static Submission online(Outline... answers) {
        return new Submission(Channel.ONLINE, false, null, false, null, true, List.of(answers), new ArrayList<>());
    }

    private static Submission interview(@Nullable Instant capturedAt, Outline... answers) {
        return new Submission(Channel.FACE_TO_FACE, true, capturedAt, true, null, true, List.of(answers), List.of());
    }

    private static Outline chosen(String question, String... options) {
        return new Outline(question, List.of(new AnswerValue.Choice(List.of(options))), null, true);
    }

    private static Outline step(String question, int step) {
        return new Outline(question, List.of(new AnswerValue.Step(step)), null, true);
    }

    private static Outline words(String question, int characters) {
        return new Outline(question, List.of(), characters, true);
    }
}
