package org.yousaid.eventbus;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** How far this service is behind on the bus; each question asks the database or the brokers anew. */
public interface BusLag {

    /** Events of this service that its publisher has not passed yet; empty when that cannot be told now. */
    OptionalLong unpublished();

    /** Messages not handled yet, for each partition this service listens to; empty when the brokers do not say. */
    List<PartitionLag> unheard();

    /** Messages that wait as dead letters. */
    long parked();

    /** The topics that need a feed before this service can hear them, with the partitions that this instance has. */
    Map<String, List<Integer>> needFeed();

    /** Topics whose number of partitions is not the configured one, each with what it has and should have. */
    List<String> troubles();

    /**
     * What is behind on one partition.
     *
     * @param state whether the partition is being read
     * @param messages how many are to be handled still
     */
    record PartitionLag(String topic, int partition, FeedState state, long messages) {}
}
