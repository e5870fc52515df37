package org.yousaid.consultation.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was released of a consultation's responses, when, by whom and why.
 *
 * @param version the number of its events, which is the ETag
 * @param releases the first first
 * @param wish that somebody asked for a release that another has to do
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReleaseLog(
        long version, List<Release> releases, @Nullable Wish wish) {

    /** Nothing was released and nobody has asked for it. */
    public static final ReleaseLog EMPTY = new ReleaseLog(0, List.of(), null);

    public ReleaseLog {
        releases = List.copyOf(releases);
    }

    /**
     * One release.
     *
     * @param position what stands before it in the event store went out
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Release(
            int number,
            long position,
            List<String> questions,
            List<String> wards,
            long responses,
            long texts,
            String reason,
            @Nullable String askedBy,
            String by,
            Instant at,
            @Nullable TakenBack takenBack) {

        public Release {
            questions = List.copyOf(questions);
            wards = List.copyOf(wards);
        }
    }

    /** That it is not public any more. */
    public record TakenBack(String reason, String by, Instant at) {}

    /** What one person asked for. */
    public record Wish(List<String> questions, String reason, String by, Instant at) {

        public Wish {
            questions = List.copyOf(questions);
        }
    }

    /** What is public now: the latest release, unless it was taken back. */
    public Optional<Release> standing() {
        return releases.isEmpty()
                ? Optional.empty()
                : Optional.of(releases.getLast()).filter(latest -> latest.takenBack() == null);
    }
}
