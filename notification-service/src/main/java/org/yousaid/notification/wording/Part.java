package org.yousaid.notification.wording;

import java.util.Locale;

/** The parts of a text. */
public enum Part {
    SUBJECT(400),
    PREVIEW(400),
    HEADING(400),
    BODY(10_000),
    FOOTER(2_000);

    private final int longest;

    Part(int longest) {
        this.longest = longest;
    }

    /** As in requests, for example {@code subject}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In characters, as they are typed. */
    public int longest() {
        return longest;
    }

    /** Whether it stands on one line. */
    public boolean oneLine() {
        return this != BODY && this != FOOTER;
    }
}
