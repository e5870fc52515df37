package org.yousaid.eventstore.deadletter;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.yousaid.eventstore.EventTypes;

/** An event of a test: the n-th step on somebody's way. */
record Step(String who, long number) {

    static final EventTypes TYPES =
            EventTypes.builder().type("test.step", Step.class).build();

    EventMessage<Step> event() {
        return new GenericDomainEventMessage<>("Way", who, number, this);
    }

    @Override
    public String toString() {
        return who + number;
    }
}
