package org.yousaid.eventstore.deadletter;

import java.time.Instant;

/**
 * A letter that somebody gave up, kept with everything it held.
 *
 * @param letter as it was
 * @param why the reason given
 * @param by who gave it
 * @param at when
 */
public record DiscardedLetter(Letter letter, String why, String by, Instant at) {}
