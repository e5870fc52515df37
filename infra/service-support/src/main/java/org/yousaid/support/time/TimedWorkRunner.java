package org.yousaid.support.time;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Lets all timed work run again and again, one after the other; what fails is logged and tried again the next time. */
public final class TimedWorkRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TimedWorkRunner.class);

    private final List<TimedWork> works;
    private final Duration interval;
    private @Nullable ScheduledExecutorService scheduler;

    public TimedWorkRunner(List<TimedWork> works, Duration interval) {
        this.works = List.copyOf(works);
        this.interval = interval;
    }

    @Override
    public synchronized void start() {
        if (scheduler == null && !works.isEmpty()) {
            scheduler = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("timed-work").daemon().factory());
            Objects.requireNonNull(
                    scheduler.scheduleWithFixedDelay(this::runAll, 0, interval.toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    private void runAll() {
        for (TimedWork work : works) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            try {
                work.runDue();
            } catch (RuntimeException e) {
                LOG.error("timed work failed, will be tried again: work={}", work.name(), e);
            }
        }
    }

    /** Waits for what is running. */
    @Override
    public void stop() {
        ScheduledExecutorService stopping;
        synchronized (this) {
            stopping = scheduler;
            scheduler = null;
        }
        if (stopping != null) {
            stopping.close();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return scheduler != null;
    }
}
