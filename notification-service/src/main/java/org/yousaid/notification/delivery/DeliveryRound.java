package org.yousaid.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.yousaid.notification.message.MessageId;
import org.yousaid.support.time.MachineClock;
import org.yousaid.support.time.TimedWork;

/**
 * Hands over everything that is due, over a few connections at a time. Each works by itself: one that hangs holds up its own
 * mail and nobody else's. At a stop it is among the first to end: what a mail server has just taken can still be recorded.
 */
@Component
class DeliveryRound implements TimedWork, SmartLifecycle, DisposableBean {

    /** How long a mail that is on the wire has to arrive when we stop. */
    private static final Duration ARRIVE = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(DeliveryRound.class);

    private final Outbox outbox;
    private final HandOver handOver;
    private final Due due;
    private final Lanes lanes;
    private final Lines lines;
    private final Brake brake;
    private final int connections;
    private final MachineClock machine = new MachineClock();
    private volatile ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger working = new AtomicInteger();

    DeliveryRound(
            Outbox outbox,
            HandOver handOver,
            Due due,
            Lanes lanes,
            Lines lines,
            Brake brake,
            DeliverySettings settings) {
        this.outbox = outbox;
        this.handOver = handOver;
        this.due = due;
        this.lanes = lanes;
        this.lines = lines;
        this.brake = brake;
        this.connections = settings.connections();
    }

    @Override
    public String name() {
        return "delivery-round";
    }

    /** What is paused is due to nobody. */
    @Override
    public Optional<Instant> nextDue() {
        return brake.letsGo().stream()
                .map(outbox::nextDue)
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    /** Begins and does not wait: a mail server may take its time, and other work must not. */
    @Override
    public void runDue() {
        lines.closeIdle();
        due.hearAll();
        begin();
    }

    /** Begins at once, besides the rounds that come by the clock: something of this urgency is due. */
    void wake(Urgency urgency) {
        due.hear(urgency);
        begin();
    }

    private void begin() {
        if (working.getAndUpdate(now -> Math.min(now + 1, connections)) < connections) {
            try {
                workers.execute(this::work);
            } catch (RejectedExecutionException _) {
                working.decrementAndGet();
            }
        }
    }

    private void work() {
        try {
            Optional<Outbox.Waiting> next = due.next();
            while (next.isPresent()) {
                if (due.isMore()) {
                    begin();
                }
                attempt(next.get());
                next = workers.isShutdown() ? Optional.empty() : due.next();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            log.warn("delivery round failed; the next one tries again", failed);
        } finally {
            working.decrementAndGet();
        }
    }

    /** What fails here stays claimed for a while and is then tried again. */
    private void attempt(Outbox.Waiting waiting) {
        Instant from = machine.instant();
        MessageId message = waiting.message();
        try {
            handOver.attempt(waiting);
        } catch (RuntimeException failed) {
            log.error("mail not handed over message={}", message, failed);
        } finally {
            lanes.leave(waiting.lane(), Duration.between(from, machine.instant()));
        }
    }

    /** The rounds come by the clock; after a stop they may begin again. */
    @Override
    public void start() {
        if (workers.isShutdown()) {
            workers = Executors.newVirtualThreadPerTaskExecutor();
        }
    }

    /** Lets the mails that are on the wire arrive, for a moment, and begins no others after them. */
    @Override
    public void stop() {
        workers.shutdown();
        try {
            if (!workers.awaitTermination(ARRIVE.toMillis(), TimeUnit.MILLISECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException _) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return !workers.isShutdown();
    }

    @Override
    public void destroy() {
        stop();
        lines.close();
    }
}
