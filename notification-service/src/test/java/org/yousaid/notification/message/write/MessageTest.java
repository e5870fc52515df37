package org.yousaid.notification.message.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.yousaid.notification.Known.CONSULTATION;
import static org.yousaid.notification.Known.CONTACT;
import static org.yousaid.notification.Known.DUE;
import static org.yousaid.notification.Known.MADE;
import static org.yousaid.notification.Known.PERSON;
import static org.yousaid.notification.Known.RESPONSE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.yousaid.notification.message.Content;
import org.yousaid.notification.message.FailureReason;
import org.yousaid.notification.message.MessageCommand;
import org.yousaid.notification.message.MessageCommand.Hand;
import org.yousaid.notification.message.MessageEvent;
import org.yousaid.notification.message.MessageId;
import org.yousaid.notification.message.MessageKind;
import org.yousaid.notification.message.MessageRefusal;
import org.yousaid.notification.message.Outgoing;
import org.yousaid.notification.promise.Word;
import org.yousaid.support.problem.Refused;

class MessageTest {

    private static final Content THANKS = new Content.Thanks(RESPONSE, CONSULTATION, 1);
    private static final MessageId ID = MessageId.of(PERSON, MessageKind.THANKS, RESPONSE.value(), 1);
    private static final Content.Keeps KEEPS = new Content.Keeps(RESPONSE, Word.RESULTS);
    private static final MessageEvent QUEUED =
            new MessageEvent.Queued(ID, PERSON, CONTACT, "en", MessageKind.THANKS, THANKS, MADE);
    private static final Instant AT = MADE.plusSeconds(1);
    private static final String WORDING = "thanks/en/0";
    private static final MessageEvent SENT =
            new MessageEvent.Sent(ID, MessageKind.THANKS, new Content.Keeps(RESPONSE, Word.RESULTS), AT, WORDING);
    private static final MessageEvent HEARD_OF = new MessageEvent.Sent(ID, MessageKind.THANKS, KEEPS, AT);
    private static final MessageEvent FAILED = new MessageEvent.Failed(
            ID, MessageKind.THANKS, FailureReason.REFUSED_BY_MAIL_SERVER, "smtp-550", AT, PERSON, KEEPS);

    private static final MessageEvent BOUNCED = new MessageEvent.Bounced(
            ID, PERSON, MessageKind.THANKS, new Content.Keeps(RESPONSE, Word.RESULTS), true, "5.1.1", AT);

    @Test
    void isQueuedOnceHoweverOftenItIsAskedFor() {
        MessageCommand queue = MessageCommand.Queue.of(CONTACT, "en", THANKS, MADE);
        new AggregateTestFixture<>(Message.class)
                .givenNoPriorActivity()
                .when(queue)
                .expectEvents(QUEUED);
        given(QUEUED).when(queue).expectNoEvents();
        given(QUEUED, SENT).when(queue).expectNoEvents();
        given(QUEUED, FAILED).when(queue).expectNoEvents();
    }

    @Test
    void itsIdFollowsFromWhoIsToldOfWhat() {
        assertThat(MessageId.of(PERSON, MessageKind.THANKS, RESPONSE.value(), 1))
                .isEqualTo(ID);
        assertThat(List.of(
                        MessageId.of(PERSON, MessageKind.RECEIPT, RESPONSE.value(), 1),
                        MessageId.of(PERSON, MessageKind.THANKS, RESPONSE.value(), 2),
                        MessageId.of(PERSON, MessageKind.THANKS, RESPONSE.value() + "1", 1)))
                .doesNotContain(ID)
                .doesNotHaveDuplicates();
    }

    @Test
    void isHandedOverOnlyWhileItWaits() {
        var ask = new MessageCommand.AskToHandOver(ID, AT);
        given(QUEUED)
                .when(ask)
                .expectNoEvents()
                .expectResultMessagePayload(new Hand.Over(new Outgoing(ID, CONTACT, "en", THANKS, MADE)));
        given(QUEUED, delayed(1, AT.plusSeconds(20)))
                .when(ask)
                .expectResultMessagePayload(new Hand.Later(AT.plusSeconds(20)));
        given(QUEUED, SENT).when(ask).expectResultMessagePayload(new Hand.Nothing());
        given(QUEUED, FAILED).when(ask).expectResultMessagePayload(new Hand.Nothing());
    }

    @Test
    void isSentAndSaysWhichPromiseThatKeeps() {
        given(QUEUED).when(new MessageCommand.RecordSent(ID, WORDING, AT)).expectEvents(SENT);
    }

    @Test
    void aReceiptKeepsNoPromise() {
        Content receipt = new Content.ResponseReceipt(RESPONSE, CONSULTATION, List.of(), DUE);
        MessageId id = MessageId.of(PERSON, MessageKind.RECEIPT, RESPONSE.value(), 1);
        given(new MessageEvent.Queued(id, PERSON, CONTACT, "en", MessageKind.RECEIPT, receipt, MADE))
                .when(new MessageCommand.RecordSent(id, WORDING, AT))
                .expectEvents(new MessageEvent.Sent(id, MessageKind.RECEIPT, null, AT, WORDING));
    }

    @Test
    void isTriedAgainWithGrowingGaps() {
        given(QUEUED)
                .when(new MessageCommand.RecordDelay(ID, FailureReason.TRY_LATER, "smtp-451", AT))
                .expectEvents(delayed(1, AT.plusSeconds(20)));
        given(QUEUED, delayed(1, AT))
                .when(new MessageCommand.RecordDelay(ID, FailureReason.TRY_LATER, "smtp-451", AT))
                .expectEvents(delayed(2, AT.plusSeconds(60)));
    }

    @Test
    void triesForAWeekAndThenFails() {
        List<Instant> attempts = new ArrayList<>(List.of(AT));
        Optional<Instant> next = Retries.next(1, AT);
        while (next.isPresent()) {
            attempts.add(next.get());
            next = Retries.next(attempts.size(), next.get());
        }

        Instant aWeekOn = AT.plus(Duration.ofDays(7));
        assertThat(Retries.GAPS).isSorted();
        assertThat(attempts.getLast()).isBetween(aWeekOn.minus(Retries.GAPS.getLast()), aWeekOn);
        given(QUEUED, delayed(attempts.size() - 1, AT))
                .when(new MessageCommand.RecordDelay(ID, FailureReason.TRY_LATER, "smtp-451", AT))
                .expectEvents(new MessageEvent.Failed(
                        ID, MessageKind.THANKS, FailureReason.TRY_LATER, "smtp-451", AT, PERSON, KEEPS));
    }

    @Test
    void outlastsAWeekendWithoutAMailServer() {
        int tried = Retries.GAPS.size();
        given(QUEUED, delayed(tried, AT))
                .when(new MessageCommand.RecordDelay(ID, FailureReason.TRY_LATER, "smtp-451", AT))
                .expectEvents(delayed(tried + 1, AT.plus(Retries.GAPS.getLast())));
    }

    @Test
    void failsForGood() {
        given(QUEUED)
                .when(new MessageCommand.RecordFailure(ID, FailureReason.REFUSED_BY_MAIL_SERVER, "smtp-550", AT))
                .expectEvents(FAILED);
    }

    @Test
    void refusesAnythingMoreOnceItHasEnded() {
        for (List<MessageEvent> ended : List.of(List.of(SENT), List.of(FAILED), List.of(SENT, BOUNCED))) {
            for (MessageCommand command : List.of(
                    new MessageCommand.RecordSent(ID, WORDING, AT),
                    new MessageCommand.RecordDelay(ID, FailureReason.TRY_LATER, "smtp-451", AT),
                    new MessageCommand.RecordFailure(ID, FailureReason.EXPIRED, "EXPIRED", AT))) {
                given(Stream.concat(Stream.of(QUEUED), ended.stream()).toArray(MessageEvent[]::new))
                        .when(command)
                        .expectNoEvents()
                        .expectException(Refused.class)
                        .expectException(Matchers.hasProperty(
                                "message", Matchers.is(new MessageRefusal.MessageAlreadyEnded().code())));
            }
        }
    }

    @Test
    void comesBackOnceAndSaysWhichPromiseThatWas() {
        var bounce = new MessageCommand.RecordBounce(ID, true, "5.1.1", AT);
        given(QUEUED, SENT).when(bounce).expectEvents(BOUNCED);
        given(QUEUED, SENT, BOUNCED).when(bounce).expectNoEvents();
        given(QUEUED, FAILED).when(bounce).expectNoEvents();
    }

    @Test
    void whatIsHeardOfItSaysThatItWasSentThoughWeWereStoppedBeforeWeWroteThatDown() {
        given(QUEUED)
                .when(new MessageCommand.RecordBounce(ID, true, "5.1.1", AT))
                .expectEvents(HEARD_OF, BOUNCED);
        given(QUEUED)
                .when(new MessageCommand.RecordDelivery(ID, AT))
                .expectEvents(HEARD_OF, new MessageEvent.Delivered(ID, MessageKind.THANKS, AT));
    }

    @Test
    void mayBeSeenArrivingAndCalledUnwantedOnceEach() {
        var delivered = new MessageEvent.Delivered(ID, MessageKind.THANKS, AT);
        var complained = new MessageEvent.Complained(ID, PERSON, MessageKind.THANKS, AT);
        given(QUEUED, SENT).when(new MessageCommand.RecordDelivery(ID, AT)).expectEvents(delivered);
        given(QUEUED, SENT, delivered)
                .when(new MessageCommand.RecordDelivery(ID, AT))
                .expectNoEvents();
        given(QUEUED, SENT, delivered)
                .when(new MessageCommand.RecordComplaint(ID, AT))
                .expectEvents(complained);
        given(QUEUED, SENT, delivered, complained)
                .when(new MessageCommand.RecordComplaint(ID, AT))
                .expectNoEvents();
        given(QUEUED, SENT, delivered, complained)
                .when(new MessageCommand.RecordBounce(ID, true, "5.1.1", AT))
                .expectEvents(BOUNCED);
    }

    @Test
    void anImpossibleHistoryStops() {
        assertThatIllegalStateException().isThrownBy(() -> new MessageState.NotWritten().evolve(SENT));
        assertThatIllegalStateException().isThrownBy(() -> new MessageState.Failed().evolve(SENT));
        assertThatIllegalStateException()
                .isThrownBy(() -> new MessageState.NotWritten().evolve(QUEUED).evolve(QUEUED));
    }

    private static TestExecutor<Message> given(MessageEvent... events) {
        return new AggregateTestFixture<>(Message.class).given((Object[]) events);
    }

    private static MessageEvent delayed(int attempt, Instant next) {
        return new MessageEvent.Delayed(ID, attempt, FailureReason.TRY_LATER, "smtp-451", next, AT);
    }
}
