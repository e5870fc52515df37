package org.yousaid.operations.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.operations.audit.OperatorAction;
import org.yousaid.operations.audit.OperatorActions;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;

/** What operators did, newest first. */
@RestController
@RequestMapping("/api/admin/${yousaid.operations.name}/audit")
public class AuditController {

    private static final int PAGE = 50;

    private final OperatorActions actions;

    public AuditController(OperatorActions actions) {
        this.actions = actions;
    }

    @GetMapping
    List<OperatorAction> newest(@RequestParam @Nullable Instant before, Caller caller) {
        caller.require(Role.ADMIN, Role.DPO);
        return actions.before(Optional.ofNullable(before), PAGE);
    }
}
