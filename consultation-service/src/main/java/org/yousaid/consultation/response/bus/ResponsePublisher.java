package org.yousaid.consultation.response.bus;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.consultation.response.Idea;
import org.yousaid.consultation.response.ResponseEvent;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.contract.ResponseRecorded;
import org.yousaid.contract.ResponseWithdrawn;
import org.yousaid.eventbus.MessageBus;
import org.yousaid.support.vault.SealedContact;
import org.yousaid.support.vault.SealedText;

/** Tells the others that somebody answered; never what was answered. */
@Component
@ProcessingGroup("publisher")
class ResponsePublisher {

    private final MessageBus bus;
    private final Consultations consultations;

    ResponsePublisher(MessageBus bus, Consultations consultations) {
        this.bus = bus;
        this.consultations = consultations;
    }

    @EventHandler
    void on(ResponseEvent.Recorded recorded, EventMessage<?> cause) {
        bus.publish(recorded.id().value(), message(recorded), cause);
    }

    /** Corrected by a later one it is still owed its reply, so nobody is told then. */
    @EventHandler
    void on(ResponseEvent.Withdrawn withdrawn, EventMessage<?> cause) {
        if (withdrawn.correctedBy() == null) {
            String id = withdrawn.id().value();
            bus.publish(id, new ResponseWithdrawn(id, withdrawn.reference().value(), withdrawn.at()), cause);
        }
    }

    private ResponseRecorded message(ResponseEvent.Recorded recorded) {
        SealedContact contact = recorded.contact();
        return new ResponseRecorded(
                recorded.id().value(),
                recorded.reference().value(),
                new ConsultationSummary(
                        recorded.consultation().value(), recorded.slug().value(), recorded.title()),
                contact == null ? null : contact.person().value(),
                contact == null ? null : contact.value(),
                recorded.consents(),
                recorded.language(),
                recorded.ward(),
                recorded.capturedAt(),
                recorded.recordedAt(),
                recorded.replyBy(),
                recorded.historic(),
                recorded.ideas().stream().map(ResponsePublisher::idea).toList(),
                owner(recorded.consultation()));
    }

    private @Nullable String owner(ConsultationId consultation) {
        return consultations
                .find(consultation)
                .map(view -> view.content().owner())
                .orElse(null);
    }

    private static ResponseRecorded.Idea idea(Idea idea) {
        Idea.Source source = idea.source();
        return new ResponseRecorded.Idea(
                idea.reference().value(),
                value(idea.title()),
                idea.text().value(),
                source == null ? null : source.question(),
                source == null ? null : source.asked(),
                source == null ? null : source.words().value());
    }

    private static @Nullable String value(@Nullable SealedText text) {
        return text == null ? null : text.value();
    }
}
