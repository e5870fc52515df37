package org.yousaid.operations.rebuild;

/**
 * A collection whose rebuilt documents are not those of the live one.
 *
 * @param live how many documents the live collection had
 * @param rebuilt how many there are when all events are read again
 */
public record Difference(String collection, long live, long rebuilt) {}
