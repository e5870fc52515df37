package org.yousaid.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yousaid.notification.delivery.NotTaken.Reach;
import org.yousaid.notification.message.FailureReason;
import org.yousaid.support.time.MachineClock;

/**
 * How each domain is doing, so that a slow one holds no other up: it gets one connection at a time, a quick one never the
 * last; none is spoken to more often than so many times a second; and one that says it cannot now is left alone for a while.
 */
final class Lanes {

    /** After so many mails in a row that were put off, one by one, it is the domain and not the mailboxes. */
    private static final int A_ROW = 3;

    /** After so many mails in a row that nobody knows why they were refused, to several domains, it is about us. */
    private static final int A_LONG_ROW = 10;

    private static final Duration SLOW = Duration.ofSeconds(2);
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Logger log = LoggerFactory.getLogger(Lanes.class);

    private final Closures closures;
    private final Outbox outbox;
    private final InstantSource clock;
    private final MachineClock machine = new MachineClock();
    private final int connections;
    private final Duration apart;
    private final Map<Lane, Standing> standings = new HashMap<>();
    private Map<Lane, Instant> closed = Map.of();
    private Instant readAt = Instant.EPOCH;

    /** Whether the last answer that could have been about us was that a mail is taken. */
    private boolean taken;

    /** Where the last mails were refused since, once for each time. */
    private final Deque<Lane> unclear = new ArrayDeque<>();

    Lanes(Closures closures, Outbox outbox, InstantSource clock, int connections, int perSecond) {
        this.closures = closures;
        this.outbox = outbox;
        this.clock = clock;
        this.connections = connections;
        this.apart = Duration.ofSeconds(1).dividedBy(perSecond);
    }

    /** What this instance sees of one domain. */
    private static final class Standing {
        private int talking;
        private int putOff;
        private boolean slow;
        private Instant next = Instant.EPOCH;
    }

    /** Whether one more mail may go to a domain. */
    enum Entry {
        NOW,
        /** In a moment: it was spoken to just now. */
        SOON,
        /** Not before one of those on their way there has arrived. */
        FULL
    }

    /** Whether one more mail may go there now; if so it is counted until {@link #leave}. */
    synchronized Entry enter(Lane lane) {
        Standing standing = standing(lane);
        Instant now = machine.instant();
        if (isFull(standing)) {
            return Entry.FULL;
        }
        if (standing.next.isAfter(now)) {
            return Entry.SOON;
        }
        standing.talking++;
        standing.next = now.plus(apart);
        return Entry.NOW;
    }

    synchronized void leave(Lane lane, Duration took) {
        Standing standing = standing(lane);
        standing.talking--;
        standing.slow = took.compareTo(SLOW) > 0;
    }

    /** Where no more mails may go before one of those that are on their way has arrived. */
    synchronized List<Lane> full() {
        return standings.entrySet().stream()
                .filter(entry -> isFull(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Until when this domain is left alone; empty when it is not. */
    synchronized Optional<Instant> closedUntil(Lane lane) {
        Instant now = machine.instant();
        if (Duration.between(readAt, now).compareTo(FRESH) > 0) {
            closed = closures.all().stream().collect(Collectors.toMap(Closures.Closed::lane, Closures.Closed::until));
            readAt = now;
        }
        Instant all = closed.getOrDefault(Lane.ALL, Instant.EPOCH);
        Instant own = closed.getOrDefault(lane, Instant.EPOCH);
        Instant until = all.isAfter(own) ? all : own;
        return until.isAfter(clock.instant()) ? Optional.of(until) : Optional.empty();
    }

    /** A mail was taken, so everything between us and that mailbox works. */
    synchronized void worked(Lane lane) {
        standing(lane).putOff = 0;
        taken = true;
        unclear.clear();
        for (Lane open : List.of(lane, Lane.ALL)) {
            if (closed.containsKey(open)) {
                closures.open(open);
                readAt = Instant.EPOCH;
            }
        }
    }

    /**
     * What a refusal means whose reach is unclear: it was about the one mail if others are taken. Right after one was, it is
     * believed. The next ones are not, until another is taken: they are tried again, and so are all once there are many.
     */
    synchronized NotTaken meant(Lane lane, NotTaken said) {
        if (said.reach() != Reach.UNCLEAR) {
            return said;
        }
        if (taken) {
            taken = false;
            return new NotTaken(said.reason(), Reach.FOR_GOOD, said.causeInWords());
        }
        unclear.addLast(lane);
        if (unclear.size() < A_LONG_ROW) {
            return new NotTaken(said.reason(), Reach.MAIL, said.causeInWords());
        }
        boolean everywhere = Set.copyOf(unclear).size() >= A_ROW;
        unclear.removeFirst();
        return everywhere
                ? new NotTaken(FailureReason.NOT_LET_IN, Reach.ALL, said.causeInWords())
                : new NotTaken(said.reason(), Reach.MAIL, said.causeInWords());
    }

    /** A mail was not taken now: whether others to the same domain, or all, have to wait too. */
    synchronized void failed(Lane lane, NotTaken refused) {
        @Nullable
        Lane shut = switch (refused.reach()) {
            case FOR_GOOD, UNCLEAR -> null;
            case MAIL -> ++standing(lane).putOff >= A_ROW ? lane : null;
            case DOMAIN -> lane;
            case ALL -> Lane.ALL;
        };
        if (shut != null) {
            Instant now = clock.instant();
            closures.close(shut, refused.reason(), now).ifPresent(until -> {
                outbox.postpone(shut, until);
                log.warn("mails held back lane={} until={}", shut.value(), until);
            });
            readAt = Instant.EPOCH;
        }
    }

    private Standing standing(Lane lane) {
        return standings.computeIfAbsent(lane, _ -> new Standing());
    }

    private boolean isFull(Standing standing) {
        return standing.talking >= (standing.slow ? 1 : Math.max(1, connections - 1));
    }
}
