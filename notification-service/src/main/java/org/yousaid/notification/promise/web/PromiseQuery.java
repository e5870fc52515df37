package org.yousaid.notification.promise.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Reference;
import org.yousaid.notification.promise.read.PromiseDocument;
import org.yousaid.notification.promise.read.Promises;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;

/** What a caller asks of the list of promises, checked. */
record PromiseQuery(Promises.Which which, @Nullable Instant dueBefore, Promises.@Nullable After after, int limit) {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    static PromiseQuery of(
            @Nullable String state, @Nullable String dueBefore, @Nullable String after, @Nullable String limit) {
        return new PromiseQuery(which(state), time(dueBefore), after(after), limit(limit));
    }

    static String cursor(PromiseDocument last) {
        return last.dueAt().toEpochMilli() + "." + last.reference().value();
    }

    private static Promises.Which which(@Nullable String state) {
        if (state == null) {
            return Promises.Which.OPEN;
        }
        return Arrays.stream(Promises.Which.values())
                .filter(which -> which.name().equals(state.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> invalid("state", "not-a-state", "One of open, kept, broken, released."));
    }

    private static @Nullable Instant time(@Nullable String given) {
        try {
            return given == null ? null : OffsetDateTime.parse(given).toInstant();
        } catch (DateTimeException notATime) {
            throw invalid("dueBefore", "not-a-time", "ISO 8601 with offset, for example 2026-12-19T00:00:00Z.");
        }
    }

    private static Promises.@Nullable After after(@Nullable String given) {
        if (given == null) {
            return null;
        }
        int dot = given.indexOf('.');
        try {
            Instant due = Instant.ofEpochMilli(Long.parseLong(given.substring(0, Math.max(0, dot))));
            return new Promises.After(due, new Reference(given.substring(dot + 1)));
        } catch (IllegalArgumentException notACursor) {
            throw invalid("after", "not-a-cursor", "Send next of the page before, as it is.");
        }
    }

    private static int limit(@Nullable String given) {
        if (given == null) {
            return USUAL;
        }
        if (!given.matches("[0-9]{1,3}") || Integer.parseInt(given) < 1 || Integer.parseInt(given) > MOST) {
            throw invalid("limit", "not-a-limit", "A number from 1 to " + MOST + ".");
        }
        return Integer.parseInt(given);
    }

    private static InvalidRequest invalid(String parameter, String key, String message) {
        return new InvalidRequest(List.of(new InvalidInput("?" + parameter, key, message)));
    }
}
