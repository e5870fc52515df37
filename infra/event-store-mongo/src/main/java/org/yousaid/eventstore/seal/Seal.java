package org.yousaid.eventstore.seal;

import java.time.Instant;

/**
 * One seal: says that the positions from {@code from} to {@code through} held exactly these bytes, and stands on the seal
 * before it. Whoever keeps the hash outside can later prove that nothing up to {@code through} was changed since.
 *
 * @param number counts from 1 without a hole
 * @param from the first position that it covers; positions count from 1
 * @param through the last position that it covers
 * @param previous the hash of the seal before it, 64 zeros for the first
 * @param hash SHA-256 in lower-case hexadecimal, made as {@code docs/event-store.md} says
 * @param at when it was written, by the machine's clock
 */
public record Seal(long number, long from, long through, String previous, String hash, Instant at) {}
