package org.yousaid.suggestion.suggestion.bus;

import java.util.function.Function;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Message;
import org.yousaid.contract.SuggestionProgressed;
import org.yousaid.eventbus.MessageBus;
import org.yousaid.suggestion.process.Processes;
import org.yousaid.suggestion.process.Stage;
import org.yousaid.suggestion.suggestion.SuggestionEvent;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionReceived;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionScreened;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.SealedContact;
import org.yousaid.support.vault.SealedText;

/** Tells the others what happened to suggestions, in the words of the process definition. */
@Component
@ConditionalOnProperty("yousaid.bus.topic")
@ProcessingGroup(SuggestionPublisher.GROUP)
class SuggestionPublisher {

    static final String GROUP = "publisher";

    private final MessageBus bus;
    private final Processes processes;

    SuggestionPublisher(MessageBus bus, Processes processes) {
        this.bus = bus;
        this.processes = processes;
    }

    @EventHandler
    void on(SuggestionEvent event, @SequenceNumber long version, EventMessage<?> cause) {
        Message message = switch (event) {
            case SuggestionReceived received -> message(received);
            case SuggestionScreened screened -> message(screened, (int) version);
        };
        bus.publish(message.key(), message, cause);
    }

    static Message message(SuggestionReceived event) {
        return new org.yousaid.contract.SuggestionReceived(
                event.id().value(),
                event.id().reference().value(),
                event.origin().response(),
                value(event.person(), PersonId::value),
                value(event.contact(), SealedContact::value),
                event.consents(),
                event.language(),
                event.ward(),
                value(event.title(), SealedText::value),
                event.receivedAt(),
                event.replyBy(),
                event.historic());
    }

    private Message message(SuggestionScreened event, int step) {
        Stage reached = processes.running(event.process()).stage(event.stage()).orElseThrow();
        return new SuggestionProgressed(
                event.id().value(),
                event.id().reference().value(),
                step,
                reached.name().in(event.language()),
                reached.told().in(event.language()),
                event.outcome().name(),
                event.note().value(),
                value(event.person(), PersonId::value),
                event.at(),
                event.historic());
    }

    private static <T> @Nullable String value(@Nullable T given, Function<T, String> text) {
        return given == null ? null : text.apply(given);
    }
}
