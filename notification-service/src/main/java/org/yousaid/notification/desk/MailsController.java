package org.yousaid.notification.desk;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.notification.delivery.Brake;
import org.yousaid.notification.delivery.HeldBack;
import org.yousaid.notification.message.MailProgress;
import org.yousaid.notification.message.MailProgress.After;
import org.yousaid.notification.message.MailProgress.Lost;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.request.Versions;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;

/** How far mails have come; holds those to many, and lets them go on. */
@RestController
class MailsController {

    private static final int BATCHES = 20;
    private static final int PAGE = 50;

    private final MailProgress progress;
    private final Brake brake;
    private final HeldBack heldBack;
    private final InstantSource clock;

    MailsController(MailProgress progress, Brake brake, HeldBack heldBack, InstantSource clock) {
        this.progress = progress;
        this.brake = brake;
        this.heldBack = heldBack;
        this.clock = clock;
    }

    @GetMapping("/api/mails")
    ResponseEntity<MailsRepresentation> mails(Caller caller) {
        caller.require(Role.POLICY, Role.ADMIN);
        return shown(brake.position());
    }

    @PostMapping("/api/mails/pause")
    ResponseEntity<MailsRepresentation> pause(
            Caller caller, ExpectedVersion expected, @RequestBody PauseRequest request) {
        caller.require(Role.POLICY, Role.ADMIN);
        return shown(brake.move(true, caller.subject(), request.complete(), expected, clock.instant()));
    }

    @PostMapping("/api/mails/resume")
    ResponseEntity<MailsRepresentation> resume(
            Caller caller, ExpectedVersion expected, @RequestBody PauseRequest request) {
        caller.require(Role.POLICY, Role.ADMIN);
        return shown(brake.move(false, caller.subject(), request.complete(), expected, clock.instant()));
    }

    @GetMapping("/api/mails/lost")
    LostPage lost(Caller caller, @RequestParam(required = false) @Nullable String after) {
        caller.require(Role.POLICY, Role.OFFICER, Role.REVIEWER, Role.ADMIN);
        @Nullable After from = after == null ? null : LostPage.after(after);
        List<Lost> found = progress.lost(from, PAGE + 1);
        return LostPage.of(found, PAGE);
    }

    private ResponseEntity<MailsRepresentation> shown(Brake.Position position) {
        return ResponseEntity.ok()
                .eTag(Versions.etag(position.version()))
                .body(MailsRepresentation.of(position, progress.batches(BATCHES), progress.delayed(), heldBack.now()));
    }
}
