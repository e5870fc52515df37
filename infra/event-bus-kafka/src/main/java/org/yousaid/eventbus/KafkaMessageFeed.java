package org.yousaid.eventbus;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs this service's feeds on a thread of its own, in one instance at a time. */
final class KafkaMessageFeed implements MessageFeed, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(KafkaMessageFeed.class);
    private static final Pattern GROUP = Pattern.compile("[A-Za-z0-9_-]{1,100}");
    private static final Duration LOOKING = Duration.ofSeconds(2);
    private static final Gaps AGAIN = new Gaps(LOOKING, Duration.ofMinutes(1));

    private final String topic;
    private final Feeds feeds;
    private final Topics topics;
    private final Function<String, Map<Integer, Long>> liveEnds;
    private final LongSupplier head;
    private final Function<String, FeedRun> runs;
    private final KafkaPublisher publisher;
    private final Semaphore news = new Semaphore(0);
    private final FailingFeeds failing = new FailingFeeds(AGAIN, System::nanoTime);
    private volatile @Nullable Thread worker;

    /**
     * @param liveEnds where each partition of a topic ends
     * @param head the position of the newest event
     * @param runs makes what tells a feed's events
     */
    KafkaMessageFeed(
            String topic,
            Feeds feeds,
            Topics topics,
            Function<String, Map<Integer, Long>> liveEnds,
            LongSupplier head,
            Function<String, FeedRun> runs,
            KafkaPublisher publisher) {
        this.topic = topic;
        this.feeds = feeds;
        this.topics = topics;
        this.liveEnds = liveEnds;
        this.head = head;
        this.runs = runs;
        this.publisher = publisher;
    }

    @Override
    public FeedStatus start(String group) {
        if (!GROUP.matcher(group).matches()) {
            throw new IllegalArgumentException("'" + group + "' is no name of a consumer group");
        }
        String feedTopic = FeedTopics.name(topic, group);
        // Refused now rather than tried for ever.
        var _ = runs.apply(group);
        // The ends before the head: whatever stands before these ends is told of an event up to that head.
        Map<Integer, Long> live = ends(feedTopic);
        FeedStatus feed = feeds.begin(group, feedTopic, head.getAsLong(), live);
        failing.forget(group);
        news.release();
        return feed;
    }

    private Map<Integer, Long> ends(String feedTopic) {
        try {
            topics.ensure(List.of(topic));
            topics.ensureFeed(feedTopic);
            return new HashMap<>(liveEnds.apply(topic));
        } catch (RetriableException e) {
            throw new PublishingFailed("The brokers do not answer", e);
        }
    }

    @Override
    public List<FeedStatus> status() {
        return feeds.all();
    }

    private void work() {
        while (isWorking()) {
            try {
                if (!passOnce()) {
                    var _ = news.tryAcquire(LOOKING.toMillis(), TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException _) {
                return;
            } catch (Throwable e) {
                // Whatever it was: nobody else looks after this service's feeds.
                log.warn("Feeds cannot be looked after now", e);
                pause();
            }
        }
    }

    private boolean isWorking() {
        return Thread.currentThread().equals(worker);
    }

    private void pause() {
        try {
            Thread.sleep(LOOKING);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Goes on with one feed until it is done or fails; false when there is none to go on with now. */
    private boolean passOnce() {
        Set<String> waiting = failing.waiting();
        @Nullable FeedStatus feed = feeds.claim(waiting).orElse(null);
        if (feed == null) {
            failing.forgetAllBut(waiting);
            return false;
        }
        try {
            tell(feed);
            failing.forget(feed.group());
        } catch (RuntimeException e) {
            log.warn("A feed is interrupted and will go on: group={} position={}", feed.group(), feed.position(), e);
            failing.failed(feed.group());
            feeds.fail(feed, e);
        }
        return true;
    }

    private void tell(FeedStatus feed) {
        FeedRun run = runs.apply(feed.group());
        long position = feed.position();
        while (position < feed.target()) {
            if (!isWorking()) {
                feeds.release(feed);
                return;
            }
            FeedRun.Told told = run.tell(feed.topic(), position, feed.target());
            if (!feeds.advance(feed, told)) {
                return;
            }
            position = told.position();
            failing.forget(feed.group());
        }
        feeds.liveOffsets(feed)
                .forEach((partition, offset) ->
                        publisher.publishAndWait(FeedTopics.end(feed.topic(), partition, offset)));
        feeds.finish(feed);
        log.info("A feed is done: group={} topic={} target={}", feed.group(), feed.topic(), feed.target());
    }

    @Override
    public synchronized void start() {
        if (worker == null) {
            worker = Thread.ofPlatform().name("bus-feed").daemon().unstarted(this::work);
            worker.start();
        }
    }

    @Override
    public synchronized void stop() {
        Thread running = worker;
        worker = null;
        if (running != null) {
            news.release();
            try {
                // A batch is told to its end, if that is soon, and the feed given back for others to go on with.
                if (!running.join(Duration.ofSeconds(10))) {
                    running.interrupt();
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }
}
