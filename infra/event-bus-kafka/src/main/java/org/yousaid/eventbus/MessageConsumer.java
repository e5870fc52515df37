package org.yousaid.eventbus;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Listens to the topics a service has subscribed to, on a thread of its own, as a member of the consumer group that is
 * named after the service. Runs whether the brokers are there or not. Started last and stopped first.
 */
public final class MessageConsumer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MessageConsumer.class);
    private static final Gaps RECONNECTING = new Gaps(Duration.ofMillis(500), Duration.ofSeconds(10));

    private final KafkaConnections connections;
    private final Topics topics;
    private final List<String> subscriptions;
    private final Delivery delivery;
    private final Runnable beforeListening;
    private final Gaps gaps;
    private final GroupProgress progress;
    private volatile @Nullable Run run;

    MessageConsumer(
            KafkaConnections connections,
            Topics topics,
            List<String> subscriptions,
            Delivery delivery,
            Runnable beforeListening,
            Duration longestGap) {
        this.connections = connections;
        this.topics = topics;
        this.subscriptions = subscriptions;
        this.delivery = delivery;
        this.beforeListening = beforeListening;
        this.gaps = new Gaps(Duration.ofMillis(200), longestGap);
        this.progress = new GroupProgress(connections);
    }

    /**
     * Whether the service's consumer group, all instances together, has handled every record that is in the subscribed
     * topics. Asks the brokers; false when they do not say.
     */
    public boolean caughtUp() {
        try {
            return subscriptions.isEmpty() || progress.complete(subscriptions);
        } catch (KafkaException e) {
            log.debug("The brokers do not say how far the group has come", e);
            return false;
        }
    }

    /** How many messages of each partition the group has not handled; asks the brokers. */
    Map<TopicPartition, Long> lag() {
        return subscriptions.isEmpty() ? Map.of() : progress.lag(subscriptions);
    }

    /** How the partitions that this instance reads get their messages; empty while it does not listen. */
    Map<TopicPartition, FeedState> states() {
        Run running = run;
        ConsumerLoop loop = running == null ? null : running.loop;
        return loop == null ? Map.of() : loop.states();
    }

    /** Counts since this consumer was made. */
    public Tally tally() {
        return delivery.tally();
    }

    @Override
    public synchronized void start() {
        if (run == null && !subscriptions.isEmpty()) {
            run = new Run();
            run.thread.start();
        }
    }

    @Override
    public synchronized void stop() {
        if (run != null) {
            run.stop();
            run = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return run != null;
    }

    /** From one start to the next stop. */
    private final class Run implements Runnable {

        private static final Duration GRACE = Duration.ofSeconds(10);

        private final CountDownLatch stopping = new CountDownLatch(1);
        private final Thread thread =
                Thread.ofPlatform().name("bus-" + connections.group()).unstarted(this);
        private volatile @Nullable ConsumerLoop loop;

        @Override
        public void run() {
            int failures = 0;
            while (!isStopping()) {
                try {
                    consume();
                    failures = 0;
                } catch (WakeupException | InterruptedException _) {
                    // Asked to stop.
                } catch (Throwable e) {
                    // Whatever it was: were this thread to end, nobody would listen and nobody would know.
                    failures++;
                    Duration gap = RECONNECTING.after(failures);
                    log.warn("The bus cannot be heard: attempt={} again={}", failures, gap, e);
                    pause(gap);
                }
            }
        }

        private void consume() throws InterruptedException {
            beforeListening.run();
            topics.ensure(subscriptions);
            try (ConsumerLoop connected =
                    new ConsumerLoop(connections, topics, subscriptions, delivery, gaps, this::isStopping)) {
                loop = connected;
                while (!isStopping()) {
                    connected.pass();
                }
            } finally {
                loop = null;
            }
        }

        private boolean isStopping() {
            return stopping.getCount() == 0;
        }

        private void pause(Duration gap) {
            try {
                stopping.await(gap.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException _) {
                // Only stop() interrupts, after the latch.
            }
        }

        void stop() {
            stopping.countDown();
            ConsumerLoop connected = loop;
            if (connected != null) {
                connected.wakeUp();
            }
            try {
                // A message that is being handled is handled to its end, if that is soon.
                if (!thread.join(GRACE)) {
                    thread.interrupt();
                    thread.join(GRACE);
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
