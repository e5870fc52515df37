package org.yousaid.eventbus;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yousaid.eventstore.deadletter.DeadLetters;

/** The bus as meters; what has to be asked of brokers and database is asked every few seconds, not by each scrape. */
final class BusMetrics implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(BusMetrics.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final BusLag lag;
    private final DeadLetters letters;
    private final MultiGauge unheard;
    private final MultiGauge parked;
    private final ScheduledExecutorService asking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("bus-metrics").factory());
    private volatile double unpublished = Double.NaN;

    BusMetrics(
            MeterRegistry registry,
            BusLag lag,
            DeadLetters letters,
            MessageConsumer consumer,
            KafkaPublisher publisher) {
        this.lag = lag;
        this.letters = letters;
        unheard = MultiGauge.builder("yousaid.bus.lag")
                .description("Messages not handled yet")
                .register(registry);
        parked = MultiGauge.builder("yousaid.dead.letters")
                .description("Events and messages that wait for an operator")
                .register(registry);
        Gauge.builder("yousaid.bus.unpublished", this, metrics -> metrics.unpublished)
                .description("Events the publisher has not passed yet")
                .register(registry);
        count(registry, "published", publisher, KafkaPublisher::published);
        count(registry, "handled", consumer, heard -> heard.tally().handled());
        count(registry, "parked", consumer, heard -> heard.tally().parked());
        count(registry, "repeated", consumer, heard -> heard.tally().repeated());
        var _ = asking.scheduleWithFixedDelay(this::ask, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static <T> void count(MeterRegistry registry, String what, T counted, ToDoubleFunction<T> count) {
        FunctionCounter.builder("yousaid.bus." + what, counted, count).register(registry);
    }

    private void ask() {
        try {
            var behind = lag.unpublished();
            unpublished = behind.isPresent() ? behind.getAsLong() : Double.NaN;
            List<MultiGauge.Row<?>> partitions = lag.unheard().stream()
                    .<MultiGauge.Row<?>>map(partition -> MultiGauge.Row.of(
                            Tags.of("topic", partition.topic(), "partition", Integer.toString(partition.partition())),
                            partition.messages()))
                    .toList();
            unheard.register(partitions, true);
            List<MultiGauge.Row<?>> groups = letters.groups().stream()
                    .<MultiGauge.Row<?>>map(
                            group -> MultiGauge.Row.of(Tags.of("group", group.group()), group.letters()))
                    .toList();
            parked.register(groups, true);
        } catch (RuntimeException e) {
            log.debug("Lag could not be told", e);
        }
    }

    @Override
    public void close() {
        asking.shutdownNow();
    }
}
