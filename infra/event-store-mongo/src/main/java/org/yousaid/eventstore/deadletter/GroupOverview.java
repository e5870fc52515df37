package org.yousaid.eventstore.deadletter;

/**
 * A group with letters.
 *
 * @param group the processing group, or {@code bus}
 * @param sequences how many sequences wait
 * @param letters how many letters wait in them
 */
public record GroupOverview(String group, long sequences, long letters) {}
