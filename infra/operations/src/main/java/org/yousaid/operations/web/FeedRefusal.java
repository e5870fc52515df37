package org.yousaid.operations.web;

import java.util.Map;
import org.yousaid.support.problem.Refusal;

/** Why nobody is told everything again. */
sealed interface FeedRefusal extends Refusal {

    @Override
    default int status() {
        return 409;
    }

    /** This service publishes nothing. */
    record NothingToTell(String consumer) implements FeedRefusal {

        @Override
        public String code() {
            return "nothing-to-tell";
        }

        @Override
        public String title() {
            return "This service has nothing to tell";
        }

        @Override
        public String detail() {
            return "It publishes nothing. Ask the service whose messages the consumer misses.";
        }

        @Override
        public Map<String, Object> fields() {
            return Map.of("consumer", consumer);
        }
    }

    /** What an earlier feed left cannot be used again. */
    record FeedTopicUnfit(String topic) implements FeedRefusal {

        @Override
        public String code() {
            return "feed-topic-unfit";
        }

        @Override
        public String title() {
            return "The topic of an earlier feed is in the way";
        }

        @Override
        public String detail() {
            return "It has another number of partitions than the topic that it stands in for. Delete it, and ask again.";
        }

        @Override
        public Map<String, Object> fields() {
            return Map.of("topic", topic);
        }
    }
}
