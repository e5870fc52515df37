package org.yousaid.notification.staff;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yousaid.notification.ProcessingGroups;
import org.yousaid.notification.message.Content;
import org.yousaid.notification.message.Content.RepliesOwed.Stage;
import org.yousaid.notification.promise.PromiseEvent;
import org.yousaid.notification.promise.ReplyOwners;
import org.yousaid.notification.staff.OwedReplies.Owed;
import org.yousaid.support.time.TimedWork;

/**
 * Tells whoever is responsible for a consultation at half time and a week before its replies fall due, and their named manager
 * too once they are late. Thousands may be owed at once, so that one mail a day speaks of all of them.
 */
@Component
@ProcessingGroup(ProcessingGroups.POLICIES)
@Order(6)
class WarnOwners implements TimedWork {

    private static final int BATCH = 500;

    private final OwedReplies owed;
    private final ReplyOwners owners;
    private final StaffAddresses addresses;
    private final StaffPost post;
    private final InstantSource clock;
    private final ZoneId zone;

    WarnOwners(
            OwedReplies owed,
            ReplyOwners owners,
            StaffAddresses addresses,
            StaffPost post,
            InstantSource clock,
            @Value("${yousaid.mail.time-zone:Europe/London}") ZoneId zone) {
        this.owed = owed;
        this.owners = owners;
        this.addresses = addresses;
        this.post = post;
        this.clock = clock;
        this.zone = zone;
    }

    @EventHandler
    void on(PromiseEvent event) {
        switch (event) {
            case PromiseEvent.Opened promise -> owed.add(promise);
            case PromiseEvent.Paused paused -> owed.due(paused.reference(), paused.dueAt(), paused.at());
            case PromiseEvent.Resumed resumed -> owed.due(resumed.reference(), resumed.dueAt(), resumed.at());
            case PromiseEvent.Broken broken -> owed.late(broken.reference(), broken.at(), broken.owner());
            case PromiseEvent.Kept kept -> owed.given(kept.reference());
            case PromiseEvent.Reopened reopened -> owed.owedAgain(reopened.reference(), reopened.at());
            case PromiseEvent.Released released -> owed.remove(released.reference());
            case PromiseEvent.Held _, PromiseEvent.LetGo _, PromiseEvent.Told _, PromiseEvent.NoMoreWords _ -> {}
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
        String owner = Optional.ofNullable(consultation).flatMap(owners::of).orElse(one.owner());
        post.write(addresses.ownersAccount(owner), content, now);
        if (one.stage() == Stage.LATE) {
            post.write(addresses.managersAccount(owner), content, now);
        }
    }
}
