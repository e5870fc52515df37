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

    /** The title, also where a draft has none yet. */
    public String heading() {
        return title == null || title.isBlank() ? "Untitled draft" : title;
    }

    public boolean open() {
        return status.equals("OPEN");
    }

    /** The state in words. */
    public String state() {
        return Consultation.inWords(status);
    }
}
