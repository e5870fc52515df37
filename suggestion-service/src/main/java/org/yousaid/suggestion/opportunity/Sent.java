package org.yousaid.suggestion.opportunity;

/**
 * The request that an event came of, so that the same sent again is known.
 *
 * @param request follows from its idempotency key
 * @param fingerprint of what it asked for
 */
public record Sent(String request, String fingerprint) {}
