package org.yousaid.notification.promise.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;
import org.yousaid.support.text.Visible;

/** What a request about promises must say. */
final class Checks {

    private static final int LONGEST_REASON = 500;

    private Checks() {}

    static String text(String pointer, @Nullable String given, int longest) {
        if (given == null || !Visible.is(given)) {
            throw invalid(pointer, "required", "A text is needed here.");
        }
        if (given.length() > longest) {
            throw invalid(pointer, "too-long", "At most " + longest + " characters.");
        }
        return given.strip();
    }

    static String reason(@Nullable String given) {
        return text("/reason", given, LONGEST_REASON);
    }

    static Instant until(@Nullable Instant given, Instant now, int longestDays) {
        if (given == null) {
            throw invalid("/until", "required", "Say when the pause ends.");
        }
        if (!given.isAfter(now)) {
            throw invalid("/until", "not-ahead", "The end lies ahead.");
        }
        if (given.isAfter(now.plus(Duration.ofDays(longestDays)))) {
            throw invalid("/until", "too-far", "A pause is at most " + longestDays + " days long.");
        }
        return given;
    }

    static InvalidRequest invalid(String pointer, String key, String message) {
        return new InvalidRequest(List.of(new InvalidInput(pointer, key, message)));
    }
}
