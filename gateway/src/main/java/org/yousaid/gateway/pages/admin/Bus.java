package org.yousaid.gateway.pages.admin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How far a service is behind on the bus, as it tells. */
record Bus(
        @Nullable Long unpublished,
        @Nullable List<Partition> unheard,
        long parked,
        @Nullable Map<String, List<Integer>> needFeed,
        @Nullable List<String> troubles,
        @Nullable List<Feed> feeds) {

    /** A partition that is listened to. */
    record Partition(String topic, int partition, String state, long messages) {

        public String stateInWords() {
            return switch (state) {
                case "NEEDS_FEED" -> "Needs a feed";
                case "FED" -> "Is being fed";
                default -> "Listening";
            };
        }
    }

    /** Everything told again to one consumer. */
    record Feed(
            String group,
            String topic,
            String state,
            long position,
            long target,
            long skipped,
            Instant startedAt,
            @Nullable String failure) {

        public int percent() {
            return target <= 0 ? 100 : (int) Math.min(100, position * 100 / target);
        }
    }

    public long unheardMessages() {
        return partitions().stream().mapToLong(Partition::messages).sum();
    }

    public List<Partition> partitions() {
        return unheard == null ? List.of() : unheard;
    }

    public List<String> hungry() {
        return needFeed == null
                ? List.of()
                : needFeed.keySet().stream().sorted().toList();
    }

    public List<String> troubled() {
        return troubles == null ? List.of() : troubles;
    }

    public List<Feed> told() {
        return feeds == null ? List.of() : feeds;
    }

    public boolean feeding() {
        return told().stream().anyMatch(feed -> feed.state().equals("RUNNING"));
    }

    public String unpublishedInWords() {
        if (unpublished == null) {
            return "not known";
        }
        return unpublished == 0 ? "nothing waits" : "%,d events wait".formatted(unpublished);
    }

    public String unheardInWords() {
        if (partitions().isEmpty()) {
            return "not known";
        }
        return unheardMessages() == 0 ? "nothing waits" : "%,d messages wait".formatted(unheardMessages());
    }
}
