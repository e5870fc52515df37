package org.yousaid.benchmark.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Callers on virtual threads, as requests are in the services. Each calls again as soon as it has its answer.
 *
 * @param count how many call at the same time
 */
public record Callers(int count) {

    private static final double NANOS = 1e9;

    /** How many calls a second, over so many calls, numbered from 0. */
    public double rate(long calls, Call call) throws Exception {
        return calls / seconds(calls, call);
    }

    /** The seconds that so many calls, numbered from 0, took together. */
    public double seconds(long calls, Call call) throws Exception {
        long started = System.nanoTime();
        together(calls, call);
        return (System.nanoTime() - started) / NANOS;
    }

    /** Makes so many calls, each due at its time whatever became of those before. */
    public void paced(long calls, double aSecond, Call call) throws Exception {
        long started = System.nanoTime();
        together(calls, number -> {
            long due = started + (long) (number * NANOS / aSecond);
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            call.make(number);
        });
    }

    private void together(long calls, Call call) throws Exception {
        AtomicLong next = new AtomicLong();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int caller = 0; caller < count; caller++) {
                running.add(threads.submit(() -> {
                    makeCalls(next, calls, call);
                    return null;
                }));
            }
            for (Future<?> caller : running) {
                caller.get();
            }
        }
    }

    private static void makeCalls(AtomicLong next, long calls, Call call) throws Exception {
        try {
            for (long number = next.getAndIncrement(); number < calls; number = next.getAndIncrement()) {
                call.make(number);
            }
        } catch (Exception e) {
            // The others need not go on: nothing is made of this measurement.
            next.set(calls);
            throw e;
        }
    }

    /** One call; an error ends the measurement. */
    @FunctionalInterface
    public interface Call {
        void make(long number) throws Exception;
    }
}
