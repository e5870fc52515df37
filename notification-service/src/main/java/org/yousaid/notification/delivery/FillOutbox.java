package org.yousaid.notification.delivery;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;
import org.yousaid.notification.ProcessingGroups;
import org.yousaid.notification.message.MessageEvent;
import org.yousaid.support.vault.PersonVault;

/** Puts what is queued where the delivery finds it, and wakes it. */
@Component
@ProcessingGroup(ProcessingGroups.OUTBOX)
class FillOutbox {

    private final Outbox outbox;
    private final DeliveryRound delivery;
    private final PersonVault vault;

    FillOutbox(Outbox outbox, DeliveryRound delivery, PersonVault vault) {
        this.outbox = outbox;
        this.delivery = delivery;
        this.vault = vault;
    }

    @EventHandler
    void on(MessageEvent event, @SequenceNumber long sequence, UnitOfWork<?> unitOfWork) {
        switch (event) {
            case MessageEvent.Queued queued -> {
                Urgency urgency = Urgency.of(queued.kind());
                outbox.add(
                        new Outbox.Waiting(queued.message(), Lane.to(queued.to(), vault)),
                        urgency,
                        queued.at(),
                        sequence);
                unitOfWork.afterCommit(_ -> delivery.wake(urgency));
            }
            case MessageEvent.Delayed delayed -> outbox.postpone(delayed.message(), delayed.nextAttemptAt(), sequence);
            case MessageEvent.Sent sent -> outbox.remove(sent.message());
            case MessageEvent.Failed failed -> outbox.remove(failed.message());
            case MessageEvent.Delivered _, MessageEvent.Bounced _, MessageEvent.Complained _ -> {}
        }
    }
}
