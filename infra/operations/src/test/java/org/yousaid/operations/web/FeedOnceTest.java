package org.yousaid.operations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.yousaid.eventbus.BusLag;
import org.yousaid.eventbus.FeedStatus;
import org.yousaid.eventbus.MessageFeed;
import org.yousaid.eventbus.PublishingFailed;
import org.yousaid.operations.audit.OperatorActions;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.IdempotencyKey;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;
import org.yousaid.testsupport.MongoServer;

/** Asking for a feed twice with one key, as a page does that is sent again. */
class FeedOnceTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private static final Caller OPS = new Caller("ops", Set.of(Role.ADMIN), Optional.empty());
    private static final FeedRequest REQUEST = new FeedRequest("listener", "it was away");

    private final IdempotencyKey key = IdempotencyKey.random();
    private final OperatorActions actions = new OperatorActions(mongo.database(), InstantSource.system());
    private final QuickFeeds feeds = new QuickFeeds();
    private final BusController bus = new BusController(
            new StaticListableBeanFactory().getBeanProvider(BusLag.class),
            new StaticListableBeanFactory(Map.of("feeds", feeds)).getBeanProvider(MessageFeed.class),
            actions);

    /** Each feed is done by the time anybody looks. */
    private static final class QuickFeeds implements MessageFeed {

        private final Map<String, FeedStatus> latest = new HashMap<>();
        private boolean mute;
        private int begun;

        @Override
        public FeedStatus start(String group) {
            if (mute) {
                throw new PublishingFailed("The brokers do not answer", new IllegalStateException());
            }
            begun++;
            latest.put(group, status(group, FeedStatus.State.DONE));
            return status(group, FeedStatus.State.RUNNING);
        }

        private static FeedStatus status(String group, FeedStatus.State state) {
            return new FeedStatus(group, "noted.for." + group, state, 7, 7, 0, Instant.EPOCH, null);
        }

        @Override
        public List<FeedStatus> status() {
            return new ArrayList<>(latest.values());
        }
    }

    private FeedStatus.State asked() {
        return Objects.requireNonNull(bus.feed(REQUEST, key, OPS).getBody()).state();
    }

    private String written() {
        return actions.before(Optional.empty(), 1).getFirst().outcome();
    }

    @Test
    void aRepeatIsToldHowTheFeedStandsAndBeginsNone() {
        assertThat(asked()).isEqualTo(FeedStatus.State.RUNNING);
        assertThat(asked()).isEqualTo(FeedStatus.State.DONE);
        assertThat(feeds.begun).isEqualTo(1);
        assertThat(written()).isEqualTo("begun");
    }

    @Test
    void aRepeatAfterARefusalBeginsOneAndItIsWrittenDown() {
        feeds.mute = true;
        assertThatThrownBy(this::asked).isInstanceOf(Refused.class);
        assertThat(written()).isEqualTo("not-ready");

        feeds.mute = false;
        assertThat(asked()).isEqualTo(FeedStatus.State.RUNNING);
        assertThat(written()).isEqualTo("begun");
        assertThat(asked()).isEqualTo(FeedStatus.State.DONE);
        assertThat(feeds.begun).isEqualTo(1);
    }
}
