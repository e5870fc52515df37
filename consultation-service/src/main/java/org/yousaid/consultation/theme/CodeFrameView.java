package org.yousaid.consultation.theme;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A code frame as it is read.
 *
 * @param version how many events it has, which is the ETag; 0 when nothing has happened yet
 * @param setVersion the version at which it was last set or proposed whole
 * @param setAt the event position of that
 * @param position the event position of the last thing that happened to it
 * @param merged which theme each merged one went into
 * @param by who changed it last, absent when nobody has
 * @param lastChange the change that can be undone, absent when none can
 */
public record CodeFrameView(
        TextQuestion of,
        FrameStatus status,
        long version,
        long setVersion,
        long setAt,
        long position,
        List<Theme> themes,
        Map<String, String> merged,
        @Nullable String by,
        @Nullable Instant at,
        @Nullable LastChange lastChange) {

    /**
     * What was done last.
     *
     * @param what add, rename, merge, split, remove, move or undo
     * @param theme the label of the theme it was done to, as it was before, where it was one
     * @param other the label that it got, that it was merged into or that was split off
     */
    public record LastChange(
            String what, @Nullable String theme, @Nullable String other, String by, Instant at) {}

    public CodeFrameView {
        themes = List.copyOf(themes);
        merged = Map.copyOf(merged);
    }

    /** The frame of a question to which nothing has happened. */
    public static CodeFrameView none(TextQuestion of) {
        return new CodeFrameView(of, FrameStatus.NONE, 0, 0, 0, 0, List.of(), Map.of(), null, null, null);
    }

    public Optional<Theme> theme(String id) {
        return themes.stream().filter(theme -> theme.id().equals(id)).findFirst();
    }
}
