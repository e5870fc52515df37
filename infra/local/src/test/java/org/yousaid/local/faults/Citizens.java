package org.yousaid.local.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * People who answer a consultation, each one answer after the other, and send an answer again under its key until they
 * hold a receipt, whatever happens in between.
 */
final class Citizens implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(250);
    private static final int REPEAT_EVERY = 5;

    private final URI gateway;
    private final String consultation;
    private final Journal journal;
    private final Tally tally;
    private final Duration pause;
    private final AtomicInteger numbers = new AtomicInteger();
    private final CountDownLatch ending = new CountDownLatch(1);
    private final CountDownLatch givingUp = new CountDownLatch(1);
    private final List<Future<?>> answering = new ArrayList<>();
    private final ExecutorService threads;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(15))
            .build();

    /** @param pause what everybody waits between two answers */
    Citizens(URI gateway, String consultation, int count, Duration pause, Journal journal, Tally tally) {
        this.gateway = gateway;
        this.consultation = consultation;
        this.journal = journal;
        this.tally = tally;
        this.pause = pause;
        this.threads = Executors.newFixedThreadPool(count);
        for (int i = 0; i < count; i++) {
            answering.add(threads.submit(this::answerOnAndOn));
        }
    }

    private void answerOnAndOn() {
        try {
            while (!ending.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                var answer = new Answer(consultation, numbers.incrementAndGet());
                journal.sent(answer.number());
                var receipt = sendUntilAcknowledged(answer);
                if (receipt.isEmpty()) {
                    tally.unanswered.incrementAndGet();
                    return;
                }
                journal.acknowledged(receipt.get());
                tally.acknowledged.incrementAndGet();
                if (answer.number() % REPEAT_EVERY == 0) {
                    repeat(receipt.get());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Journal.Acknowledgement> sendUntilAcknowledged(Answer answer) throws InterruptedException {
        do {
            var receipt = attempt(answer);
            if (receipt.isPresent()) {
                return receipt;
            }
        } while (!givingUp.await(BETWEEN_ATTEMPTS.toMillis(), TimeUnit.MILLISECONDS));
        return Optional.empty();
    }

    private Optional<Journal.Acknowledgement> attempt(Answer answer) throws InterruptedException {
        long began = System.nanoTime();
        try {
            var response = http.send(
                    HttpRequest.newBuilder(gateway.resolve(answer.path()))
                            .timeout(PATIENCE)
                            .header("Accept", "application/json")
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", answer.key())
                            .POST(BodyPublishers.ofString(answer.body()))
                            .build(),
                    BodyHandlers.ofString());
            tally.saw(Integer.toString(response.statusCode()));
            if (response.statusCode() / 100 == 2) {
                return Optional.of(
                        new Journal.Acknowledgement(answer.number(), response.statusCode(), response.body()));
            }
            refused(response, Duration.ofNanos(System.nanoTime() - began));
        } catch (IOException e) {
            tally.saw(e.getClass().getSimpleName());
        }
        return Optional.empty();
    }

    private void refused(HttpResponse<String> response, Duration after) {
        tally.example(Integer.toString(response.statusCode()), response.body());
        tally.refusedAfter(after);
        if (response.statusCode() == 503
                && response.headers().firstValue("Retry-After").isEmpty()) {
            tally.withoutRetryAfter.increment();
        }
    }

    /** Sends an acknowledged answer once more, which must get the first answer again. */
    private void repeat(Journal.Acknowledgement first) throws InterruptedException {
        var again = sendUntilAcknowledged(new Answer(consultation, first.number()));
        tally.repeats.increment();
        if (again.isEmpty() || !again.get().equals(first)) {
            tally.repeatsDifferent.increment();
            tally.example("repeat", first + " but then " + again);
        }
    }

    /** As many people as before send all of these once more, after {@link #end}. */
    void repeatAll(List<Journal.Acknowledgement> acknowledged) throws InterruptedException {
        var people = Executors.newFixedThreadPool(answering.size());
        try (people) {
            people.invokeAll(acknowledged.stream()
                    .<Callable<Void>>map(one -> () -> {
                        repeat(one);
                        return null;
                    })
                    .toList());
        }
        if (tally.repeats.sum() < acknowledged.size()) {
            throw new IllegalStateException("Not all were sent again");
        }
    }

    /** No new answers; what is under way is sent until it is acknowledged, for so long at most. */
    void end(Duration limit) throws InterruptedException {
        ending.countDown();
        threads.shutdown();
        if (!threads.awaitTermination(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            givingUp.countDown();
            threads.awaitTermination(PATIENCE.multipliedBy(2).toMillis(), TimeUnit.MILLISECONDS);
        }
        for (Future<?> one : answering) {
            try {
                one.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("A citizen stumbled", e.getCause());
            }
        }
    }

    @Override
    public void close() {
        ending.countDown();
        givingUp.countDown();
        threads.shutdownNow();
        http.shutdownNow();
    }
}
