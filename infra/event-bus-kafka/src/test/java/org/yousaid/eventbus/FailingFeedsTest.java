package org.yousaid.eventbus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.testsupport.MongoServer;

class FailingFeedsTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private final AtomicLong nanos = new AtomicLong();
    private final FailingFeeds failing =
            new FailingFeeds(new Gaps(Duration.ofSeconds(2), Duration.ofMinutes(1)), nanos::get);

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void eachFeedWaitsTwiceAsLongEachTimeAndNoOtherDoes() {
        failing.failed("ann");
        assertThat(failing.waiting()).containsExactly("ann");
        pass(Duration.ofSeconds(2));
        assertThat(failing.waiting()).isEmpty();
        failing.failed("ann");
        failing.failed("ben");
        pass(Duration.ofSeconds(2));
        assertThat(failing.waiting()).containsExactly("ann");
        pass(Duration.ofSeconds(2));
        assertThat(failing.waiting()).isEmpty();
    }

    @Test
    void countsAnewAfterProgressAndWhenThereIsNothingToGoOnWith() {
        failing.failed("ann");
        failing.failed("ann");
        failing.forget("ann");
        failing.failed("ann");
        pass(Duration.ofSeconds(2));
        assertThat(failing.waiting()).isEmpty();

        failing.forgetAllBut(Set.of());
        failing.failed("ann");
        pass(Duration.ofSeconds(2));
        assertThat(failing.waiting()).isEmpty();

        failing.failed("ann");
        failing.forgetAllBut(failing.waiting());
        pass(Duration.ofSeconds(2));
        assertThat(failing.waiting()).as("it waited, and is not forgotten").containsExactly("ann");
    }

    @Test
    void aFeedThatKeepsFailingHoldsUpNoOther() {
        Feeds feeds = new Feeds(mongo.database().getCollection("feeds_of_which_one_fails"), InstantSource.system());
        var _ = feeds.begin("ann", "noted.for.ann", 7, Map.of());
        var _ = feeds.begin("ben", "noted.for.ben", 7, Map.of());
        try (Station station = new Station("127.0.0.1:1", "teller", "noted", mongo.database())) {
            KafkaMessageFeed worker = new KafkaMessageFeed(
                    "noted",
                    feeds,
                    station.topics(),
                    _ -> Map.of(),
                    () -> 7,
                    FailingFeedsTest::run,
                    station.publisher());
            worker.start();
            try {
                await().atMost(Duration.ofMinutes(2))
                        .until(() -> feeds.of("ben").orElseThrow().state() == FeedStatus.State.DONE);
                assertThat(feeds.of("ann").orElseThrow().state()).isEqualTo(FeedStatus.State.RUNNING);
                assertThat(feeds.of("ann").orElseThrow().failure()).isNotNull();
            } finally {
                worker.stop();
            }
        }
    }

    private static FeedRun run(String group) {
        if (group.equals("ann")) {
            throw new IllegalStateException("never");
        }
        return new FeedRun(new InMemoryEventStorageEngine(), List.of(), _ -> false, Duration.ofSeconds(1));
    }
}
