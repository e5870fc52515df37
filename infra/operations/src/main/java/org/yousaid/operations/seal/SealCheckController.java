package org.yousaid.operations.seal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.eventstore.seal.Seal;
import org.yousaid.eventstore.seal.Seals;
import org.yousaid.operations.audit.OperatorActions;
import org.yousaid.operations.audit.OperatorActions.Asked;
import org.yousaid.operations.web.Because;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.IdempotencyKey;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;

/** Checking the seals of this service's events, for operators and for those who watch over data protection. */
@RestController
@RequestMapping("/api/admin/${yousaid.operations.name}/seals")
public class SealCheckController {

    private final Seals seals;
    private final SealChecks checks;
    private final OperatorActions actions;

    public SealCheckController(Seals seals, SealChecks checks, OperatorActions actions) {
        this.seals = seals;
        this.checks = checks;
        this.actions = actions;
    }

    /** What is asked for: {@code {"reason": "…"}}. */
    record CheckRequest(@Nullable String reason) {

        CheckRequest {
            List<InvalidInput> errors = Because.errors(reason);
            if (!errors.isEmpty()) {
                throw new InvalidRequest(errors);
            }
        }
    }

    record Standing(@Nullable Seal newest, @Nullable CheckStanding check) {}

    @GetMapping
    Standing standing(Caller caller) {
        caller.require(Role.ADMIN, Role.DPO);
        return standing();
    }

    @PostMapping("/check")
    ResponseEntity<Standing> check(@RequestBody CheckRequest request, IdempotencyKey key, Caller caller) {
        caller.require(Role.ADMIN);
        String run = key.idFor("seal-check", caller.subject());
        var asked = new Asked(run, caller, "check-seals", "seals", Because.of(request.reason()));
        Standing standing = actions.begun(
                asked,
                () -> {
                    if (!checks.start(run, caller.subject())) {
                        throw new Refused(new CheckRunning(
                                checks.latest().map(CheckStanding::by).orElse("")));
                    }
                    return standing();
                },
                this::standing);
        return ResponseEntity.accepted().body(standing);
    }

    private Standing standing() {
        return new Standing(seals.newest().orElse(null), checks.latest().orElse(null));
    }
}
