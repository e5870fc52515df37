package org.yousaid.consultation.consultation.policy;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yousaid.consultation.consultation.ConsultationCommand;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.Shown;

/** Sends what is due. A refusal means that it happened otherwise in the meantime: nothing is left to do. */
final class OnTime {

    private static final Logger LOG = LoggerFactory.getLogger(OnTime.class);

    private OnTime() {}

    /** Waits a moment for the document to show it, so that the next look does not find the same again. */
    static void send(Consultations consultations, CommandGateway commands, ConsultationCommand due) {
        try {
            long version = commands.sendAndWait(due);
            consultations.await(due.id(), version, Shown.LONGEST);
        } catch (Refused refused) {
            LOG.info(
                    "due work refused consultation={} command={} code={}",
                    due.id(),
                    due.getClass().getSimpleName(),
                    refused.refusal().code());
        }
    }
}
