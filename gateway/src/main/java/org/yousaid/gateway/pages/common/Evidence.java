package org.yousaid.gateway.pages.common;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that shows what was done.
 *
 * @param milestone in words the milestone that it shows
 */
public record Evidence(
        String words,
        @Nullable String link,
        Instant at,
        @Nullable Picture picture,
        @Nullable String milestone) {

    /**
     * A picture of it.
     *
     * @param alternative what is on it, for who cannot see it
     */
    public record Picture(String id, String alternative, int width, int height) {}
}
