package org.yousaid.eventstore;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Commits in order of their positions, and how far a reader may go. The rule is told at {@link MongoEventStorageEngine}. */
final class PositionReader {

    private static final Logger log = LoggerFactory.getLogger(PositionReader.class);

    private final MongoCollection<Document> settled;
    private final PositionCounter counter;
    private final Tombstones tombstones;
    private final Tuning tuning;

    /** When each gap was seen first, by the position before its end. */
    private final ConcurrentSkipListMap<Long, Long> openGaps = new ConcurrentSkipListMap<>();

    private final AtomicReference<Watermark> watermark = new AtomicReference<>(new Watermark(0, 0));

    PositionReader(EventCollections collections, PositionCounter counter, Tombstones tombstones, Tuning tuning) {
        this.settled = collections.settled();
        this.counter = counter;
        this.tombstones = tombstones;
        this.tuning = tuning;
    }

    /** The commits right behind a position, without a hole; empty at the end and before an open gap. */
    Run read(long after, int limit) {
        while (true) {
            Run run = contiguous(after, limit, Bodies.WITH);
            // The grace of all gaps in sight begins now, so that many of them cost a reader one grace and not many.
            long now = tuning.nanoClock().getAsLong();
            run.gaps().forEach(gap -> openGaps.putIfAbsent(gap.last(), now));
            if (!run.isEmpty()) {
                openGaps.headMap(run.through(), true).clear();
                watermark.updateAndGet(mark -> mark.advancedBy(after, run));
                return run;
            }
            if (run.gaps().isEmpty()) {
                return run;
            }
            if (tuning.crossing().stepsOver()) {
                return read(run.gaps().getFirst().last(), limit);
            }
            if (!closed(run.gaps(), now)) {
                return run;
            }
        }
    }

    /** Whether so many positions behind this one are known to be reserved; asks nobody. */
    boolean isBehind(long position, int distance) {
        return counter.known() - position > distance;
    }

    /** Refuses a reader who says to have read what was never reserved here. */
    void mustReach(long position) {
        if (position > 0) {
            long reserved = counter.reservedBeyond(position - 1);
            if (reserved < position) {
                throw ForeignToken.beyond(position, reserved);
            }
        }
    }

    /** What was known of the counter is of no use once older events were restored under a running process. */
    private void mustStillReach(long position) {
        long reserved = counter.reserved();
        if (reserved < position) {
            throw ForeignToken.beyond(position, reserved);
        }
    }

    private Run contiguous(long after, int limit, Bodies bodies) {
        long reserved = counter.reservedBeyond(after);
        if (reserved < after) {
            throw ForeignToken.beyond(after, reserved);
        }
        if (reserved == after) {
            return new Run(List.of(), after, List.of());
        }
        long windowEnd = Math.min(reserved, after + limit);
        List<Document> found = window(after, windowEnd, bodies);
        if (found.isEmpty()) {
            Document next = firstBehind(windowEnd, bodies);
            if (next == null) {
                mustStillReach(after);
                return new Run(List.of(), after, List.of());
            }
            found = List.of(next);
        }
        return run(after, found);
    }

    /** Divides what was found behind a position into the commits up to the first gap, and the gaps. */
    private static Run run(long after, List<Document> found) {
        List<Document> commits = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        long through = after;
        long covered = after;
        for (Document commit : found) {
            long first;
            try {
                first = CommitDocuments.first(commit);
            } catch (UnreadableEvent e) {
                if (commits.isEmpty() && gaps.isEmpty()) {
                    throw e;
                }
                break;
            }
            if (first > covered + 1) {
                gaps.add(new Gap(covered + 1, first - 1));
            }
            if (first <= covered && covered > after) {
                throw new UnreadableEvent(first, null, "two documents cover its position", null);
            }
            covered = CommitDocuments.last(commit);
            if (gaps.isEmpty()) {
                commits.add(commit);
                through = covered;
            }
        }
        return new Run(commits, through, gaps);
    }

    /** A range, of which a server only walks its order; a list of as many ids it compares with each document. */
    private List<Document> window(long after, long through, Bodies bodies) {
        int most = Math.toIntExact(through - after);
        return settled.find(new Document(CommitDocuments.ID, new Document("$gt", after).append("$lte", through)))
                .projection(bodies.projection())
                .sort(ascending(CommitDocuments.ID))
                .limit(most)
                .batchSize(most)
                .into(new ArrayList<>());
    }

    private @Nullable Document firstBehind(long position, Bodies bodies) {
        return settled.find(gt(CommitDocuments.ID, position))
                .projection(bodies.projection())
                .sort(ascending(CommitDocuments.ID))
                .limit(1)
                .first();
    }

    /** Wins every gap whose grace is over; true when the first of them was, and the reader can go on. */
    private boolean closed(List<Gap> gaps, long now) {
        boolean first = false;
        for (Gap gap : gaps.reversed()) {
            Long seen = openGaps.get(gap.last());
            first = seen != null && now - seen >= tuning.gapGrace().toNanos();
            if (first) {
                log.warn("Closing positions {} to {}: reserved, but not written in time", gap.first(), gap.last());
                tombstones.win(gap.first(), gap.last());
                tuning.observer().closed(gap.last() - gap.first() + 1);
                openGaps.remove(gap.last());
            }
        }
        return first;
    }

    /** The position of the newest stored event, 0 when there is none. */
    long newestEvent(int limit) {
        for (long end = counter.reserved(); end > 0; end -= limit) {
            List<Document> found = window(Math.max(0, end - limit), end, Bodies.WITHOUT);
            for (Document commit : found.reversed()) {
                if (!CommitDocuments.isTombstone(commit)) {
                    return CommitDocuments.last(commit);
                }
            }
        }
        return 0;
    }

    /** How far everything is closed, and the last event up to there. */
    Watermark watermark(int limit) {
        while (true) {
            Watermark mark = watermark.get();
            Run run = contiguous(mark.through(), limit, Bodies.WITHOUT);
            if (run.isEmpty()) {
                return mark;
            }
            watermark.compareAndSet(mark, mark.advancedBy(mark.through(), run));
        }
    }

    private enum Bodies {
        WITH,
        WITHOUT;

        private @Nullable Bson projection() {
            return this == WITH ? null : new Document(CommitDocuments.EVENTS, 0);
        }
    }

    /** Commits without a hole from where the reader stood, and the gaps in sight behind them. */
    record Run(List<Document> commits, long through, List<Gap> gaps) {

        boolean isEmpty() {
            return commits.isEmpty();
        }
    }

    /** Open positions in front of something that is stored. */
    record Gap(long first, long last) {}

    /** Everything up to and with {@code through} is closed; {@code event} is the last event in it. */
    record Watermark(long through, long event) {

        private Watermark advancedBy(long after, Run run) {
            if (after > through || run.through() <= through) {
                return this;
            }
            long newestEvent = run.commits().stream()
                    .filter(commit -> !CommitDocuments.isTombstone(commit))
                    .mapToLong(CommitDocuments::last)
                    .max()
                    .orElse(0);
            return new Watermark(run.through(), Math.max(event, newestEvent));
        }
    }
}
