package org.yousaid.eventstore;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the event store.
 *
 * @param database where events, tokens and snapshots lie; without it there is no event store
 * @param pollInterval how often events of other processes are looked for; own ones are seen at once
 * @param gapGrace how long a reader leaves a late writer its reserved positions, by the reader's own monotonic clock
 * @param batchSize how many positions are read at once
 * @param claimTimeout how long a processor's claim holds without a sign of life
 * @param node who claims; random when absent, fixed where only one process can run and should resume at once
 */
@ConfigurationProperties("yousaid.event-store")
public record EventStoreProperties(
        String database,
        @DefaultValue("100ms") Duration pollInterval,
        @DefaultValue("100ms") Duration gapGrace,
        @DefaultValue("200") int batchSize,
        @DefaultValue("10s") Duration claimTimeout,
        @Nullable String node) {}
