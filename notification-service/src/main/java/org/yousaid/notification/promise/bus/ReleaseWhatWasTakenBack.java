package org.yousaid.notification.promise.bus;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.contract.ResponseWithdrawn;
import org.yousaid.eventbus.MessageHandler;
import org.yousaid.eventbus.MessageOrigin;
import org.yousaid.notification.promise.PromiseCommand;
import org.yousaid.notification.promise.PromiseId;
import org.yousaid.notification.promise.PromiseRefusal.PromiseAlreadyKept;
import org.yousaid.notification.promise.ReleaseReason;
import org.yousaid.support.problem.Refused;

/**
 * Nobody waits for a reply to a response that its author took back. Where no reply was promised, or it was given already,
 * nothing is left to do. The message stands behind the response's own under the same key, so the promise is there by now.
 */
@Component
class ReleaseWhatWasTakenBack implements MessageHandler<ResponseWithdrawn> {

    private final CommandGateway commands;

    ReleaseWhatWasTakenBack(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public Class<ResponseWithdrawn> type() {
        return ResponseWithdrawn.class;
    }

    @Override
    public void handle(ResponseWithdrawn message, MessageOrigin origin) {
        PromiseId promise = PromiseId.of(new Reference(message.reference()));
        try {
            commands.sendAndWait(new PromiseCommand.Release(promise, ReleaseReason.WITHDRAWN, message.at()));
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof PromiseAlreadyKept)) {
                throw refused;
            }
        }
    }
}
