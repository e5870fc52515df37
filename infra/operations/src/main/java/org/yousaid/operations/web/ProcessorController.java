package org.yousaid.operations.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.eventstore.deadletter.DeadLetters;
import org.yousaid.operations.audit.OperatorActions;
import org.yousaid.operations.audit.OperatorActions.Asked;
import org.yousaid.operations.processor.ProcessorStanding;
import org.yousaid.operations.processor.Processors;
import org.yousaid.operations.rebuild.Rebuild;
import org.yousaid.operations.rebuild.RebuildRefusal;
import org.yousaid.operations.rebuild.Rebuilds;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.IdempotencyKey;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;

/** How far the processors of this service are, and rebuilding its projections. */
@RestController
@RequestMapping("/api/admin/${yousaid.operations.name}/processors")
public class ProcessorController {

    private final Processors processors;
    private final Rebuilds rebuilds;
    private final DeadLetters letters;
    private final OperatorActions actions;

    public ProcessorController(Processors processors, Rebuilds rebuilds, DeadLetters letters, OperatorActions actions) {
        this.processors = processors;
        this.rebuilds = rebuilds;
        this.letters = letters;
        this.actions = actions;
    }

    @GetMapping
    List<ProcessorRepresentation> all(Caller caller) {
        caller.require(Role.ADMIN, Role.DPO);
        return processors.all().stream().map(this::represented).toList();
    }

    private ProcessorRepresentation represented(ProcessorStanding standing) {
        Optional<Rebuild> rebuild = rebuilds.of(standing.name());
        return ProcessorRepresentation.of(standing, letters.count(standing.name()), rebuild);
    }

    @PostMapping("/{name}/rebuild")
    ResponseEntity<RebuildRepresentation> rebuild(
            @PathVariable String name, @RequestBody RebuildRequest request, IdempotencyKey key, Caller caller) {
        caller.require(Role.ADMIN);
        known(name);
        String run = key.idFor("rebuild", caller.subject() + " " + name);
        Rebuild begun = actions.begun(
                new Asked(run, caller, request.asked().name().toLowerCase(Locale.ROOT), name, request.because()),
                () -> rebuilds.start(name, run, request.asked(), caller.subject(), request.because()),
                () -> rebuilds.of(name).orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND)));
        return ResponseEntity.accepted().body(RebuildRepresentation.of(begun));
    }

    @DeleteMapping("/{name}/rebuild")
    ResponseEntity<RebuildRepresentation> cancel(@PathVariable String name, Caller caller) {
        caller.require(Role.ADMIN);
        known(name);
        Supplier<Rebuild> latest =
                () -> rebuilds.of(name).orElseThrow(() -> new Refused(new RebuildRefusal.NoRebuildRunning(name)));
        Rebuild asked = actions.once(
                Asked.now(caller, "cancel-rebuild", name, ""),
                () -> {
                    rebuilds.cancel(name);
                    return latest.get();
                },
                _ -> "asked",
                _ -> latest.get());
        return ResponseEntity.accepted().body(RebuildRepresentation.of(asked));
    }

    private void known(String name) {
        if (!processors.exists(name)) {
            throw new Refused(CommonRefusal.NOT_FOUND);
        }
    }
}
