package org.yousaid.eventstore;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/** What the store does, as meters; their names and units stand in {@code docs/event-store.md}. */
final class StoreMetrics implements StoreObserver {

    private final Timer stored;
    private final Timer notStored;
    private final Timer queued;
    private final DistributionSummary groups;
    private final DistributionSummary batches;
    private final Counter closed;

    StoreMetrics(MeterRegistry registry) {
        this.stored = append(registry, "stored");
        this.notStored = append(registry, "refused");
        this.queued = Timer.builder("yousaid.event.store.queue")
                .description("how long a commit waits before its group is sent")
                .publishPercentileHistogram()
                .register(registry);
        this.groups = DistributionSummary.builder("yousaid.event.store.group")
                .description("commits that were sent together")
                .baseUnit("commits")
                .register(registry);
        this.batches = DistributionSummary.builder("yousaid.event.store.read")
                .description("events that were read together")
                .baseUnit("events")
                .register(registry);
        this.closed = Counter.builder("yousaid.event.store.gaps.closed")
                .description("positions that a reader closed because their writer did not come")
                .baseUnit("positions")
                .register(registry);
    }

    private static Timer append(MeterRegistry registry, String outcome) {
        return Timer.builder("yousaid.event.store.append")
                .description("from the caller's commit to its answer")
                .tag("outcome", outcome)
                .publishPercentileHistogram()
                .register(registry);
    }

    @Override
    public void appended(long nanos, boolean wasStored) {
        (wasStored ? stored : notStored).record(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void queued(long nanos) {
        queued.record(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void grouped(int commits) {
        groups.record(commits);
    }

    @Override
    public void read(int events) {
        batches.record(events);
    }

    @Override
    public void closed(long positions) {
        closed.increment((double) positions);
    }
}
