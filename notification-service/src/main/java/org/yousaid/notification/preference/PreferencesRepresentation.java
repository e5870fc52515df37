package org.yousaid.notification.preference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Reference;
import org.yousaid.notification.contact.Choices.Chosen;
import org.yousaid.notification.contact.MailGroup;
import org.yousaid.notification.contact.Preferences;
import org.yousaid.notification.promise.PromiseKind;
import org.yousaid.support.time.CalendarDays;

/**
 * What somebody chose, and what they follow.
 *
 * @param version to be sent as {@code If-Match}; 0 before anything was chosen
 * @param mails the groups they get
 * @param pausedUntil the day on which they want to hear from us again; null while there is no pause
 * @param longestPauseMonths so far ahead it may be at most
 */
record PreferencesRepresentation(
        int version,
        List<MailGroup> mails,
        @Nullable String language,
        @Nullable LocalDate pausedUntil,
        int longestPauseMonths,
        List<String> wards,
        List<Given> given,
        List<Following> following) {

    /**
     * An answer or a suggestion of theirs that they get mails about.
     *
     * @param pausedUntil the day on which they want to hear of it again; null while it is not paused by itself
     */
    record Given(
            Reference reference, PromiseKind kind, @Nullable LocalDate pausedUntil) {}

    /**
     * A suggestion that they follow.
     *
     * @param token for {@code POST /api/followings/{id}/stop}
     * @param pausedUntil the day on which they want to hear of it again; null while it is not paused by itself
     */
    record Following(
            String id,
            Reference reference,
            String token,
            @Nullable LocalDate pausedUntil) {}

    static PreferencesRepresentation of(
            Chosen chosen, Instant now, int longestMonths, List<Given> given, List<Following> following) {
        Preferences preferences = chosen.preferences();
        Instant until = preferences.pausedUntil();
        return new PreferencesRepresentation(
                chosen.version(),
                Arrays.stream(MailGroup.values()).filter(preferences::wants).toList(),
                preferences.language(),
                until == null || !preferences.pausedAt(now) ? null : CalendarDays.of(until),
                longestMonths,
                preferences.wards(),
                given,
                following);
    }
}
