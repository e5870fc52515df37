package org.yousaid.gateway.pages.policy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the release of responses stands.
 *
 * @param ready whether the results are published
 * @param releasable ids of the questions whose answers can go out
 * @param standing the number of the release that is public
 * @param log the latest first
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Releases(
        long version,
        boolean ready,
        boolean fourEyes,
        List<String> releasable,
        Extent now,
        @Nullable Integer standing,
        @Nullable Wish wish,
        List<Release> log) {

    /** How much would go out now. */
    public record Extent(long responses, long texts, long unread, long keptBack) {}

    /** What one person asked for. */
    public record Wish(List<String> questions, String reason, String by, Instant at) {}

    /** That a release is not public any more. */
    public record TakenBack(String reason, String by, Instant at) {}

    /** One release. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Release(
            int number,
            long responses,
            long texts,
            String reason,
            @Nullable String askedBy,
            String by,
            Instant at,
            @Nullable TakenBack takenBack) {}

    /** What is public at the moment. */
    public Optional<Release> open() {
        return log.stream()
                .filter(release -> Integer.valueOf(release.number()).equals(standing))
                .findFirst();
    }
}
