package org.yousaid.operations.rebuild;

import java.util.Arrays;
import java.util.List;

/** Where a rebuild stands. */
public enum RebuildState {
    /** Events are read again, while the live projection goes on. */
    RUNNING,
    /** The live processor is asked to wait, in every instance, and the last events are read. */
    HANDING_OVER,
    /** Both stand at the same event; their documents are compared. */
    COMPARING,
    /** The collections change places. */
    SWAPPING,
    /** Its process is gone; what it left is being dropped. */
    CLEARING,
    DONE,
    CANCELLED,
    FAILED;

    /** Whether nothing more happens. */
    public boolean isOver() {
        return switch (this) {
            case RUNNING, HANDING_OVER, COMPARING, SWAPPING, CLEARING -> false;
            case DONE, CANCELLED, FAILED -> true;
        };
    }

    /** Whether the live processor has to stand still. */
    boolean holdsLive() {
        return switch (this) {
            case HANDING_OVER, COMPARING, SWAPPING, CLEARING -> true;
            case RUNNING, DONE, CANCELLED, FAILED -> false;
        };
    }

    static List<String> unfinished() {
        return Arrays.stream(values())
                .filter(state -> !state.isOver())
                .map(RebuildState::name)
                .toList();
    }

    static List<String> over() {
        return Arrays.stream(values())
                .filter(RebuildState::isOver)
                .map(RebuildState::name)
                .toList();
    }
}
