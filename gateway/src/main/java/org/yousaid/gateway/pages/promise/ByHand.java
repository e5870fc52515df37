package org.yousaid.gateway.pages.promise;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A word that waits for somebody to ring or to write a letter. */
record ByHand(
        String id,
        String reference,
        String word,
        String way,
        Instant since,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String postal,
        @Nullable String text) {

    public boolean toPost() {
        return way.equals("POST");
    }

    /** What there is to tell, in words. */
    public String what() {
        return switch (word) {
            case "RESULTS" -> "The results";
            case "INTERIM" -> "What was said so far";
            case "DECISION" -> "What was decided";
            case "PROGRESS" -> "How far it has come";
            default -> "What a colleague wrote";
        };
    }
}
