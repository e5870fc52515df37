package org.yousaid.notification.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.notification.contact.ContactCommand;
import org.yousaid.notification.contact.ContactId;
import org.yousaid.notification.contact.Contacts;
import org.yousaid.notification.contact.Reachability;
import org.yousaid.notification.contact.Unreachable;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.request.Shown;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;
import org.yousaid.support.vault.ContactDetails;
import org.yousaid.support.vault.EmailAddress;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.PersonVault;

/** Whom no mail is sent to, how else they may be reached, and that they are written to again. */
@RestController
class UnreachableController {

    private static final int PAGE = 50;

    private final Reachability reachability;
    private final Contacts contacts;
    private final PersonVault vault;
    private final CommandGateway commands;
    private final InstantSource clock;

    UnreachableController(
            Reachability reachability,
            Contacts contacts,
            PersonVault vault,
            CommandGateway commands,
            InstantSource clock) {
        this.reachability = reachability;
        this.contacts = contacts;
        this.vault = vault;
        this.commands = commands;
        this.clock = clock;
    }

    /** Them, the latest first. */
    record Page(List<One> items, @Nullable String next) {}

    /**
     * One of them.
     *
     * @param version to be sent as {@code If-Match} when they are written to again
     */
    record One(
            PersonId person,
            Unreachable.Why why,
            Instant since,
            long version,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String postal) {}

    @GetMapping("/api/mails/unreachable")
    Page all(Caller caller, @RequestParam(required = false) @Nullable String after) {
        caller.require(Role.POLICY, Role.OFFICER, Role.ADMIN);
        List<Unreachable> found = reachability.all(after == null ? null : from(after), PAGE + 1);
        List<Unreachable> shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        return new Page(
                shown.stream().map(this::one).toList(),
                found.size() > PAGE ? shown.getLast().person().value() : null);
    }

    @PostMapping("/api/mails/unreachable/{person}/write-again")
    ResponseEntity<Void> writeAgain(Caller caller, ExpectedVersion expected, @PathVariable String person) {
        caller.require(Role.POLICY, Role.OFFICER, Role.ADMIN);
        Unreachable barred = barred(person).orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
        expected.check(barred.version());
        @Nullable
        Object _ = commands.sendAndWait(new ContactCommand.WriteAgain(
                ContactId.of(barred.person()), barred.person(), caller.subject(), clock.instant()));
        Shown.within(() -> barred(person).isPresent() ? Optional.empty() : Optional.of(true));
        return ResponseEntity.noContent().build();
    }

    private Unreachable from(String person) {
        return barred(person)
                .orElseThrow(() -> new InvalidRequest(List.of(new InvalidInput(
                        "?after", "not-a-cursor", "Begin again: who stood there is written to by now."))));
    }

    private Optional<Unreachable> barred(String person) {
        try {
            return reachability.barred(new PersonId(person));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private One one(Unreachable barred) {
        Optional<ContactDetails> details =
                contacts.of(barred.person()).flatMap(contact -> vault.open(contact.sealed()));
        return new One(
                barred.person(),
                barred.why(),
                barred.since(),
                barred.version(),
                details.flatMap(known -> Optional.ofNullable(known.name())).orElse(null),
                details.flatMap(known -> Optional.ofNullable(known.email()))
                        .map(EmailAddress::value)
                        .orElse(null),
                details.flatMap(known -> Optional.ofNullable(known.phone())).orElse(null),
                details.flatMap(known -> Optional.ofNullable(known.postal())).orElse(null));
    }
}
