package org.yousaid.notification.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.yousaid.notification.message.MessageId;
import org.yousaid.support.time.TimedWork;

/** Hands over everything that is due, over a few connections at a time; one bad message stops nobody. */
@Component
class DeliveryRound implements TimedWork, DisposableBean {

    private static final int BATCH = 200;
    private static final int CONNECTIONS = 4;
    private static final Logger log = LoggerFactory.getLogger(DeliveryRound.class);

    private final Outbox outbox;
    private final HandOver handOver;
    private final MailServer server;
    private final InstantSource clock;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final ReentrantLock running = new ReentrantLock();
    private final AtomicBoolean woken = new AtomicBoolean();

    DeliveryRound(Outbox outbox, HandOver handOver, MailServer server, InstantSource clock) {
        this.outbox = outbox;
        this.handOver = handOver;
        this.server = server;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "delivery-round";
    }

    @Override
    public Optional<Instant> nextDue() {
        return outbox.nextDue();
    }

    @Override
    public void runDue() {
        running.lock();
        try {
            List<MessageId> due = outbox.dueAt(clock.instant(), BATCH);
            while (!due.isEmpty()) {
                handOver(due);
                due = outbox.dueAt(clock.instant(), BATCH);
            }
        } finally {
            running.unlock();
        }
    }

    /** Begins a round at once, besides those that come by the clock. */
    void wake() {
        if (!workers.isShutdown() && woken.compareAndSet(false, true)) {
            workers.execute(this::runWoken);
        }
    }

    private void runWoken() {
        woken.set(false);
        try {
            runDue();
        } catch (RuntimeException failed) {
            log.warn("delivery round failed; the next one tries again", failed);
        }
    }

    private void handOver(List<MessageId> due) {
        Queue<MessageId> left = new ConcurrentLinkedQueue<>(due);
        List<? extends Future<?>> rounds = IntStream.range(0, Math.min(CONNECTIONS, due.size()))
                .mapToObj(_ -> workers.submit(() -> work(left)))
                .toList();
        for (Future<?> round : rounds) {
            try {
                round.get();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Stopped while mails were handed over", stopped);
            } catch (ExecutionException failed) {
                throw new IllegalStateException("A round of mails broke off", failed.getCause());
            }
        }
    }

    private void work(Queue<MessageId> left) {
        try (MailServer.Connection connection = server.connection()) {
            for (MessageId next = left.poll(); next != null; next = left.poll()) {
                attempt(next, connection);
            }
        }
    }

    /** What fails here stays claimed for a while and is then tried again. */
    private void attempt(MessageId message, MailServer.Connection connection) {
        try {
            handOver.attempt(message, connection);
        } catch (RuntimeException failed) {
            log.error("mail not handed over message={}", message, failed);
        }
    }

    /** Lets the mails that are on the wire arrive, for a moment. */
    @Override
    public void destroy() throws InterruptedException {
        workers.shutdown();
        if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
            workers.shutdownNow();
        }
    }
}
