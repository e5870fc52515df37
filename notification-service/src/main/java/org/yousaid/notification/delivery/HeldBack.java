package org.yousaid.notification.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yousaid.notification.message.FailureReason;

/** What keeps many mails waiting at once, most of which were never tried themselves. */
@Component
public class HeldBack {

    private final Closures closures;
    private final Outbox outbox;

    HeldBack(Closures closures, Outbox outbox) {
        this.closures = closures;
        this.outbox = outbox;
    }

    /**
     * Nothing was taken since, though it was tried.
     *
     * @param everything whether every mail waits, and not only those to some domains
     * @param domains how many take none; 0 where every mail waits
     * @param mails how many wait
     * @param since when it began, for the first of them
     * @param until when the next is tried
     */
    public record Because(
            FailureReason reason, boolean everything, int domains, long mails, Instant since, Instant until) {}

    /** What every mail waits for first, then by how many wait. */
    public List<Because> now() {
        Map<Boolean, List<Closures.Closed>> found = closures.all().stream()
                .collect(Collectors.partitioningBy(one -> one.lane().equals(Lane.ALL)));
        Map<FailureReason, List<Closures.Closed>> domains = found.getOrDefault(false, List.of()).stream()
                .collect(Collectors.groupingBy(
                        Closures.Closed::reason, () -> new EnumMap<>(FailureReason.class), Collectors.toList()));
        List<Because> all = new ArrayList<>();
        found.getOrDefault(true, List.of()).forEach(one -> all.add(because(List.of(one), true)));
        domains.values().stream()
                .map(some -> because(some, false))
                .sorted(Comparator.comparingLong(Because::mails).reversed())
                .forEach(all::add);
        return all.stream().filter(one -> one.mails() > 0).toList();
    }

    private Because because(List<Closures.Closed> some, boolean everything) {
        return new Because(
                some.getFirst().reason(),
                everything,
                everything ? 0 : some.size(),
                outbox.waiting(some.stream().map(Closures.Closed::lane).toList()),
                some.stream()
                        .map(Closures.Closed::since)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                some.stream()
                        .map(Closures.Closed::until)
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
    }
}
