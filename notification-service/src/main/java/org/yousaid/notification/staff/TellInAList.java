package org.yousaid.notification.staff;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.notification.message.Content;
import org.yousaid.notification.staff.StaffLists.Asked;
import org.yousaid.notification.staff.StaffLists.Listed;
import org.yousaid.support.time.CalendarDays;
import org.yousaid.support.time.EachDue;
import org.yousaid.support.time.TimedWork;

/**
 * Tells colleagues once a day what the clock asks of them: hundreds of suggestions may have come on one day, and then nothing
 * is said about hundreds on another. One alone gets the mail that is about it.
 */
@Component
class TellInAList implements TimedWork {

    /** The most pressing first. */
    private static final List<String> REASONS = List.of("OVERDUE", "DUE_SOON", "NO_WORD");

    private static final Comparator<Asked> PRESSING = Comparator.comparingInt(
                    (Asked asked) -> REASONS.indexOf(asked.why()))
            .thenComparing(asked -> Optional.ofNullable(asked.dueAt()).orElse(Instant.MAX))
            .thenComparing(asked -> asked.reference().value());

    private final StaffLists lists;
    private final StaffPost post;
    private final InstantSource clock;
    private final int hour;

    TellInAList(StaffLists lists, StaffPost post, InstantSource clock, @Value("${yousaid.staff.list-hour}") int hour) {
        this.lists = lists;
        this.post = post;
        this.clock = clock;
        this.hour = hour;
    }

    /** Whether it is asked by the clock, of many at once, and can wait until the next morning. */
    static boolean waitsForAList(String why) {
        return REASONS.contains(why);
    }

    @Override
    public String name() {
        return "staff-list";
    }

    @Override
    public Optional<Instant> nextDue() {
        return lists.unsent().isEmpty()
                ? lists.earliest().map(heard -> latest(heard).plusDays(1).toInstant())
                : Optional.of(Instant.EPOCH);
    }

    @Override
    public void runDue() {
        lists.take();
        ZonedDateTime until = latest(clock.instant());
        lists.make(until.toLocalDate(), until.toInstant());
        lists.take();
        EachDue.of(lists.unsent(), list -> {
            post.write(list.account(), content(list), clock.instant());
            lists.sent(list);
        });
    }

    /** Each suggestion once, for whatever is most pressing about it. */
    private static Content content(Listed list) {
        Map<Reference, Asked> each = list.all().stream()
                .collect(Collectors.toMap(Asked::reference, asked -> asked, BinaryOperator.minBy(PRESSING)));
        List<Asked> all = each.values().stream().sorted(PRESSING).toList();
        if (all.size() == 1) {
            Asked one = all.getFirst();
            return new Content.StaffAsked(one.reference(), one.number(), one.why(), one.stage(), one.dueAt());
        }
        return Content.StaffList.of(
                list.day(),
                list.part(),
                all.stream()
                        .map(asked -> new Content.StaffList.Asked(
                                asked.reference(), asked.why(), asked.stage(), asked.dueAt()))
                        .toList());
    }

    /** The last time at which lists were written, or will have been. */
    private ZonedDateTime latest(Instant at) {
        ZonedDateTime local = at.atZone(CalendarDays.ZONE);
        ZonedDateTime today = local.truncatedTo(ChronoUnit.DAYS).withHour(hour);
        return today.isAfter(local) ? today.minusDays(1) : today;
    }
}
