package org.yousaid.local.clock;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.support.GenericApplicationContext;
import org.yousaid.support.time.TimedWork;
import org.yousaid.testsupport.MongoServer;

class PassingTimeTest {

    @RegisterExtension
    static final MongoServer MONGO = new MongoServer();

    private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

    private final InstantSource machine = () -> START;
    private LocalClock clock = new LocalClock(machine);
    private final Reminders reminders = new Reminders();
    private final GenericApplicationContext context = new GenericApplicationContext();
    private PassingTime time;

    @BeforeEach
    void open() {
        database().drop();
        context.registerBean(Reminders.class, () -> reminders);
        context.refresh();
        time = newTime();
    }

    @AfterEach
    void close() {
        time.close();
        context.close();
    }

    @Test
    void stopsAtEveryDueTimeAndAtLeastOnceADay() {
        reminders.add(START.plus(90, ChronoUnit.MINUTES));
        reminders.add(START.plus(50, ChronoUnit.HOURS));
        reminders.add(START.plus(40, ChronoUnit.DAYS));
        time.start();
        time.advance(Duration.ofDays(4));
        awaitSettled();

        assertThat(clock.instant()).isBetween(START.plus(4, ChronoUnit.DAYS), START.plus(97, ChronoUnit.HOURS));
        assertThat(reminders.done())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .isBetween(START.plus(90, ChronoUnit.MINUTES), START.plus(91, ChronoUnit.MINUTES)),
                        second -> assertThat(second)
                                .isBetween(START.plus(50, ChronoUnit.HOURS), START.plus(51, ChronoUnit.HOURS)));
        assertThat(reminders.looks()).hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void waitsForWhatBecomesDueWhileItIsDone() {
        reminders.add(START.plus(1, ChronoUnit.HOURS));
        reminders.addAfterwards(START.plus(90, ChronoUnit.MINUTES));
        time.start();
        time.advance(Duration.ofHours(2));
        awaitSettled();

        assertThat(reminders.done()).hasSize(2);
    }

    @Test
    void doesNotPassWhileSomethingThatIsDueFails() {
        reminders.add(START.plus(1, ChronoUnit.HOURS));
        reminders.fail(true);
        time.start();
        time.advance(Duration.ofDays(3));
        await().atMost(120, SECONDS).until(() -> !time.read().waitingFor().isEmpty());
        assertThat(clock.instant()).isBefore(START.plus(2, ChronoUnit.HOURS));
        assertThat(time.read().settled()).isFalse();

        reminders.fail(false);
        awaitSettled();
        assertThat(reminders.done()).hasSize(1);
    }

    @Test
    void goesOnToTheTargetAfterARestartAndNeverBack() {
        reminders.add(START.plus(1, ChronoUnit.HOURS));
        reminders.fail(true);
        time.start();
        time.advance(Duration.ofDays(3));
        await().atMost(120, SECONDS).until(() -> !time.read().waitingFor().isEmpty());
        Instant before = clock.instant();
        time.close();

        clock = new LocalClock(machine);
        time = newTime();
        assertThat(clock.instant()).isAfterOrEqualTo(before);
        assertThat(time.read().target()).isEqualTo(START.plus(3, ChronoUnit.DAYS));
        reminders.fail(false);
        time.start();
        awaitSettled();
        assertThat(clock.instant()).isAfterOrEqualTo(START.plus(3, ChronoUnit.DAYS));
        assertThatIllegalArgumentException().isThrownBy(() -> time.advance(Duration.ofDays(-1)));
    }

    private void awaitSettled() {
        await().atMost(120, SECONDS).until(() -> time.read().settled());
    }

    private PassingTime newTime() {
        return new PassingTime(clock, machine, database(), () -> Parts.of(Map.of("test", context)));
    }

    private static MongoDatabase database() {
        return MONGO.client().getDatabase(MONGO.databaseName());
    }

    /** Work at stored times, as an application has it. */
    private final class Reminders implements TimedWork {

        private final TreeSet<Instant> due = new TreeSet<>();
        private final List<Instant> afterwards = new ArrayList<>();
        private final List<Instant> done = new ArrayList<>();
        private final List<Instant> looks = new ArrayList<>();
        private boolean failing;

        synchronized void add(Instant at) {
            due.add(at);
        }

        /** Becomes due when another has been done. */
        synchronized void addAfterwards(Instant at) {
            afterwards.add(at);
        }

        synchronized void fail(boolean fail) {
            failing = fail;
        }

        synchronized List<Instant> done() {
            return List.copyOf(done);
        }

        synchronized List<Instant> looks() {
            return looks.stream().distinct().toList();
        }

        @Override
        public String name() {
            return "reminders";
        }

        @Override
        public synchronized Optional<Instant> nextDue() {
            return due.isEmpty() ? Optional.empty() : Optional.of(due.first());
        }

        @Override
        public synchronized void runDue() {
            Instant now = clock.instant();
            looks.add(now);
            while (!due.isEmpty() && !due.first().isAfter(now)) {
                if (failing) {
                    throw new IllegalStateException("The mail server is away");
                }
                due.removeFirst();
                done.add(now);
                due.addAll(afterwards);
                afterwards.clear();
            }
        }
    }
}
