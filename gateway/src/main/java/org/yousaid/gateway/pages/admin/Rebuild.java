package org.yousaid.gateway.pages.admin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rebuild as a service tells of it. */
record Rebuild(
        String mode,
        String state,
        Instant startedAt,
        @Nullable Instant endedAt,
        long done,
        long total,
        int percent,
        long eventsPerSecond,
        @Nullable Long remainingSeconds,
        @Nullable Boolean hashEqual,
        @Nullable List<Difference> differences,
        @Nullable String error,
        @Nullable Boolean swapBegan) {

    /** A collection that was not the same. */
    record Difference(String collection, long live, long rebuilt) {}

    public boolean running() {
        return endedAt == null;
    }

    public boolean cancellable() {
        return state.equals("RUNNING");
    }

    public List<Difference> different() {
        return differences == null ? List.of() : differences;
    }

    /** What it is at, or how it ended. */
    public String words() {
        return switch (state) {
            case "RUNNING" -> "Reading all events again";
            case "HANDING_OVER" -> "Reading the last events";
            case "COMPARING" -> "Comparing";
            case "SWAPPING" -> "Putting it in place";
            case "CLEARING" -> "Clearing up";
            case "CANCELLED" -> "Cancelled, nothing was changed";
            case "FAILED" ->
                Boolean.TRUE.equals(swapBegan)
                        ? "Failed while it was put in place: rebuild it again"
                        : "Failed; what people read was left as it was";
            default -> ended();
        };
    }

    private String ended() {
        boolean same = Boolean.TRUE.equals(hashEqual);
        if (mode.equals("rebuild")) {
            return same ? "Rebuilt; it was the same" : "Rebuilt; it was different before";
        }
        return same ? "Compared; it is the same" : "Compared; it is different";
    }

    public boolean good() {
        return state.equals("DONE") && Boolean.TRUE.equals(hashEqual);
    }

    /** {@code about 2 minutes}. */
    public String remaining() {
        if (remainingSeconds == null) {
            return "not known yet";
        }
        Duration left = Duration.ofSeconds(remainingSeconds);
        if (left.toMinutes() == 0) {
            return left.toSeconds() == 1 ? "1 second" : left.toSeconds() + " seconds";
        }
        long minutes = left.plusSeconds(30).toMinutes();
        return minutes == 1 ? "about 1 minute" : "about " + minutes + " minutes";
    }
}
