package org.yousaid.notification.promise.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.contract.Reference;
import org.yousaid.notification.promise.PromiseCommand;
import org.yousaid.notification.promise.PromiseId;
import org.yousaid.notification.promise.PromiseRefusal;
import org.yousaid.notification.promise.ReleaseReason;
import org.yousaid.notification.promise.ReplyOwners;
import org.yousaid.notification.promise.WordsByHand;
import org.yousaid.notification.promise.WordsByHand.ByHand;
import org.yousaid.notification.promise.read.PromiseDocument;
import org.yousaid.notification.promise.read.Promises;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.request.Shown;
import org.yousaid.support.request.Versions;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;

/** What staff do with one promise; every call names the version it was decided on. */
@RestController
@RequestMapping("/api/promises/{reference}")
class PromiseDeskController {

    private static final Role[] DECIDE = {Role.POLICY, Role.REVIEWER, Role.ADMIN};

    private final Promises promises;
    private final WordsByHand byHand;
    private final CommandGateway commands;
    private final InstantSource clock;
    private final ReplyOwners owners;
    private final StaffView staff;
    private final int longestPauseDays;

    PromiseDeskController(
            Promises promises,
            WordsByHand byHand,
            CommandGateway commands,
            InstantSource clock,
            ReplyOwners owners,
            StaffView staff,
            @Value("${yousaid.promises.longest-pause-days}") int longestPauseDays) {
        this.promises = promises;
        this.byHand = byHand;
        this.commands = commands;
        this.clock = clock;
        this.owners = owners;
        this.staff = staff;
        this.longestPauseDays = longestPauseDays;
    }

    /** Why, and until when. */
    record PauseRequest(@Nullable String reason, @Nullable Instant until) {}

    record HoldRequest(@Nullable String reason) {}

    /**
     * What goes out by itself may go.
     *
     * @param now whether it goes now; at its time when absent
     */
    record LetGoRequest(@Nullable Boolean now) {}

    /**
     * Which word, by the id it waits under.
     *
     * @param id the one that has waited longest when absent
     */
    record TellRequest(@Nullable String id) {}

    record GiveUpRequest(@Nullable ReleaseReason reason) {}

    @PostMapping("/pause")
    ResponseEntity<PromiseRepresentation> pause(
            @PathVariable String reference,
            @RequestBody PauseRequest request,
            ExpectedVersion expected,
            Caller caller) {
        caller.require(DECIDE);
        PromiseId promise = made(reference);
        Instant now = clock.instant();
        Instant until = Checks.until(request.until(), now, longestPauseDays);
        return send(new PromiseCommand.Pause(
                promise, expected, Checks.reason(request.reason()), until, caller.subject(), now));
    }

    @PostMapping("/resume")
    ResponseEntity<PromiseRepresentation> resume(
            @PathVariable String reference, ExpectedVersion expected, Caller caller) {
        caller.require(DECIDE);
        return send(new PromiseCommand.Resume(made(reference), expected, caller.subject(), clock.instant()));
    }

    @PostMapping("/hold")
    ResponseEntity<PromiseRepresentation> hold(
            @PathVariable String reference, @RequestBody HoldRequest request, ExpectedVersion expected, Caller caller) {
        caller.require(DECIDE);
        PromiseId promise = made(reference);
        return send(new PromiseCommand.Hold(
                promise, expected, Checks.reason(request.reason()), caller.subject(), clock.instant()));
    }

    @PostMapping("/let-go")
    ResponseEntity<PromiseRepresentation> letGo(
            @PathVariable String reference,
            @RequestBody LetGoRequest request,
            ExpectedVersion expected,
            Caller caller) {
        caller.require(DECIDE);
        return send(new PromiseCommand.LetGo(
                made(reference), expected, Boolean.TRUE.equals(request.now()), caller.subject(), clock.instant()));
    }

    /** The word that waited was told on the phone, or is in the post. */
    @PostMapping("/tell")
    ResponseEntity<PromiseRepresentation> tell(
            @PathVariable String reference,
            @RequestBody(required = false) @Nullable TellRequest request,
            ExpectedVersion expected,
            Caller caller) {
        caller.require(Role.OFFICER, Role.POLICY, Role.REVIEWER, Role.ADMIN);
        PromiseId promise = made(reference);
        String id = request == null ? null : request.id();
        ByHand word = byHand.about(reference(reference)).stream()
                .filter(one -> id == null || one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(new PromiseRefusal.NothingToTell()));
        String owner = owners.ofSuggestion(word.promise()).orElse(null);
        var told = send(new PromiseCommand.Tell(
                promise, expected, word.word(), caller.subject(), clock.instant(), word.since(), owner));
        byHand.told(word);
        return told;
    }

    @PostMapping("/release")
    ResponseEntity<PromiseRepresentation> release(
            @PathVariable String reference,
            @RequestBody GiveUpRequest request,
            ExpectedVersion expected,
            Caller caller) {
        caller.require(DECIDE);
        PromiseId promise = made(reference);
        ReleaseReason reason = request.reason();
        if (reason != ReleaseReason.UNREACHABLE && reason != ReleaseReason.ASKED_US_NOT_TO) {
            throw Checks.invalid("/reason", "not-a-reason", "One of UNREACHABLE, ASKED_US_NOT_TO.");
        }
        var released = send(new PromiseCommand.GiveUp(promise, expected, reason, caller.subject(), clock.instant()));
        byHand.drop(reference(reference));
        return released;
    }

    private static Reference reference(String given) {
        return Reference.read(given).orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
    }

    private PromiseId made(String given) {
        return promises.with(reference(given))
                .map(found -> PromiseId.of(found.reference()))
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
    }

    private ResponseEntity<PromiseRepresentation> send(PromiseCommand.ByStaff command) {
        long version = Objects.requireNonNull(commands.<Long>sendAndWait(command));
        Reference reference = new Reference(command.promise().value().substring("promise-".length()));
        PromiseDocument shown = Shown.within(() -> promises.with(reference).filter(found -> found.version() >= version))
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_READY));
        return ResponseEntity.ok().eTag(Versions.etag(shown.version())).body(staff.of(shown));
    }
}
