package org.yousaid.suggestion.opportunity;

/**
 * A picture of what was done; public.
 *
 * @param alternative what is on it, for who cannot see it
 * @param width in pixels
 */
public record EvidencePicture(String id, String alternative, int width, int height) {}
