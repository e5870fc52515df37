package org.yousaid.notification.performance.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.notification.news.NewsEvent;
import org.yousaid.notification.news.NewsEvent.ProgressKnown;
import org.yousaid.notification.performance.read.Counters.Change;
import org.yousaid.notification.promise.PromiseEvent;
import org.yousaid.operations.projection.FoldedBatch;
import org.yousaid.operations.projection.ReadModels;

/**
 * Counts what happens to promises. What an event changes is the difference between what its promise added before and what
 * it adds now. The counts are written first and the promises behind them: a batch that is cut off in between finds its
 * promises as they were, comes to the same differences, and each count takes only those that it has not heard of.
 */
@Component
@ProcessingGroup(PerformanceProjection.GROUP)
class PerformanceProjection {

    static final String GROUP = "projections-performance";

    private final FoldedBatch<List<Happened>> batches = new FoldedBatch<>(PerformanceProjection.class);
    private final Counters counters;
    private final CountedPromises promises;

    PerformanceProjection(ReadModels models) {
        this.counters = new Counters(models);
        this.promises = new CountedPromises(models);
    }

    /** What happened to a reference. */
    sealed interface Happened {

        long position();

        Reference reference();

        Counted to(Counted before);

        record ToPromise(PromiseEvent event, long position) implements Happened {

            @Override
            public Reference reference() {
                return event.reference();
            }

            @Override
            public Counted to(Counted before) {
                return before.after(event, position);
            }
        }

        record ToSuggestion(ProgressKnown event, long position) implements Happened {

            @Override
            public Reference reference() {
                return event.suggestion();
            }

            @Override
            public Counted to(Counted before) {
                return before.after(event, position);
            }
        }
    }

    @EventHandler
    void on(PromiseEvent event, TrackingToken token, UnitOfWork<?> work) {
        take(List.of(new Happened.ToPromise(event, token.position().orElseThrow())), work);
    }

    /** A batch may end with what counts nothing. */
    @EventHandler
    void on(NewsEvent event, TrackingToken token, UnitOfWork<?> work) {
        long position = token.position().orElseThrow();
        take(
                event instanceof ProgressKnown known && known.service() != null
                        ? List.of(new Happened.ToSuggestion(known, position))
                        : List.of(),
                work);
    }

    private void take(List<Happened> happened, UnitOfWork<?> work) {
        count(batches.take(happened, work).stream().flatMap(List::stream).toList());
    }

    /** What happened, in order. */
    void count(List<Happened> batch) {
        if (batch.isEmpty()) {
            return;
        }
        Map<Reference, Counted> now = known(batch);
        Map<Reference, Counted> changed = new LinkedHashMap<>();
        List<Change> changes = new ArrayList<>();
        for (Happened happened : batch) {
            Counted before = now.getOrDefault(happened.reference(), Counted.nothing(happened.reference()));
            if (before.position() < happened.position()) {
                Counted after = happened.to(before);
                changes.addAll(difference(before, after));
                now.put(after.reference(), after);
                changed.put(after.reference(), after);
            }
        }
        counters.apply(changes);
        promises.save(changed.values());
    }

    private Map<Reference, Counted> known(List<Happened> batch) {
        Map<Reference, Counted> known = new HashMap<>();
        promises.these(batch.stream().map(Happened::reference).toList())
                .forEach(counted -> known.put(counted.reference(), counted));
        return known;
    }

    private static List<Change> difference(Counted before, Counted after) {
        Map<Counter, Tally> was = Counter.of(before);
        Map<Counter, Tally> is = Counter.of(after);
        Set<Counter> touched = new HashSet<>(was.keySet());
        touched.addAll(is.keySet());
        return touched.stream()
                .map(counter -> new Change(
                        counter,
                        after.position(),
                        is.getOrDefault(counter, Tally.NOTHING).minus(was.getOrDefault(counter, Tally.NOTHING))))
                .filter(change -> !change.by().isNothing())
                .toList();
    }

    @ResetHandler
    void reset() {
        counters.clear();
        promises.clear();
    }
}
