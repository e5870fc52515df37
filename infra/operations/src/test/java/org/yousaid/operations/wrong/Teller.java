package org.yousaid.operations.wrong;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.yousaid.eventbus.MessageBus;

record Teller(MessageBus bus, CommandGateway commands) {

    void tell(String event) {
        Object answered = commands.sendAndWait(event + bus);
        if (answered != null) {
            tell(event);
        }
    }
}
