package org.yousaid.notification.delivery;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;
import org.yousaid.notification.ProcessingGroups;
import org.yousaid.notification.message.MessageEvent;

/** Puts what is queued where the delivery finds it, and wakes it. */
@Component
@ProcessingGroup(ProcessingGroups.OUTBOX)
class FillOutbox {

    private final Outbox outbox;
    private final DeliveryRound delivery;

    FillOutbox(Outbox outbox, DeliveryRound delivery) {
        this.outbox = outbox;
        this.delivery = delivery;
    }

    @EventHandler
    void on(MessageEvent event, @SequenceNumber long sequence, UnitOfWork<?> unitOfWork) {
        switch (event) {
            case MessageEvent.Queued queued -> {
                outbox.add(queued.message(), queued.at(), sequence);
                unitOfWork.afterCommit(_ -> delivery.wake());
            }
            case MessageEvent.Delayed delayed -> outbox.postpone(delayed.message(), delayed.nextAttemptAt(), sequence);
            case MessageEvent.Sent sent -> outbox.remove(sent.message());
            case MessageEvent.Failed failed -> outbox.remove(failed.message());
        }
    }
}
