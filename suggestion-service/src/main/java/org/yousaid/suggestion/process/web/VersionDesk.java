package org.yousaid.suggestion.process.web;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;
import org.yousaid.suggestion.process.ContradictoryDefinition;
import org.yousaid.suggestion.process.DefinitionLines;
import org.yousaid.suggestion.process.FourEyes;
import org.yousaid.suggestion.process.ProcessCommand;
import org.yousaid.suggestion.process.ProcessDefinition;
import org.yousaid.suggestion.process.ProcessRefusal;
import org.yousaid.suggestion.process.Processes;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.request.IdempotencyKey;
import org.yousaid.support.request.RequestFingerprint;
import org.yousaid.support.security.Caller;
import tools.jackson.databind.JsonNode;

/** Checks what is proposed before it is stored, so that whatever is stored can run. */
@Component
class VersionDesk {

    private final CommandGateway commands;
    private final Processes processes;
    private final RequestFingerprint fingerprints;
    private final FourEyes fourEyes;
    private final InstantSource clock;

    VersionDesk(
            CommandGateway commands,
            Processes processes,
            RequestFingerprint fingerprints,
            FourEyes fourEyes,
            InstantSource clock) {
        this.commands = commands;
        this.processes = processes;
        this.fingerprints = fingerprints;
        this.fourEyes = fourEyes;
        this.clock = clock;
    }

    int propose(ProposeVersionRequest.Checked request, IdempotencyKey key, Caller caller) {
        String name = key.idFor("propose-process", caller.subject());
        if (processes.history().request(name).isEmpty()) {
            check(request.definition());
        }
        ProcessCommand command = new ProcessCommand.ProposeVersion(
                request.definition(), request.why(), name, fingerprints.of(request), caller.subject(), now());
        return deciding(() -> commands.<Integer>sendAndWait(command));
    }

    void approve(int version, ExpectedVersion expected, Caller caller) {
        ProcessCommand command =
                new ProcessCommand.ApproveVersion(version, expected, fourEyes.wanted(), caller.subject(), now());
        Optional<Object> _ = deciding(() -> Optional.ofNullable(commands.sendAndWait(command)));
    }

    void turnDown(int version, String why, ExpectedVersion expected, Caller caller) {
        ProcessCommand command = new ProcessCommand.TurnDownVersion(version, expected, why, caller.subject(), now());
        Optional<Object> _ = deciding(() -> Optional.ofNullable(commands.sendAndWait(command)));
    }

    private void check(JsonNode written) {
        ProcessDefinition inForce = processes.current();
        try {
            ProcessDefinition draft =
                    processes.draft(written, processes.history().next());
            if (DefinitionLines.changes(inForce, draft).isEmpty()) {
                throw new Refused(new ProcessRefusal.NothingChanges(inForce.version()));
            }
        } catch (ContradictoryDefinition e) {
            throw new Refused(new ProcessRefusal.ContradictsItself(
                    e.faults().stream().map(fault -> fault.under("/definition")).toList()));
        }
    }

    /** Two decisions at once: one of them was made on what is no more. */
    private static <R> R deciding(Supplier<R> decision) {
        try {
            return decision.get();
        } catch (ConcurrencyException _) {
            throw new Refused(CommonRefusal.STALE_VERSION);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
