package org.yousaid.suggestion.suggestion.write;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.suggestion.StaffReason;

/**
 * Who looks after a suggestion, and what was done so that it is not forgotten.
 *
 * @param reopened whether its author has said that it did not answer them
 * @param assignee the account of who looks after it
 * @param asked what staff were asked for already, each with its day
 * @param toldAbout the silences its author was told about
 */
record Care(boolean reopened, @Nullable String assignee, Set<Asked> asked, Set<Instant> toldAbout) {

    static final Care NONE = new Care(false, null, Set.of(), Set.of());

    Care {
        asked = Set.copyOf(asked);
        toldAbout = Set.copyOf(toldAbout);
    }

    /** Why and about which day somebody was asked. */
    record Asked(StaffReason why, Instant about) {}

    Care reopenedFor(String staff) {
        return new Care(true, staff, asked, toldAbout);
    }

    Care assignedTo(@Nullable String staff) {
        return new Care(reopened, staff, asked, toldAbout);
    }

    Care asked(StaffReason why, Instant about) {
        Set<Asked> all = new HashSet<>(asked);
        all.add(new Asked(why, about));
        return new Care(reopened, assignee, all, toldAbout);
    }

    Care told(Instant silentSince) {
        Set<Instant> all = new HashSet<>(toldAbout);
        all.add(silentSince);
        return new Care(reopened, assignee, asked, all);
    }
}
