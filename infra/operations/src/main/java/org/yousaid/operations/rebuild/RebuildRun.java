package org.yousaid.operations.rebuild;

import java.io.Serial;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yousaid.eventstore.deadletter.Reason;

/**
 * One rebuild, from the first event to its end. While it reads, the live projection goes on; it never passes the live
 * position. When it is close, the live processors are asked to wait, the rebuild reads up to exactly where they stopped,
 * and both are compared. Both then stand at the same event, so putting the rebuilt collections in place needs no change
 * of the live token, and a process that dies between two steps leaves what is right at that position.
 */
final class RebuildRun implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildRun.class);
    private static final Duration UNTIL_CLAIMED = Duration.ofSeconds(30);
    private static final long SIGN_OF_LIFE = Duration.ofMillis(300).toNanos();
    /** With no more events than this between them, the last ones are read while the live projection waits. */
    private static final long CLOSE = 500;

    private final String group;
    private final String run;
    private final RebuildMode mode;
    private final RebuildDocuments documents;
    private final LiveProcessors live;
    private final ShadowCollections shadow;
    private final ReplayMaker replays;
    private final Runnable afterSwap;
    private final AtomicBoolean stopping = new AtomicBoolean();

    private RebuildState state = RebuildState.RUNNING;
    private @Nullable Replay replay;
    private boolean claimed;
    private long total;
    private long events;
    private long since;
    private long lastSign;

    RebuildRun(
            String group,
            String run,
            RebuildMode mode,
            RebuildDocuments documents,
            LiveProcessors live,
            ShadowCollections shadow,
            ReplayMaker replays,
            Runnable afterSwap) {
        this.group = group;
        this.run = run;
        this.mode = mode;
        this.documents = documents;
        this.live = live;
        this.shadow = shadow;
        this.replays = replays;
        this.afterSwap = afterSwap;
    }

    /** Makes the replay over the collections that stand aside. */
    interface ReplayMaker {
        Replay over(ShadowCollections shadow);
    }

    /** Lets it end as soon as it can, because its process ends. */
    void stop() {
        stopping.set(true);
    }

    @Override
    public void run() {
        LOG.info("rebuild begins: group={} run={} mode={}", group, run, mode);
        try {
            rebuild();
            end(RebuildState.DONE, null);
        } catch (Cancelled e) {
            end(RebuildState.CANCELLED, null);
        } catch (RebuildLost e) {
            LOG.warn("rebuild was given up by another instance: group={} run={}", group, run);
            shadow.drop();
            live.letGo(group);
        } catch (RuntimeException e) {
            LOG.warn("rebuild failed: group={} run={}", group, run, e);
            end(
                    RebuildState.FAILED,
                    e instanceof RebuildFailed ? e.getMessage() : Reason.of(e).toString());
        }
    }

    private void rebuild() {
        Replay reading = replays.over(shadow);
        replay = reading;
        since = System.nanoTime();
        long handled;
        do {
            total = live.position(group);
            handled = reading.upTo(total, this::handled);
        } while (handled > CLOSE);
        enter(RebuildState.HANDING_OVER);
        live.hold(group);
        if (!live.claim(group, UNTIL_CLAIMED, this::sign)) {
            throw new RebuildFailed("The live processor did not let go of its claim."
                    + " If the instance that has it is dead, another one takes it over: ask again in a moment");
        }
        claimed = true;
        total = live.position(group);
        reading.upTo(total, this::handled);
        reading.refuseDiscardedMeanwhile();
        enter(RebuildState.COMPARING);
        List<Difference> differences = shadow.compare(this::sign);
        documents.compared(group, run, differences);
        if (mode == RebuildMode.REBUILD) {
            reading.refuseDiscardedMeanwhile();
            enter(RebuildState.SWAPPING);
            shadow.swap(this::signNow);
            afterSwap.run();
        }
        LOG.info("rebuild compared: group={} run={} differences={}", group, run, differences);
    }

    /** What is left aside is dropped before the live processors go on; see {@link RebuildState#CLEARING}. */
    private void end(RebuildState outcome, @Nullable String error) {
        try {
            shadow.drop();
            if (claimed) {
                live.release(group);
            }
            documents.end(group, run, outcome, error);
        } finally {
            live.letGo(group);
        }
    }

    private void enter(RebuildState next) {
        state = next;
        signNow();
    }

    private void handled(int batch) {
        events += batch;
        sign();
    }

    private void sign() {
        if (System.nanoTime() - lastSign >= SIGN_OF_LIFE) {
            signNow();
        }
    }

    private void signNow() {
        if (stopping.get()) {
            throw new RebuildFailed("Its process was stopped");
        }
        if (claimed) {
            live.keepClaim(group);
        }
        boolean wanted = documents.alive(group, run, state, progress());
        lastSign = System.nanoTime();
        if (!wanted && state == RebuildState.RUNNING) {
            throw new Cancelled();
        }
    }

    private RebuildDocuments.Progress progress() {
        long done = replay == null ? 0 : replay.position();
        double seconds = (System.nanoTime() - since) / 1e9;
        long perSecond = Math.round(events / Math.max(seconds, 0.001));
        Long remaining = done > 0 && total >= done ? Math.round(Math.ceil((total - done) * seconds / done)) : null;
        return new RebuildDocuments.Progress(done, total, perSecond, remaining);
    }

    private static final class Cancelled extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        Cancelled() {
            super(null, null, false, false);
        }
    }
}
