package org.yousaid.operations.processor;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.jspecify.annotations.Nullable;
import org.yousaid.eventstore.MongoEventStorageEngine;
import org.yousaid.eventstore.MongoTokenStore;
import org.yousaid.eventstore.SegmentStanding;
import org.yousaid.operations.processor.ProcessorStanding.Kind;
import org.yousaid.operations.processor.ProcessorStanding.State;
import org.yousaid.operations.rebuild.Rebuilds;

/** The event processors of this service over all its instances, by what is stored about them. */
public final class Processors {

    private final Configuration axon;
    private final MongoTokenStore tokens;
    private final MongoEventStorageEngine events;
    private final Standstill standstill;
    private final Rebuilds rebuilds;

    public Processors(
            Configuration axon,
            MongoTokenStore tokens,
            MongoEventStorageEngine events,
            Standstill standstill,
            Rebuilds rebuilds) {
        this.axon = axon;
        this.tokens = tokens;
        this.events = events;
        this.standstill = standstill;
        this.rebuilds = rebuilds;
    }

    /** All of them, by name. */
    public List<ProcessorStanding> all() {
        long head = events.head();
        return names().map(name -> standing(name, head)).toList();
    }

    /** Whether this service has a processor of that name. */
    public boolean exists(String name) {
        return names().anyMatch(name::equals);
    }

    private Stream<String> names() {
        return axon.eventProcessingConfiguration().eventProcessors().keySet().stream()
                .sorted(Comparator.naturalOrder());
    }

    private ProcessorStanding standing(String name, long head) {
        List<SegmentStanding> segments = tokens.standings(name);
        long position =
                segments.stream().mapToLong(SegmentStanding::position).min().orElse(0);
        boolean claimed = !segments.isEmpty() && segments.stream().allMatch(SegmentStanding::isClaimed);
        boolean rebuilding =
                rebuilds.of(name).filter(rebuild -> !rebuild.state().isOver()).isPresent();
        @Nullable String error = standstill.reason(name, position, head).orElse(null);
        return new ProcessorStanding(
                name,
                rebuilds.isProjection(name) ? Kind.PROJECTION : Kind.ONCE,
                state(rebuilding, error != null, claimed),
                position,
                head,
                Math.max(0, head - position),
                error);
    }

    private static State state(boolean rebuilding, boolean failed, boolean claimed) {
        if (rebuilding) {
            return State.REBUILDING;
        }
        if (failed) {
            return State.FAILED;
        }
        return claimed ? State.RUNNING : State.STOPPED;
    }
}
