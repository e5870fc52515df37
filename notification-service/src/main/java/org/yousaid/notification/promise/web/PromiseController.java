package org.yousaid.notification.promise.web;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.contract.Reference;
import org.yousaid.notification.promise.read.PromiseDocument;
import org.yousaid.notification.promise.read.Promises;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;
import org.yousaid.support.vault.PersonId;

@RestController
class PromiseController {

    private static final int MOST_HELD = 1_000;

    private final Promises promises;
    private final InstantSource clock;

    PromiseController(Promises promises, InstantSource clock) {
        this.promises = promises;
        this.clock = clock;
    }

    @GetMapping("/api/promises")
    PromisePage page(
            Caller caller,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String dueBefore,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit) {
        caller.require(Role.OFFICER, Role.POLICY, Role.REVIEWER, Role.COUNCILLOR, Role.DPO, Role.ADMIN);
        PromiseQuery query = PromiseQuery.of(state, dueBefore, after, limit);
        List<PromiseDocument> found = promises.page(query.which(), query.dueBefore(), query.after(), query.limit() + 1);
        return PromisePage.of(found, query.limit());
    }

    /** Holds nothing personal, so that anybody who has the reference may be told. */
    @GetMapping("/api/promises/{reference}")
    PromiseRepresentation one(@PathVariable String reference) {
        return Reference.read(reference)
                .flatMap(promises::with)
                .map(PromiseRepresentation::of)
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
    }

    @GetMapping("/api/performance")
    PerformanceRepresentation performance() {
        return new PerformanceRepresentation(promises.performance(clock.instant()));
    }

    /** What is held about the signed-in person, without a word of what was said. */
    @GetMapping("/api/me")
    Holdings me(Caller caller) {
        caller.require(Role.CITIZEN);
        PersonId person = caller.person().orElseThrow(() -> new Refused(CommonRefusal.FORBIDDEN));
        return new Holdings(promises.of(person, MOST_HELD).stream()
                .map(PromiseRepresentation::of)
                .toList());
    }

    record Holdings(List<PromiseRepresentation> items) {}
}
