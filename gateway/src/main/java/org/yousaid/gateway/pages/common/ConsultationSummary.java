package org.yousaid.gateway.pages.common;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A consultation in a list. */
public record ConsultationSummary(
        String slug,
        String status,
        @Nullable String title,
        @Nullable String purpose,
        @Nullable Instant closesAt) {

    private static final int TEASER = 170;

    /** The title, also where a draft has none yet. */
    public String heading() {
        return title == null || title.isBlank() ? "Untitled draft" : title;
    }

    /** The beginning of its purpose, cut between words. */
    public @Nullable String teaser() {
        if (purpose == null || purpose.length() <= TEASER) {
            return purpose;
        }
        int end = purpose.lastIndexOf(' ', TEASER);
        return purpose.substring(0, end > 0 ? end : TEASER).strip() + "…";
    }

    public boolean open() {
        return status.equals("OPEN");
    }

    /** The state in words. */
    public String state() {
        return Consultation.inWords(status);
    }
}
