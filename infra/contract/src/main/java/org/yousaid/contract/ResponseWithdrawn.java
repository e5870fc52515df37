package org.yousaid.contract;

import java.time.Instant;

/**
 * A response was taken back by its author: it is not counted any more, its words are gone, and nobody waits for a reply to
 * it. Its suggestions go their own way.
 *
 * @param key the response's aggregate id
 */
public record ResponseWithdrawn(String key, String reference, Instant at) implements Message {}
