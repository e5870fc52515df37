package org.yousaid.notification.message.write;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yousaid.notification.message.FailureReason;
import org.yousaid.notification.message.MessageCommand;
import org.yousaid.notification.message.MessageCommand.Hand;
import org.yousaid.notification.message.MessageEvent;
import org.yousaid.notification.message.MessageRefusal;
import org.yousaid.notification.message.Outgoing;
import org.yousaid.support.problem.Refused;

/** How a message stands, and what follows from it. */
sealed interface MessageState {

    List<MessageEvent> decide(MessageCommand command);

    Hand hand(Instant at);

    MessageState evolve(MessageEvent event);

    private static IllegalStateException impossible(MessageState state, MessageEvent event) {
        return new IllegalStateException(event.message() + ": "
                + event.getClass().getSimpleName() + " cannot follow "
                + state.getClass().getSimpleName());
    }

    record NotWritten() implements MessageState {

        @Override
        public List<MessageEvent> decide(MessageCommand command) {
            return switch (command) {
                case MessageCommand.Queue queue ->
                    List.of(new MessageEvent.Queued(
                            queue.message(),
                            queue.to().person(),
                            queue.to(),
                            queue.language(),
                            queue.content().kind(),
                            queue.content(),
                            queue.at()));
                case MessageCommand.AskToHandOver _,
                        MessageCommand.RecordSent _,
                        MessageCommand.RecordDelay _,
                        MessageCommand.RecordFailure _ ->
                    throw new IllegalStateException(command.message() + " was never written");
            };
        }

        @Override
        public Hand hand(Instant at) {
            return new Hand.Nothing();
        }

        @Override
        public MessageState evolve(MessageEvent event) {
            return switch (event) {
                case MessageEvent.Queued queued ->
                    new Queued(
                            new Outgoing(
                                    queued.message(), queued.to(), queued.language(), queued.content(), queued.at()),
                            0,
                            queued.at());
                case MessageEvent.Delayed _, MessageEvent.Sent _, MessageEvent.Failed _ ->
                    throw impossible(this, event);
            };
        }
    }

    record Queued(Outgoing outgoing, int failedAttempts, Instant dueAt) implements MessageState {

        @Override
        public List<MessageEvent> decide(MessageCommand command) {
            return switch (command) {
                case MessageCommand.Queue _, MessageCommand.AskToHandOver _ -> List.of();
                case MessageCommand.RecordSent sent ->
                    List.of(new MessageEvent.Sent(
                            sent.message(),
                            outgoing.content().kind(),
                            outgoing.content().keeps(),
                            sent.at()));
                case MessageCommand.RecordDelay delay -> List.of(delay(delay));
                case MessageCommand.RecordFailure failure ->
                    List.of(fail(failure.reason(), failure.cause(), failure.at()));
            };
        }

        private MessageEvent delay(MessageCommand.RecordDelay delay) {
            int attempt = failedAttempts + 1;
            Optional<Instant> next = Retries.next(attempt, delay.at());
            return next.isPresent()
                    ? new MessageEvent.Delayed(delay.message(), attempt, delay.cause(), next.get(), delay.at())
                    : fail(FailureReason.MAIL_SERVER_UNREACHABLE, delay.cause(), delay.at());
        }

        private MessageEvent fail(FailureReason reason, String cause, Instant at) {
            return new MessageEvent.Failed(
                    outgoing.message(), outgoing.content().kind(), reason, cause, at);
        }

        @Override
        public Hand hand(Instant at) {
            return at.isBefore(dueAt) ? new Hand.Later(dueAt) : new Hand.Over(outgoing);
        }

        @Override
        public MessageState evolve(MessageEvent event) {
            return switch (event) {
                case MessageEvent.Delayed delayed -> new Queued(outgoing, delayed.attempt(), delayed.nextAttemptAt());
                case MessageEvent.Sent _, MessageEvent.Failed _ -> new Ended();
                case MessageEvent.Queued _ -> throw impossible(this, event);
            };
        }
    }

    record Ended() implements MessageState {

        @Override
        public List<MessageEvent> decide(MessageCommand command) {
            return switch (command) {
                case MessageCommand.Queue _, MessageCommand.AskToHandOver _ -> List.of();
                case MessageCommand.RecordSent _, MessageCommand.RecordDelay _, MessageCommand.RecordFailure _ ->
                    throw new Refused(new MessageRefusal.MessageAlreadyEnded());
            };
        }

        @Override
        public Hand hand(Instant at) {
            return new Hand.Nothing();
        }

        @Override
        public MessageState evolve(MessageEvent event) {
            throw impossible(this, event);
        }
    }
}
