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

/** What is open closes at its closing time. */
@Component
class CloseConsultationsAtDeadline implements TimedWork {

    private final Consultations consultations;
    private final CommandGateway commands;
    private final InstantSource clock;

    CloseConsultationsAtDeadline(Consultations consultations, CommandGateway commands, InstantSource clock) {
        this.consultations = consultations;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "close consultations at their deadline";
    }

    @Override
    public Optional<Instant> nextDue() {
        return consultations.nextClosing();
    }

    @Override
    public void runDue() {
        Instant now = clock.instant();
        EachDue.of(
                consultations.dueToClose(now),
                id -> OnTime.send(consultations, commands, new ConsultationCommand.CloseWhenDue(id, now)));
    }
}
