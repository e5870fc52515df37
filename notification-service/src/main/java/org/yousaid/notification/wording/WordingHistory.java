package org.yousaid.notification.wording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that happened to a wording.
 *
 * @param version how many events there are, for {@code If-Match}
 * @param current number of the version that mails are written with
 * @param since when that was decided; null for the text that the program came with, never changed
 * @param by who decided it, null likewise
 * @param draft null where there is none
 * @param versions every version there was, the latest first, and last the one that the program came with
 * @param steps what was done, the latest first
 */
public record WordingHistory(
        long version,
        int current,
        @Nullable Instant since,
        @Nullable String by,
        @Nullable Draft draft,
        List<Version> versions,
        List<WordingEvent> steps) {

    public WordingHistory {
        versions = List.copyOf(versions);
        steps = List.copyOf(steps);
    }

    /** Texts that are not sent yet. */
    public record Draft(Texts texts, String by, Instant at) {}

    /** Texts that mails were written with. */
    public record Version(
            int number,
            Texts texts,
            @Nullable String by,
            @Nullable Instant at) {}

    /** Nothing happened yet. */
    public static WordingHistory shipped(Texts texts) {
        return new WordingHistory(0, 0, null, null, null, List.of(new Version(0, texts, null, null)), List.of());
    }

    /** The same after one more event. */
    public WordingHistory with(WordingEvent event) {
        List<WordingEvent> all = new ArrayList<>(List.of(event));
        all.addAll(steps);
        return switch (event) {
            case WordingEvent.Drafted drafted ->
                new WordingHistory(
                        version + 1,
                        current,
                        since,
                        by,
                        new Draft(drafted.texts(), drafted.by(), drafted.at()),
                        versions,
                        all);
            case WordingEvent.Discarded _ -> new WordingHistory(version + 1, current, since, by, null, versions, all);
            case WordingEvent.Published published -> {
                List<Version> more = new ArrayList<>(
                        List.of(new Version(published.number(), published.texts(), published.by(), published.at())));
                more.addAll(versions);
                yield new WordingHistory(
                        version + 1, published.number(), published.at(), published.by(), null, more, all);
            }
            case WordingEvent.WentBack back ->
                new WordingHistory(version + 1, back.to(), back.at(), back.by(), draft, versions, all);
        };
    }

    public Optional<Version> version(int number) {
        return versions.stream().filter(each -> each.number() == number).findFirst();
    }

    /** The texts that mails are written with. */
    public Texts texts() {
        return version(current)
                .map(Version::texts)
                .orElseThrow(() -> new IllegalStateException("Mails are written with a version that is not there"));
    }
}
