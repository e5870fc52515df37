package org.yousaid.similarity;

/**
 * A text that was found.
 *
 * @param similarity 0 (nothing in common) to 1 (the same text)
 */
public record Nearest(String id, double similarity) {}
