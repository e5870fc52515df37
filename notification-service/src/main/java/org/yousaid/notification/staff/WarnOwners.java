package org.yousaid.notification.staff;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yousaid.notification.ProcessingGroups;
import org.yousaid.notification.message.Content;
import org.yousaid.notification.message.Content.RepliesOwed.Stage;
import org.yousaid.notification.message.MessageCommand;
import org.yousaid.notification.promise.PromiseEvent;
import org.yousaid.notification.promise.ReplyOwners;
import org.yousaid.notification.staff.OwedReplies.Owed;
import org.yousaid.support.time.TimedWork;
import org.yousaid.support.vault.ContactDetails;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.PersonVault;

/**
 * Tells whoever is responsible for a consultation at half time and a week before its replies fall due, and a named colleague
 * too once they are late. Thousands may be owed at once, so that one mail a day speaks of all of them.
 */
@Component
@ProcessingGroup(ProcessingGroups.POLICIES)
@Order(6)
class WarnOwners implements TimedWork {

    private static final int BATCH = 500;
    private static final String LANGUAGE = "en";

    private final OwedReplies owed;
    private final ReplyOwners owners;
    private final StaffAddresses addresses;
    private final PersonVault vault;
    private final CommandGateway commands;
    private final InstantSource clock;
    private final ZoneId zone;

    WarnOwners(
            OwedReplies owed,
            ReplyOwners owners,
            StaffAddresses addresses,
            PersonVault vault,
            CommandGateway commands,
            InstantSource clock,
            @Value("${yousaid.mail.time-zone:Europe/London}") ZoneId zone) {
        this.owed = owed;
        this.owners = owners;
        this.addresses = addresses;
        this.vault = vault;
        this.commands = commands;
        this.clock = clock;
        this.zone = zone;
    }

    @EventHandler
    void on(PromiseEvent event) {
        switch (event) {
            case PromiseEvent.Opened promise -> owed.add(promise);
            case PromiseEvent.Paused paused -> owed.due(paused.reference(), paused.dueAt());
            case PromiseEvent.Resumed resumed -> owed.due(resumed.reference(), resumed.dueAt());
            case PromiseEvent.Broken broken -> owed.late(broken.reference(), broken.at());
            case PromiseEvent.Kept kept -> owed.given(kept.reference());
            case PromiseEvent.Reopened reopened -> owed.owedAgain(reopened.reference(), reopened.at());
            case PromiseEvent.Released released -> owed.remove(released.reference());
            case PromiseEvent.Held _, PromiseEvent.LetGo _ -> {}
        }
    }

    @Override
    public String name() {
        return "warn-owners";
    }

    @Override
    public Optional<Instant> nextDue() {
        return owed.nextDue();
    }

    @Override
    public void runDue() {
        Instant now = clock.instant();
        List<Owed> due = owed.dueAt(now, BATCH);
        Map<String, Owed> subjects = new LinkedHashMap<>();
        due.stream()
                .filter(one -> now.isBefore(one.until()))
                .forEach(one -> subjects.putIfAbsent(one.about() + " " + one.stage(), one));
        subjects.values().forEach(one -> say(one, now));
        due.forEach(owed::said);
    }

    private void say(Owed one, Instant now) {
        OwedReplies.Sum sum = owed.sum(one.about());
        if (sum.open() == 0) {
            return;
        }
        var consultation = one.consultation();
        Content content = new Content.RepliesOwed(
                one.about(),
                consultation == null ? null : consultation.title(),
                one.stage(),
                sum.open(),
                sum.earliest(),
                (int) now.atZone(zone).toLocalDate().toEpochDay());
        String owner = Optional.ofNullable(consultation).flatMap(owners::of).orElse(null);
        write(addresses.ownersAccount(owner), content, now);
        if (one.stage() == Stage.LATE) {
            write(addresses.escalation(), content, now);
        }
    }

    private void write(String account, Content content, Instant now) {
        var address = addresses.of(account);
        PersonId person = vault.personWith(address);
        @Nullable
        Object _ = commands.sendAndWait(MessageCommand.Queue.of(
                vault.seal(person, new ContactDetails(null, address, null, null)), LANGUAGE, content, now));
    }
}
