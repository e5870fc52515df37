package org.yousaid.operations.rebuild;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.yousaid.eventstore.MongoTokenStore;
import org.yousaid.eventstore.deadletter.DeadLetters;
import org.yousaid.operations.projection.ProjectionGroup;
import org.yousaid.operations.projection.ProjectionRebuilt;
import org.yousaid.support.id.CrockfordText;
import org.yousaid.support.problem.Refused;

/**
 * Rebuilds the projections of this service beside the live ones, one at a time per group over all instances. Each
 * instance also looks twice a second what the others do: it lets its own processors wait while a rebuild is handed over,
 * and clears up behind a run that has given no sign of life for {@value #SILENCE_SECONDS} seconds. What such a run built
 * is dropped, not gone on with: reading again is cheap, and nobody has to know how far it really was. What handlers of an
 * earlier revision made is rebuilt by itself.
 */
public final class Rebuilds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);
    private static final int SILENCE_SECONDS = 30;
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration UNTIL_STOPPED = Duration.ofSeconds(10);
    /** How often an earlier revision is looked for, and how often one instance tries: most of what fails passes by itself. */
    private static final Duration REVISE_EVERY = Duration.ofMinutes(1);

    private static final int REVISE_AT_MOST = 5;

    private final Map<String, ProjectionGroup> groups = new HashMap<>();
    private final MongoDatabase database;
    private final RebuildDocuments documents;
    private final Revisions revisions;
    private final Map<String, Integer> revised = new HashMap<>();
    private final LiveProcessors live;
    private final Configuration axon;
    private final DeadLetters letters;
    private final Consumer<ProjectionRebuilt> rebuilt;
    private final Consumer<Rebuild> ended;
    private final Map<String, RebuildRun> running = new ConcurrentHashMap<>();
    private final Map<String, String> seenDone = new HashMap<>();
    private final Duration silence;
    private @Nullable ScheduledExecutorService watch;

    /**
     * @param rebuilt told in every instance when a projection was put in place
     * @param ended told in one instance how a run ended
     */
    public Rebuilds(
            List<ProjectionGroup> groups,
            MongoDatabase database,
            MongoTokenStore tokens,
            Configuration axon,
            DeadLetters letters,
            InstantSource machineTime,
            Consumer<ProjectionRebuilt> rebuilt,
            Consumer<Rebuild> ended) {
        this(groups, database, tokens, axon, letters, machineTime, rebuilt, ended, Duration.ofSeconds(SILENCE_SECONDS));
    }

    Rebuilds(
            List<ProjectionGroup> groups,
            MongoDatabase database,
            MongoTokenStore tokens,
            Configuration axon,
            DeadLetters letters,
            InstantSource machineTime,
            Consumer<ProjectionRebuilt> rebuilt,
            Consumer<Rebuild> ended,
            Duration silence) {
        groups.forEach(group -> this.groups.put(group.name(), group));
        this.database = database;
        this.documents = new RebuildDocuments(database, machineTime);
        this.revisions = new Revisions(database);
        this.live = new LiveProcessors(axon::eventProcessingConfiguration, tokens);
        this.axon = axon;
        this.letters = letters;
        this.rebuilt = rebuilt;
        this.ended = ended;
        this.silence = silence;
    }

    /**
     * Begins to rebuild a projection; it goes on by itself.
     *
     * @param run names this request; the same one again is answered with what became of it
     */
    public Rebuild start(String group, String run, RebuildMode mode, String by, String reason) {
        ProjectionGroup projection = groups.get(group);
        if (projection == null) {
            throw new Refused(new RebuildRefusal.NotRebuildable(group));
        }
        Optional<Rebuild> same =
                documents.of(group).filter(latest -> latest.run().equals(run));
        if (same.isPresent()) {
            return same.get();
        }
        if (!documents.begin(group, run, mode, by, reason)) {
            throw new Refused(new RebuildRefusal.RebuildRunning(group));
        }
        RebuildRun begun = new RebuildRun(
                group,
                run,
                mode,
                documents,
                live,
                new ShadowCollections(database, projection, run),
                shadow -> replay(projection, shadow),
                () -> {
                    clearLetters(group);
                    revisions.reached(projection);
                });
        running.put(run, begun);
        Thread.ofVirtual().name("rebuild-" + group).start(() -> {
            try {
                begun.run();
            } finally {
                running.remove(run);
                look();
                documents.of(group).filter(ended -> ended.run().equals(run)).ifPresent(this.ended);
            }
        });
        return of(group).orElseThrow();
    }

    private Replay replay(ProjectionGroup projection, ShadowCollections shadow) {
        SimpleEventHandlerInvoker handlers = SimpleEventHandlerInvoker.builder()
                .eventHandlers(projection.handlers().apply(shadow.prepare()))
                .parameterResolverFactory(axon.parameterResolverFactory())
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .build();
        return new Replay(
                axon.getComponent(EventStorageEngine.class), handlers, () -> letters.discarded(projection.name()));
    }

    /** Every event up to here has been handled now, also those that were parked; but for those that were discarded. */
    private void clearLetters(String group) {
        axon.eventProcessingConfiguration().deadLetterQueue(group).ifPresent(SequencedDeadLetterQueue::clear);
    }

    /** Asks the running rebuild of a group to stop; it does so after the batch it is in. */
    public void cancel(String group) {
        if (!documents.cancel(group)) {
            throw new Refused(new RebuildRefusal.NoRebuildRunning(group));
        }
    }

    /** The latest rebuild of a group, running or over. */
    public Optional<Rebuild> of(String group) {
        return documents.of(group);
    }

    /** Whether a processor builds read models and nothing else. */
    public boolean isProjection(String group) {
        return groups.containsKey(group);
    }

    /** Looks what the other instances do; see above. */
    private synchronized void look() {
        try {
            documents.giveUp(silence).ifPresent(this::clearUp);
            List<Rebuild> all = documents.all();
            Set<String> held = new HashSet<>();
            for (Rebuild rebuild : all) {
                if (rebuild.state().holdsLive()) {
                    held.add(rebuild.group());
                    live.pause(rebuild.group());
                }
            }
            live.resumeAllBut(held);
            all.forEach(this::tellWhenDone);
        } catch (Throwable e) {
            // Whatever it was: a scheduled task that throws is never run again.
            LOG.warn("rebuilds could not be looked at, will be tried again", e);
        }
    }

    /** In this order: while live processors still wait, a run that wakes up can only fail to put in place what is gone. */
    private void clearUp(Rebuild silent) {
        LOG.warn("rebuild gave no sign of life, cleared up: group={} run={}", silent.group(), silent.run());
        ShadowCollections.drop(database, silent);
        documents.end(silent.group(), silent.run(), RebuildState.FAILED, "The process that ran it ended");
        documents.of(silent.group()).ifPresent(ended);
    }

    private void tellWhenDone(Rebuild rebuild) {
        if (rebuild.state().isOver()
                && rebuild.swapBegan()
                && rebuild.mode() == RebuildMode.REBUILD
                && !rebuild.run().equals(seenDone.put(rebuild.group(), rebuild.run()))) {
            rebuilt.accept(new ProjectionRebuilt(rebuild.group()));
        }
    }

    /** What nothing was read into yet is made by the handlers of today. */
    private void markFresh() {
        groups.values().stream()
                .filter(revisions::isBehind)
                .filter(group -> live.position(group.name()) == 0)
                .forEach(revisions::reached);
    }

    /** Of several instances one gets it; the others look again later. */
    private synchronized void revise() {
        try {
            groups.values().stream()
                    .filter(revisions::isBehind)
                    .filter(group -> of(group.name())
                            .filter(latest -> !latest.state().isOver())
                            .isEmpty())
                    .filter(group -> revised.merge(group.name(), 1, Integer::sum) <= REVISE_AT_MOST)
                    .forEach(this::revise);
        } catch (Throwable e) {
            // Whatever it was: a scheduled task that throws is never run again.
            LOG.warn("projections of an earlier revision could not be looked for, will be tried again", e);
        }
    }

    private void revise(ProjectionGroup group) {
        LOG.info("read models are of an earlier revision, rebuilding: group={}", group.name());
        String reason = "Its read models are of an earlier revision than " + group.revision();
        try {
            Rebuild _ = start(group.name(), CrockfordText.random(), RebuildMode.REBUILD, "system", reason);
        } catch (Refused _) {
            LOG.info("another instance rebuilds it: group={}", group.name());
        }
    }

    @Override
    public synchronized void start() {
        if (watch == null) {
            refuseStrangers();
            markFresh();
            ShadowCollections.dropLeftovers(database, documents::all);
            watch = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("rebuilds").factory());
            var _ = watch.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
            var _ = watch.scheduleWithFixedDelay(this::revise, 0, REVISE_EVERY.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /** A projection that nobody declared could not be rebuilt, and a declared one without a processor is never built. */
    private void refuseStrangers() {
        Set<String> resettable = new HashSet<>();
        axon.eventProcessingConfiguration().eventProcessors().forEach((name, processor) -> {
            if (processor instanceof StreamingEventProcessor streaming && streaming.supportsReset()) {
                resettable.add(name);
            }
        });
        if (!resettable.equals(groups.keySet())) {
            throw new IllegalStateException("Processors that may be replayed are %s, but declared as projections are %s"
                    .formatted(resettable, groups.keySet()));
        }
    }

    /** Runs of this process end as failed, and leave nothing behind. */
    @Override
    public void stop() {
        running.values().forEach(RebuildRun::stop);
        long end = System.nanoTime() + UNTIL_STOPPED.toNanos();
        while (!running.isEmpty() && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        ScheduledExecutorService watching;
        synchronized (this) {
            watching = watch;
            watch = null;
        }
        if (watching != null) {
            watching.close();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return watch != null;
    }
}
