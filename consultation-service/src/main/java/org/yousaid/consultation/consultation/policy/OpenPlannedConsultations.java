package org.yousaid.consultation.consultation.policy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationCommand;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.support.time.EachDue;
import org.yousaid.support.time.TimedWork;

/** What was planned opens at its opening time. */
@Component
class OpenPlannedConsultations implements TimedWork {

    private final Consultations consultations;
    private final CommandGateway commands;
    private final InstantSource clock;

    OpenPlannedConsultations(Consultations consultations, CommandGateway commands, InstantSource clock) {
        this.consultations = consultations;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "open planned consultations";
    }

    @Override
    public Optional<Instant> nextDue() {
        return consultations.nextOpening();
    }

    @Override
    public void runDue() {
        Instant now = clock.instant();
        EachDue.of(
                consultations.dueToOpen(now),
                id -> OnTime.send(consultations, commands, new ConsultationCommand.OpenWhenDue(id, now)));
    }
}
