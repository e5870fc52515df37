package org.yousaid.eventbus;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates topics before they are used, with a fixed number of partitions; whoever comes first creates. */
final class Topics {

    private final KafkaConnections connections;
    private final BusSettings settings;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    Topics(KafkaConnections connections, BusSettings settings) {
        this.connections = connections;
        this.settings = settings;
    }

    /** Returns when all these topics are there. */
    void ensure(Collection<String> topics) {
        for (String topic : topics) {
            if (!known.contains(topic)) {
                create(topic);
                known.add(topic);
            }
        }
    }

    private void create(String topic) {
        try {
            Answers.of(
                    connections.admin().createTopics(Set.of(described(topic))).all());
        } catch (TopicExistsException _) {
            // Another service, or an earlier run, was first.
        }
    }

    private NewTopic described(String topic) {
        String retention = settings.retention() == null
                ? "-1"
                : Long.toString(settings.retention().toMillis());
        return new NewTopic(topic, Optional.of(settings.partitions()), Optional.empty())
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, retention));
    }
}
