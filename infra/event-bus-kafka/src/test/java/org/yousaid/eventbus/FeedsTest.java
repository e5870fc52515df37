package org.yousaid.eventbus;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.testsupport.MongoServer;

class FeedsTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private final MongoCollection<Document> collection = mongo.database().getCollection("feeds_for_claims");

    @Test
    void oneInstanceIsAtAFeedUntilItFallsSilentAndThenAnother() {
        Feeds first = new Feeds(collection, InstantSource.system());
        Feeds second = new Feeds(collection, InstantSource.system());
        Feeds later = new Feeds(collection, InstantSource.offset(InstantSource.system(), Duration.ofSeconds(31)));
        var _ = first.begin("listener", "noted.for.listener", 100, Map.of(0, 5L, 1, 7L));

        FeedStatus feed = first.claim(Set.of()).orElseThrow();
        assertThat(second.claim(Set.of())).as("somebody is at it").isEmpty();
        assertThat(first.advance(feed, new FeedRun.Told(40, 1))).isTrue();

        FeedStatus taken = later.claim(Set.of()).orElseThrow();
        assertThat(taken.position()).isEqualTo(40);
        assertThat(taken.skipped()).isEqualTo(1);
        assertThat(first.advance(feed, new FeedRun.Told(60, 0)))
                .as("taken away")
                .isFalse();
        assertThat(later.liveOffsets(taken)).isEqualTo(Map.of(0, 5L, 1, 7L));

        Feeds ahead = new Feeds(collection, InstantSource.offset(InstantSource.system(), Duration.ofHours(1)));
        assertThat(ahead.claim(Set.of())).as("fallen silent for long").isPresent();
        assertThat(second.claim(Set.of()))
                .as("a claim from a clock that runs ahead holds nobody up")
                .isPresent();
        taken = later.claim(Set.of()).orElseThrow();

        later.finish(taken);
        assertThat(first.claim(Set.of())).as("nothing left to do").isEmpty();
        assertThat(first.all())
                .singleElement()
                .satisfies(done -> assertThat(done.state()).isEqualTo(FeedStatus.State.DONE));
    }

    @Test
    void saysWhyAFeedFailedInNoWordsOfOthers() {
        Feeds feeds = new Feeds(mongo.database().getCollection("feeds_that_fail"), InstantSource.system());
        var _ = feeds.begin("listener", "noted.for.listener", 100, Map.of());
        feeds.fail(feeds.claim(Set.of()).orElseThrow(), new IllegalArgumentException("'my neighbour ann' is too long"));
        assertThat(feeds.of("listener").orElseThrow().failure())
                .startsWith("java.lang.IllegalArgumentException")
                .contains("FeedsTest")
                .doesNotContain("ann");

        feeds.fail(
                feeds.claim(Set.of()).orElseThrow(),
                new PublishingFailed("The brokers do not answer", new IllegalStateException("ann")));
        assertThat(feeds.of("listener").orElseThrow().failure())
                .contains("The brokers do not answer")
                .doesNotContain("ann");
    }
}
