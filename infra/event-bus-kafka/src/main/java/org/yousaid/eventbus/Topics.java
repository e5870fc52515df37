package org.yousaid.eventbus;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates topics before they are used, with a fixed number of partitions; whoever comes first creates. */
final class Topics {

    private static final Logger log = LoggerFactory.getLogger(Topics.class);

    private final KafkaConnections connections;
    private final BusSettings settings;
    private final Map<String, String> troubles = new ConcurrentHashMap<>();
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final Map<String, String> incarnations = new ConcurrentHashMap<>();

    Topics(KafkaConnections connections, BusSettings settings) {
        this.connections = connections;
        this.settings = settings;
    }

    /** Returns when all these topics are there. One with another number of partitions than configured is named. */
    void ensure(Collection<String> topics) {
        for (String topic : topics) {
            if (!known.contains(topic)) {
                create(topic);
                check(topic);
                known.add(topic);
            }
        }
    }

    /**
     * The same for a feed's topic, which somebody may have deleted since.
     *
     * @throws FeedTopicUnfit when it has another number of partitions than the topic that it stands in for
     */
    void ensureFeed(String feedTopic) {
        known.remove(feedTopic);
        ensure(List.of(feedTopic));
        int partitions = partitions(feedTopic);
        int wanted = partitions(FeedTopics.fedTopic(feedTopic));
        if (partitions != wanted) {
            throw new FeedTopicUnfit(feedTopic, partitions, wanted);
        }
    }

    /** Topics with another number of partitions than configured, each with what it has and should have. */
    List<String> troubles() {
        return List.copyOf(troubles.values());
    }

    /** Whether a topic is there, without creating it. */
    boolean exists(String topic) {
        return Answers.of(connections.admin().listTopics().names()).contains(topic);
    }

    /** The id that the brokers gave a topic when it was made; asked for once, until {@link #mayBeMadeAnew}. */
    String incarnation(String topic) {
        return incarnations.computeIfAbsent(
                topic, asked -> described(asked).topicId().toString());
    }

    /** To be said before a partition's offsets may begin anew. */
    void mayBeMadeAnew(String topic) {
        incarnations.remove(topic);
    }

    private void check(String topic) {
        int partitions = partitions(topic);
        if (partitions != settings.partitions()) {
            String trouble =
                    "%s has %d partitions and should have %d".formatted(topic, partitions, settings.partitions());
            troubles.put(topic, trouble);
            log.error("A key's order hangs on the number of partitions: {}", trouble);
        }
    }

    private int partitions(String topic) {
        return described(topic).partitions().size();
    }

    /** A topic that has just been made is not known to every broker at once. */
    private TopicDescription described(String topic) {
        long patience = System.nanoTime() + KafkaConnections.PATIENCE.toNanos();
        while (true) {
            try {
                return Answers.of(connections
                                .admin()
                                .describeTopics(Set.of(topic))
                                .allTopicNames())
                        .values()
                        .iterator()
                        .next();
            } catch (UnknownTopicOrPartitionException e) {
                if (System.nanoTime() - patience >= 0) {
                    throw e;
                }
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
    }

    private void create(String topic) {
        try {
            Answers.of(connections.admin().createTopics(Set.of(wanted(topic))).all());
        } catch (TopicExistsException _) {
            // Another service, or an earlier run, was first.
        }
    }

    /** A feed is kept until somebody deletes its topic: its reader must never begin in its middle. */
    private NewTopic wanted(String topic) {
        String retention =
                settings.retention() == null || !FeedTopics.fedTopic(topic).equals(topic)
                        ? "-1"
                        : Long.toString(settings.retention().toMillis());
        return new NewTopic(topic, Optional.of(settings.partitions()), Optional.empty())
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, retention));
    }
}
