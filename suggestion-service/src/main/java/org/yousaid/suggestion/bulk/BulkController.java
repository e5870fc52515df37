package org.yousaid.suggestion.bulk;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.contract.Reference;
import org.yousaid.suggestion.bulk.Decision.State;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.IdempotencyKey;
import org.yousaid.support.request.RequestFingerprint;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;
import org.yousaid.support.vault.PersonVault;

/** Deciding about many suggestions at once, and taking that back before their authors are told. */
@RestController
@RequestMapping(path = "/api/casework/batches", produces = MediaType.APPLICATION_JSON_VALUE)
class BulkController {

    private static final Role[] REVIEWERS = {Role.REVIEWER, Role.ADMIN};
    private static final Duration SHOWN = Duration.ofDays(1);

    private final BatchDesk desk;
    private final Decisions decisions;
    private final RequestFingerprint fingerprints;
    private final PersonVault vault;
    private final InstantSource clock;

    BulkController(
            BatchDesk desk,
            Decisions decisions,
            RequestFingerprint fingerprints,
            PersonVault vault,
            InstantSource clock) {
        this.desk = desk;
        this.decisions = decisions;
        this.fingerprints = fingerprints;
        this.vault = vault;
        this.clock = clock;
    }

    /** What somebody decided lately. */
    record Batches(List<Batch> items) {}

    /** A batch, with what could not be done and the note that was written for it. */
    record Batch(
            String id,
            String outcome,
            Instant madeAt,
            Instant dueAt,
            boolean canBeTakenBack,
            Map<State, Long> counts,
            List<NotDone> refused,
            @Nullable String note) {}

    /** One that had changed meanwhile. */
    record NotDone(Reference reference, @Nullable String code) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Batch> decide(@RequestBody BulkRequest request, IdempotencyKey key, Caller caller) {
        caller.require(REVIEWERS);
        BulkRequest.Complete complete = request.complete();
        String batch = "batch-" + key.idFor("decide for many", caller.subject());
        desk.keep(batch, fingerprints.of(request), complete, caller.subject());
        return ResponseEntity.created(URI.create("/api/casework/batches/" + batch))
                .body(batch(batch, decisions.ofBatch(batch)));
    }

    @GetMapping
    ResponseEntity<Batches> lately(Caller caller) {
        caller.require(REVIEWERS);
        Map<String, List<Decision>> batches = decisions
                .of(caller.subject(), clock.instant().minus(SHOWN))
                .stream()
                .collect(Collectors.groupingBy(Decision::batch, LinkedHashMap::new, Collectors.toList()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Batches(batches.entrySet().stream()
                        .map(entry -> batch(entry.getKey(), entry.getValue()))
                        .toList()));
    }

    @PostMapping("/{id}/undo")
    ResponseEntity<Batch> undo(@PathVariable String id, Caller caller) {
        caller.require(REVIEWERS);
        List<Decision> before = decisions.ofBatch(id);
        if (before.isEmpty() || !before.getFirst().by().equals(caller.subject())) {
            throw new Refused(new BulkRefusal.NoSuchBatch());
        }
        if (decisions.takeBack(id) == 0
                && before.stream().noneMatch(decision -> decision.state() == State.TAKEN_BACK)) {
            throw new Refused(new BulkRefusal.BatchGoneOut());
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(batch(id, decisions.ofBatch(id)));
    }

    private Batch batch(String id, List<Decision> all) {
        Decision first = all.getFirst();
        List<NotDone> refused = all.stream()
                .filter(decision -> decision.state() == State.REFUSED)
                .map(decision -> new NotDone(decision.suggestion().reference(), decision.code()))
                .toList();
        return new Batch(
                id,
                first.outcome().name(),
                first.madeAt(),
                first.dueAt(),
                all.stream().anyMatch(decision -> decision.state() == State.WAITING),
                all.stream().collect(Collectors.groupingBy(Decision::state, Collectors.counting())),
                refused,
                refused.isEmpty() ? null : vault.read(first.note()));
    }
}
