package org.yousaid.suggestion.referral.web;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.suggestion.referral.ReceiverCommand;
import org.yousaid.suggestion.referral.ReceiverCommand.ChangeReceiver;
import org.yousaid.suggestion.referral.ReceiverCommand.NameReceiver;
import org.yousaid.suggestion.referral.ReceiverCommand.RetireReceiver;
import org.yousaid.suggestion.referral.ReceiverDetails;
import org.yousaid.suggestion.referral.ReceiverEvent.ReceiverNamed;
import org.yousaid.suggestion.referral.ReceiverList;
import org.yousaid.suggestion.referral.ReceiverList.Receiver;
import org.yousaid.suggestion.suggestion.ReceiverId;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.request.IdempotencyKey;
import org.yousaid.support.request.RequestFingerprint;
import org.yousaid.support.request.Versions;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;
import org.yousaid.support.vault.ContactDetails;
import org.yousaid.support.vault.PersonVault;

/** The list of bodies that suggestions are referred to, kept by reviewers. */
@RestController
@RequestMapping(path = "/api/receivers", produces = MediaType.APPLICATION_JSON_VALUE)
class ReceiverController {

    static final Role[] REVIEWERS = {Role.REVIEWER, Role.ADMIN};

    private final ReceiverList receivers;
    private final CommandGateway commands;
    private final EventStore events;
    private final PersonVault vault;
    private final RequestFingerprint fingerprints;
    private final InstantSource clock;

    ReceiverController(
            ReceiverList receivers,
            CommandGateway commands,
            EventStore events,
            PersonVault vault,
            RequestFingerprint fingerprints,
            InstantSource clock) {
        this.receivers = receivers;
        this.commands = commands;
        this.events = events;
        this.vault = vault;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    /** All receivers, the retired ones among them. */
    record Everybody(List<ReceiverRepresentation> items) {}

    @GetMapping
    ResponseEntity<Everybody> all(Caller caller) {
        caller.require(REVIEWERS);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Everybody(receivers.all().stream()
                        .map(receiver -> ReceiverRepresentation.of(receiver, vault))
                        .toList()));
    }

    @GetMapping("/{id}")
    ResponseEntity<ReceiverRepresentation> one(@PathVariable String id, Caller caller) {
        caller.require(REVIEWERS);
        return shown(find(id));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ReceiverRepresentation> name(
            @RequestBody ReceiverRequest request, IdempotencyKey key, Caller caller) {
        caller.require(REVIEWERS);
        ReceiverDetails details = details(request);
        ReceiverId id = ReceiverId.of(key.idFor("name-receiver", caller.subject()));
        String fingerprint = fingerprints.of(request);
        ReceiverNamed named =
                stored(id).orElseGet(() -> store(new NameReceiver(id, fingerprint, details, caller.subject(), now())));
        if (!named.fingerprint().equals(fingerprint)) {
            throw new Refused(CommonRefusal.IDEMPOTENCY_KEY_REUSED);
        }
        Receiver receiver = receivers.find(id).orElseThrow();
        return ResponseEntity.created(URI.create("/api/receivers/" + id))
                .eTag(Versions.etag(receiver.version()))
                .body(ReceiverRepresentation.of(receiver, vault));
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ReceiverRepresentation> change(
            @PathVariable String id, @RequestBody ReceiverRequest request, ExpectedVersion expected, Caller caller) {
        caller.require(REVIEWERS);
        Receiver receiver = find(id);
        send(new ChangeReceiver(receiver.id(), expected, details(request), caller.subject(), now()));
        return shown(find(id));
    }

    @PostMapping("/{id}/retire")
    ResponseEntity<ReceiverRepresentation> retire(@PathVariable String id, ExpectedVersion expected, Caller caller) {
        caller.require(REVIEWERS);
        send(new RetireReceiver(find(id).id(), expected, caller.subject(), now()));
        return shown(find(id));
    }

    private ReceiverDetails details(ReceiverRequest request) {
        ReceiverRequest.Complete complete = request.complete();
        return new ReceiverDetails(
                complete.name(),
                complete.purpose(),
                complete.days(),
                vault.seal(vault.personWith(complete.email()), new ContactDetails(null, complete.email(), null, null)));
    }

    private ReceiverNamed store(NameReceiver command) {
        try {
            @Nullable Object _ = commands.sendAndWait(command);
        } catch (AggregateStreamCreationException | ConcurrencyException _) {
            // The same request was faster elsewhere: what it stored is the answer.
        }
        return stored(command.id()).orElseThrow();
    }

    private Optional<ReceiverNamed> stored(ReceiverId id) {
        DomainEventStream history = events.readEvents(id.value());
        return history.hasNext() ? Optional.of((ReceiverNamed) history.next().getPayload()) : Optional.empty();
    }

    private void send(ReceiverCommand command) {
        try {
            @Nullable Object _ = commands.sendAndWait(command);
        } catch (ConcurrencyException _) {
            throw new Refused(CommonRefusal.STALE_VERSION);
        }
    }

    private Receiver find(String typed) {
        return ReceiverId.read(typed).flatMap(receivers::find).orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
    }

    private ResponseEntity<ReceiverRepresentation> shown(Receiver receiver) {
        return ResponseEntity.ok()
                .eTag(Versions.etag(receiver.version()))
                .cacheControl(CacheControl.noStore())
                .body(ReceiverRepresentation.of(receiver, vault));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
