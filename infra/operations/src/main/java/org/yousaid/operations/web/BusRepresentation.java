package org.yousaid.operations.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yousaid.eventbus.BusLag;
import org.yousaid.eventbus.BusLag.PartitionLag;
import org.yousaid.eventbus.FeedStatus;

/**
 * How far this service is behind on the bus.
 *
 * @param unpublished events that are not published yet; absent when that cannot be told now
 * @param unheard for each partition listened to; empty when the brokers do not answer
 * @param needFeed topics that no longer reach back far enough, with their partitions
 * @param feeds what other services were or are being told again by this one
 */
record BusRepresentation(
        @Nullable Long unpublished,
        List<PartitionLag> unheard,
        long parked,
        Map<String, List<Integer>> needFeed,
        List<String> troubles,
        List<FeedStatus> feeds) {

    static BusRepresentation of(BusLag lag, List<FeedStatus> feeds) {
        var unpublished = lag.unpublished();
        return new BusRepresentation(
                unpublished.isPresent() ? (Long) unpublished.getAsLong() : null,
                lag.unheard(),
                lag.parked(),
                lag.needFeed(),
                lag.troubles(),
                feeds);
    }
}
