package org.yousaid.notification.promise.web;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.contract.Reference;
import org.yousaid.notification.promise.ReplyOwners;
import org.yousaid.notification.promise.read.PromiseDocument;
import org.yousaid.notification.promise.read.Promises;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.Versions;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;
import org.yousaid.support.vault.PersonId;

@RestController
class PromiseController {

    private static final int MOST_HELD = 1_000;

    private final Promises promises;
    private final ReplyOwners owners;
    private final InstantSource clock;
    private final StaffView staff;

    PromiseController(Promises promises, ReplyOwners owners, InstantSource clock, StaffView staff) {
        this.promises = promises;
        this.owners = owners;
        this.clock = clock;
        this.staff = staff;
    }

    @GetMapping("/api/promises")
    PromisePage page(
            Caller caller,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String consultation,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable String dueBefore,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit) {
        caller.require(Role.OFFICER, Role.POLICY, Role.REVIEWER, Role.COUNCILLOR, Role.DPO, Role.ADMIN);
        PromiseQuery query = PromiseQuery.of(state, dueBefore, after, limit);
        return PromisePage.of(found(query, consultation, owner), query.limit(), staff);
    }

    private List<PromiseDocument> found(PromiseQuery query, @Nullable String consultation, @Nullable String owner) {
        if (consultation == null && owner == null) {
            return promises.page(query.which(), query.dueBefore(), query.after(), query.limit() + 1);
        }
        Collection<String> owned = owner == null ? List.of() : owners.consultationsOf(owner);
        Collection<String> slugs = consultation == null
                ? owned
                : List.of(consultation).stream()
                        .filter(slug -> owner == null || owned.contains(slug))
                        .toList();
        return promises.page(query.which(), slugs, query.dueBefore(), query.after(), query.limit() + 1);
    }

    /** Everybody who can be asked for by {@code owner}. */
    @GetMapping("/api/promises/owners")
    Owners owners(Caller caller) {
        caller.require(Role.OFFICER, Role.POLICY, Role.REVIEWER, Role.COUNCILLOR, Role.DPO, Role.ADMIN);
        return new Owners(List.copyOf(owners.all()));
    }

    record Owners(List<String> items) {}

    /** Holds nothing personal, so that anybody who has the reference may be told. */
    @GetMapping("/api/promises/{reference}")
    ResponseEntity<PromiseRepresentation> one(Caller caller, @PathVariable String reference) {
        PromiseDocument promise = Reference.read(reference)
                .flatMap(promises::with)
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
        return ResponseEntity.ok()
                .eTag(Versions.etag(promise.version()))
                .body(caller.isStaff() ? staff.of(promise) : PromiseRepresentation.of(promise, clock.instant()));
    }

    /** What is held about the signed-in person, without a word of what was said. */
    @GetMapping("/api/me")
    Holdings me(Caller caller) {
        caller.require(Role.CITIZEN);
        PersonId person = caller.person().orElseThrow(() -> new Refused(CommonRefusal.FORBIDDEN));
        return new Holdings(promises.of(person, MOST_HELD).stream()
                .map(promise -> PromiseRepresentation.of(promise, clock.instant()))
                .toList());
    }

    record Holdings(List<PromiseRepresentation> items) {}
}
