package org.yousaid.consultation.importing;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.importing.ImportJob.State;
import org.yousaid.support.problem.Refused;

/** Works off imports on one virtual thread, one after the other; those included whose worker was killed. */
@Component
class ImportWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(2);
    private static final Duration UNTIL_STOPPED = Duration.ofSeconds(10);

    private final ImportJobs jobs;
    private final ImportFiles files;
    private final PolisImport polis;
    private final AnswerImport answers;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;
    private volatile @Nullable Thread thread;

    ImportWorker(ImportJobs jobs, ImportFiles files, PolisImport polis, AnswerImport answers) {
        this.jobs = jobs;
        this.files = files;
        this.polis = polis;
        this.answers = answers;
    }

    /** There is something new to do. */
    void wake() {
        wake.release();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("imports").start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        wake();
        Thread working = thread;
        if (working != null) {
            try {
                working.join(UNTIL_STOPPED);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            try {
                giveUp();
                Optional<ImportJob> job = jobs.takeUp();
                if (job.isPresent()) {
                    work(job.get());
                } else {
                    wake.tryAcquire(1, TimeUnit.SECONDS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("imports pause after a fault", e);
                pause();
            }
        }
    }

    private void work(ImportJob job) {
        try {
            if (run(job, files.read(job.id()))) {
                end(job.id(), State.DONE);
            } else {
                jobs.letGo(job.id(), Duration.ZERO);
            }
        } catch (Refused refused) {
            LOG.warn(
                    "import refused import={} code={}",
                    job.id(),
                    refused.refusal().code());
            end(job.id(), State.FAILED);
        } catch (RuntimeException e) {
            LOG.warn("import failed and is tried again import={}", job.id(), e);
            jobs.letGo(job.id(), PAUSE_AFTER_FAULT);
        }
    }

    private boolean run(ImportJob job, Map<String, String> texts) {
        return switch (job.kind()) {
            case POLIS -> polis.run(job, PolisReader.read(PolisFiles.of(texts)), () -> running);
            case ANSWERS -> answers.run(job, texts.getOrDefault(AnswerTable.FILE, ""), () -> running);
        };
    }

    private void giveUp() {
        jobs.giveUp().forEach(id -> end(id, State.FAILED));
    }

    private void end(ImportId id, State state) {
        jobs.finish(id, state);
        files.destroy(id);
        LOG.info("import ended import={} state={}", id, state);
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAULT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
