package org.yousaid.consultation.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.importing.ImportJob.RowError;
import org.yousaid.consultation.importing.ImportJobs.Progress;

/**
 * Takes the rows of an import from where it stands: a few at a time, and after each stretch it is noted how far it has come.
 * The rows of a stretch may have been taken before by somebody who was killed, so taking one twice has to change nothing.
 */
@Component
class Stretches {

    private static final int STRETCH = 64;
    private static final int AT_A_TIME = 8;

    private final ImportJobs jobs;

    Stretches(ImportJobs jobs) {
        this.jobs = jobs;
    }

    /**
     * What one row came to.
     *
     * @param taken whether it stands as a response now
     * @param repeated whether it stood before
     */
    record Taken(boolean taken, boolean repeated, int suggestions, List<RowError> errors) {

        Taken {
            errors = List.copyOf(errors);
        }

        static Taken refused(List<RowError> errors) {
            return new Taken(false, false, 0, errors);
        }
    }

    /** Goes on until it is through or is to stop, or somebody else has come further; whether it is through. */
    <R> boolean takeAll(ImportJob job, List<R> rows, BooleanSupplier goOn, Function<R, Taken> taking) {
        for (int done = job.done(); done < rows.size(); done += STRETCH) {
            List<R> stretch = rows.subList(done, Math.min(rows.size(), done + STRETCH));
            if (!goOn.getAsBoolean() || !jobs.advance(job.id(), done, take(stretch, taking))) {
                return false;
            }
        }
        return true;
    }

    private static <R> Progress take(List<R> stretch, Function<R, Taken> taking) {
        Semaphore places = new Semaphore(AT_A_TIME);
        List<Future<Taken>> taken = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (R row : stretch) {
                taken.add(threads.submit(() -> {
                    places.acquire();
                    try {
                        return taking.apply(row);
                    } finally {
                        places.release();
                    }
                }));
            }
        }
        return sum(taken.stream().map(Stretches::outcome).toList());
    }

    private static Taken outcome(Future<Taken> taken) {
        try {
            return taken.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A row could not be stored", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Progress sum(List<Taken> taken) {
        return new Progress(
                taken.size(),
                (int) taken.stream().filter(Taken::taken).count(),
                (int) taken.stream().filter(Taken::repeated).count(),
                taken.stream().mapToInt(Taken::suggestions).sum(),
                taken.stream().flatMap(one -> one.errors().stream()).toList());
    }
}
