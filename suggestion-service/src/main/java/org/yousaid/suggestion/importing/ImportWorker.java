package org.yousaid.suggestion.importing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yousaid.suggestion.importing.ReadFile.Row;
import org.yousaid.suggestion.importing.ReadFile.RowFault;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.time.TimedWork;

/** Works off imports, a stretch of rows at a time, so that other timed work gets its turn in between. */
@Component
class ImportWorker implements TimedWork {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(2);
    private static final int STRETCH = 64;
    private static final int AT_A_TIME = 8;
    private static final int STRETCHES_IN_ONE_TURN = 8;

    private final ImportJobs jobs;
    private final ImportFiles files;
    private final HistoricImport rows;

    ImportWorker(ImportJobs jobs, ImportFiles files, HistoricImport rows) {
        this.jobs = jobs;
        this.files = files;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "take in historic suggestions";
    }

    @Override
    public Optional<Instant> nextDue() {
        return Optional.empty();
    }

    @Override
    public void runDue() {
        jobs.takeUp().ifPresent(job -> {
            try {
                work(job);
            } catch (Refused refused) {
                LOG.warn(
                        "import refused import={} code={}",
                        job.id(),
                        refused.refusal().code());
                jobs.letGo(job.id(), PAUSE_AFTER_FAULT);
            } catch (RuntimeException e) {
                jobs.letGo(job.id(), PAUSE_AFTER_FAULT);
                throw e;
            }
        });
    }

    private void work(ImportJob job) {
        ReadFile file = HistoricReader.read(files.read(job.id()));
        int done = job.done();
        for (int turn = 0; turn < STRETCHES_IN_ONE_TURN && done < file.total(); turn++) {
            int end = Math.min(file.total(), done + STRETCH);
            if (!jobs.advance(job.id(), done, end - done, take(file, done, end, job.by()))) {
                return;
            }
            done = end;
        }
        if (done < file.total()) {
            jobs.letGo(job.id(), Duration.ZERO);
        } else {
            jobs.finish(job.id());
            files.destroy(job.id());
            LOG.info("import ended import={}", job.id());
        }
    }

    /** The rows with these numbers, from 0, the last not included. */
    private List<RowFault> take(ReadFile file, int from, int to, String by) {
        List<RowFault> faults = new ArrayList<>(file.faults().stream()
                .filter(fault -> fault.number() > from && fault.number() <= to)
                .toList());
        List<Future<Optional<RowFault>>> taken = new ArrayList<>();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory())) {
            for (Row row : file.rows()) {
                if (row.number() > from && row.number() <= to) {
                    taken.add(threads.submit(() -> rows.take(row, by)));
                }
            }
        }
        taken.forEach(row -> outcome(row).ifPresent(faults::add));
        return faults;
    }

    private static Optional<RowFault> outcome(Future<Optional<RowFault>> taken) {
        try {
            return taken.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A row could not be stored", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
