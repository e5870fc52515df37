package org.yousaid.eventbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.axonframework.config.DefaultConfigurer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.testsupport.KafkaBroker;
import org.yousaid.testsupport.MongoServer;

class BusMetricsTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    @RegisterExtension
    static final KafkaBroker kafka = new KafkaBroker();

    @Test
    void showsWhatIsBehindAndWhatWasDone() throws Exception {
        String topic = "noted-" + UUID.randomUUID();
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        Recorder recorder = new Recorder();
        try (Station station =
                new Station(kafka.bootstrapServers(), "metered-" + UUID.randomUUID(), topic, mongo.database())) {
            station.says(new Noted("ann", 1));
            station.put(List.of(Records.Poison.BAD_JSON.record(topic, "ben"), Records.noted(topic, "cem", 1)));
            MessageConsumer consumer = station.consumer(recorder);
            KafkaBusLag lag = new KafkaBusLag(
                    DefaultConfigurer.defaultConfiguration()
                            .eventProcessing(_ -> {})
                            .buildConfiguration()
                            .eventProcessingConfiguration(),
                    "publisher",
                    () -> 41,
                    consumer,
                    new BusLetters(station.letterStore(), station.topics()::incarnation),
                    station.topics());
            assertThat(lag.unheard().stream()
                            .mapToLong(BusLag.PartitionLag::messages)
                            .sum())
                    .isEqualTo(3);
            assertThat(lag.unpublished()).as("no publisher here").isEmpty();

            consumer.start();
            await().atMost(Duration.ofMinutes(2)).until(consumer::caughtUp);
            assertThat(lag.unheard()).hasSize(3).allSatisfy(partition -> {
                assertThat(partition.messages()).isZero();
                assertThat(partition.state()).isEqualTo(FeedState.LIVE);
            });
            assertThat(lag.parked()).isEqualTo(1);
            assertThat(lag.needFeed()).isEmpty();

            try (BusMetrics metrics = new BusMetrics(meters, lag, station.letters(), consumer, station.publisher())) {
                assertThat(metrics).isNotNull();
                await().atMost(Duration.ofMinutes(2))
                        .until(() ->
                                meters.find("yousaid.dead.letters").gauges().size() == 1);
                assertThat(meters.find("yousaid.bus.lag").gauges()).hasSize(3);
                assertThat(meters.get("yousaid.dead.letters")
                                .tag("group", "bus")
                                .gauge()
                                .value())
                        .isEqualTo(1);
                assertThat(meters.get("yousaid.bus.published").functionCounter().count())
                        .isEqualTo(1);
                assertThat(meters.get("yousaid.bus.handled").functionCounter().count())
                        .isEqualTo(2);
                assertThat(meters.get("yousaid.bus.parked").functionCounter().count())
                        .isEqualTo(1);
            }
        }
    }
}
