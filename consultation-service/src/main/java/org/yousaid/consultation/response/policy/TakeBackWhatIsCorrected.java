package org.yousaid.consultation.response.policy;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.response.RedactionRefusal.ResponseWithdrawn;
import org.yousaid.consultation.response.ResponseCommand;
import org.yousaid.consultation.response.ResponseEvent;
import org.yousaid.consultation.response.ResponseId;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;

/**
 * Takes an earlier response back once the one that corrects it is on disk, so that a crash between the two counts somebody
 * twice for a moment and never not at all.
 */
@Component
@ProcessingGroup("corrections")
class TakeBackWhatIsCorrected {

    private static final String REASON = "Corrected by a later response";
    private static final String AUTHOR = "its author";

    private final CommandGateway commands;

    TakeBackWhatIsCorrected(CommandGateway commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(ResponseEvent.Recorded recorded) {
        ResponseEvent.Author author = recorded.author();
        ResponseId earlier = author == null ? null : author.corrects();
        if (earlier == null) {
            return;
        }
        try {
            commands.sendAndWait(new ResponseCommand.Withdraw(
                    earlier, ExpectedVersion.any(), REASON, AUTHOR, recorded.recordedAt(), recorded.reference()));
        } catch (Refused refused) {
            if (!(refused.refusal() instanceof ResponseWithdrawn)) {
                throw refused;
            }
        }
    }
}
