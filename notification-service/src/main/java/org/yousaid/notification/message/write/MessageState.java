package org.yousaid.notification.message.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Reference;
import org.yousaid.notification.message.Content;
import org.yousaid.notification.message.FailureReason;
import org.yousaid.notification.message.MessageCommand;
import org.yousaid.notification.message.MessageCommand.Hand;
import org.yousaid.notification.message.MessageEvent;
import org.yousaid.notification.message.MessageId;
import org.yousaid.notification.message.MessageKind;
import org.yousaid.notification.message.MessageRefusal;
import org.yousaid.notification.message.Outgoing;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.vault.PersonId;

/** How a message stands, and what follows from it. */
sealed interface MessageState {

    List<MessageEvent> decide(MessageCommand command);

    Hand hand(Instant at);

    /** What its reader can stop; null where there is nothing, or no reader. */
    default MessageCommand.@Nullable Stoppable stoppable() {
        return switch (this) {
            case Queued(Outgoing outgoing, int _, Instant _) -> stoppable(outgoing);
            case Taken(Outgoing outgoing, boolean _, boolean _) -> stoppable(outgoing);
            case NotWritten _, Failed _ -> null;
        };
    }

    /** Whom it is to; null where nobody can have read it. */
    default MessageCommand.@Nullable Addressee addressee() {
        return switch (this) {
            case Queued(Outgoing outgoing, int _, Instant _) -> addressee(outgoing);
            case Taken(Outgoing outgoing, boolean _, boolean _) -> addressee(outgoing);
            case NotWritten _, Failed _ -> null;
        };
    }

    private static MessageCommand.Addressee addressee(Outgoing outgoing) {
        return new MessageCommand.Addressee(
                outgoing.to(),
                outgoing.language(),
                outgoing.queuedAt(),
                outgoing.content().regarding(),
                outgoing.content() instanceof Content.ConfirmNews offered ? offered : null);
    }

    private static MessageCommand.@Nullable Stoppable stoppable(Outgoing outgoing) {
        Reference about = outgoing.content().stoppable();
        return about == null && outgoing.content().kind() != MessageKind.DIGEST
                ? null
                : new MessageCommand.Stoppable(outgoing.to().person(), about);
    }

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
                        MessageCommand.AskWhatItIsAbout _,
                        MessageCommand.AskWhomItIsTo _,
                        MessageCommand.RecordSent _,
                        MessageCommand.RecordDelay _,
                        MessageCommand.RecordFailure _,
                        MessageCommand.RecordBounce _,
                        MessageCommand.RecordComplaint _,
                        MessageCommand.RecordDelivery _ ->
                    throw new IllegalStateException(command.message() + " was never written");
            };
        }

        @Override
        public Hand hand(Instant at) {
            return new Hand.Nothing();
        }

        @Override
        public MessageState evolve(MessageEvent event) {
            if (event instanceof MessageEvent.Queued queued) {
                Outgoing outgoing =
                        new Outgoing(queued.message(), queued.to(), queued.language(), queued.content(), queued.at());
                return new Queued(outgoing, 0, queued.at());
            }
            throw impossible(this, event);
        }
    }

    record Queued(Outgoing outgoing, int failedAttempts, Instant dueAt) implements MessageState {

        @Override
        public List<MessageEvent> decide(MessageCommand command) {
            return switch (command) {
                case MessageCommand.Queue _,
                        MessageCommand.AskToHandOver _,
                        MessageCommand.AskWhatItIsAbout _,
                        MessageCommand.AskWhomItIsTo _ -> List.of();
                case MessageCommand.RecordSent sent -> List.of(sent(sent.wording(), sent.at()));
                case MessageCommand.RecordDelay delay -> List.of(delay(delay));
                case MessageCommand.RecordFailure failure ->
                    List.of(fail(failure.reason(), failure.cause(), failure.at()));
                case MessageCommand.RecordBounce bounce -> afterSent(bounce, bounce.at());
                case MessageCommand.RecordComplaint complaint -> afterSent(complaint, complaint.at());
                case MessageCommand.RecordDelivery delivery -> afterSent(delivery, delivery.at());
            };
        }

        /** What is heard of a message was sent, even if we were stopped before we wrote that down. */
        private List<MessageEvent> afterSent(MessageCommand heard, Instant at) {
            MessageEvent sent = sent(null, at);
            List<MessageEvent> all = new ArrayList<>(List.of(sent));
            all.addAll(evolve(sent).decide(heard));
            return all;
        }

        private MessageEvent sent(@Nullable String wording, Instant at) {
            return new MessageEvent.Sent(
                    outgoing.message(),
                    outgoing.content().kind(),
                    outgoing.content().keeps(),
                    at,
                    wording);
        }

        private MessageEvent delay(MessageCommand.RecordDelay delay) {
            int attempt = failedAttempts + 1;
            Optional<Instant> next = Retries.next(attempt, delay.at());
            return next.isPresent()
                    ? new MessageEvent.Delayed(
                            delay.message(), attempt, delay.reason(), delay.cause(), next.get(), delay.at())
                    : fail(delay.reason(), delay.cause(), delay.at());
        }

        private MessageEvent fail(FailureReason reason, String cause, Instant at) {
            return new MessageEvent.Failed(
                    outgoing.message(),
                    outgoing.content().kind(),
                    reason,
                    cause,
                    at,
                    outgoing.to().person(),
                    outgoing.content().keeps());
        }

        @Override
        public Hand hand(Instant at) {
            return at.isBefore(dueAt) ? new Hand.Later(dueAt) : new Hand.Over(outgoing);
        }

        @Override
        public MessageState evolve(MessageEvent event) {
            return switch (event) {
                case MessageEvent.Delayed delayed -> new Queued(outgoing, delayed.attempt(), delayed.nextAttemptAt());
                case MessageEvent.Sent _ -> new Taken(outgoing, false, false);
                case MessageEvent.Failed _ -> new Failed();
                case MessageEvent.Queued _,
                        MessageEvent.Delivered _,
                        MessageEvent.Bounced _,
                        MessageEvent.Complained _ -> throw impossible(this, event);
            };
        }
    }

    /** The mail server took it; what becomes of it we hear later, or never. */
    record Taken(Outgoing outgoing, boolean delivered, boolean complained) implements MessageState {

        @Override
        public List<MessageEvent> decide(MessageCommand command) {
            MessageId message = command.message();
            MessageKind kind = outgoing.content().kind();
            PersonId person = outgoing.to().person();
            return switch (command) {
                case MessageCommand.RecordBounce bounce ->
                    List.of(new MessageEvent.Bounced(
                            message,
                            person,
                            kind,
                            outgoing.content().keeps(),
                            bounce.forGood(),
                            bounce.cause(),
                            bounce.at()));
                case MessageCommand.RecordComplaint complaint ->
                    complained
                            ? List.of()
                            : List.of(new MessageEvent.Complained(message, person, kind, complaint.at()));
                case MessageCommand.RecordDelivery delivery ->
                    delivered ? List.of() : List.of(new MessageEvent.Delivered(message, kind, delivery.at()));
                case MessageCommand.Queue _,
                        MessageCommand.AskToHandOver _,
                        MessageCommand.AskWhatItIsAbout _,
                        MessageCommand.AskWhomItIsTo _,
                        MessageCommand.RecordSent _,
                        MessageCommand.RecordDelay _,
                        MessageCommand.RecordFailure _ -> ended(command);
            };
        }

        @Override
        public Hand hand(Instant at) {
            return new Hand.Nothing();
        }

        @Override
        public MessageState evolve(MessageEvent event) {
            return switch (event) {
                case MessageEvent.Delivered _ -> new Taken(outgoing, true, complained);
                case MessageEvent.Complained _ -> new Taken(outgoing, delivered, true);
                case MessageEvent.Bounced _ -> new Failed();
                case MessageEvent.Queued _, MessageEvent.Delayed _, MessageEvent.Sent _, MessageEvent.Failed _ ->
                    throw impossible(this, event);
            };
        }
    }

    /** It reached nobody. */
    record Failed() implements MessageState {

        @Override
        public List<MessageEvent> decide(MessageCommand command) {
            return ended(command);
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

    /** Asking again changes nothing, and neither does late news; what would contradict what is known is refused. */
    private static List<MessageEvent> ended(MessageCommand command) {
        return switch (command) {
            case MessageCommand.Queue _,
                    MessageCommand.AskToHandOver _,
                    MessageCommand.AskWhatItIsAbout _,
                    MessageCommand.AskWhomItIsTo _,
                    MessageCommand.RecordBounce _,
                    MessageCommand.RecordComplaint _,
                    MessageCommand.RecordDelivery _ -> List.of();
            case MessageCommand.RecordSent _, MessageCommand.RecordDelay _, MessageCommand.RecordFailure _ ->
                throw new Refused(new MessageRefusal.MessageAlreadyEnded());
        };
    }
}
