package org.yousaid.consultation.consultation;

import java.time.Instant;

/**
 * Results as they were published.
 *
 * @param version 1 for the first publication, one more for each recount
 * @param position the event position of the last event that was counted
 */
public record PublishedResults(int version, long position, Instant countedAt, Counts counts) {}
