package org.yousaid.notification.promise.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.notification.promise.PauseBook;
import org.yousaid.notification.promise.PauseBook.ConsultationPause;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.IdempotencyKey;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;

/** Pauses of everything that is owed for one consultation. They are worked off within moments, in batches. */
@RestController
@RequestMapping("/api/promises/pauses")
class PauseController {

    private static final Role[] DECIDE = {Role.POLICY, Role.REVIEWER, Role.ADMIN};

    private final PauseBook pauses;
    private final InstantSource clock;
    private final int longestDays;

    PauseController(
            PauseBook pauses, InstantSource clock, @Value("${yousaid.promises.longest-pause-days}") int longestDays) {
        this.pauses = pauses;
        this.clock = clock;
        this.longestDays = longestDays;
    }

    /** Of what, why, and until when; the consultation by its id. */
    record PauseRequest(
            @Nullable String consultation,
            @Nullable String reason,
            @Nullable Instant until) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Pause(
            String id,
            String consultation,
            String reason,
            Instant until,
            String by,
            Instant at,
            @Nullable String endedBy) {

        static Pause of(ConsultationPause pause) {
            return new Pause(
                    pause.id(),
                    pause.consultation(),
                    pause.reason(),
                    pause.until(),
                    pause.by(),
                    pause.at(),
                    pause.endedBy());
        }
    }

    record Pauses(List<Pause> items) {}

    @GetMapping
    Pauses running(Caller caller) {
        caller.require(DECIDE);
        return new Pauses(
                pauses.running(clock.instant()).stream().map(Pause::of).toList());
    }

    /** The same key again finds the pause that it began, and does not begin another. */
    @PostMapping
    ResponseEntity<Pause> begin(@RequestBody PauseRequest request, IdempotencyKey key, Caller caller) {
        caller.require(DECIDE);
        Instant now = clock.instant();
        String id = "pause-" + key.idFor("pause-promises", caller.subject());
        String consultation = Checks.text("/consultation", request.consultation(), 200);
        String reason = Checks.reason(request.reason());
        ConsultationPause asked = new ConsultationPause(
                id, consultation, reason, Checks.until(request.until(), now, longestDays), caller.subject(), now, null);
        pauses.begin(asked);
        ConsultationPause begun = found(id, now);
        if (!begun.consultation().equals(consultation)
                || !begun.reason().equals(reason)
                || !begun.until().equals(asked.until())) {
            throw new Refused(CommonRefusal.IDEMPOTENCY_KEY_REUSED);
        }
        return ResponseEntity.created(URI.create("/api/promises/pauses/" + id)).body(Pause.of(begun));
    }

    /** An ended one stays ended, whoever says it again. */
    @PostMapping("/{id}/end")
    @ResponseStatus(HttpStatus.OK)
    Pause end(@PathVariable String id, Caller caller) {
        caller.require(DECIDE);
        Instant now = clock.instant();
        found(id, now);
        pauses.end(id, caller.subject(), now);
        return Pause.of(found(id, now));
    }

    private ConsultationPause found(String id, Instant now) {
        return pauses.running(now).stream()
                .filter(pause -> pause.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
    }
}
