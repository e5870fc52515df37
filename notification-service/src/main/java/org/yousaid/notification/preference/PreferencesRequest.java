package org.yousaid.notification.preference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yousaid.notification.contact.MailGroup;
import org.yousaid.notification.contact.Preferences;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;
import org.yousaid.support.time.CalendarDays;

/**
 * What somebody wants from now on, all of it.
 *
 * @param token of the link, where nobody is signed in
 * @param mails names of the groups they want
 * @param language BCP 47 tag; null for the one they wrote in
 * @param pausedUntil the day on which they want to hear from us again; null for no pause
 */
record PreferencesRequest(
        @Nullable String token,
        @Nullable List<@Nullable String> mails,
        @Nullable String language,
        @Nullable LocalDate pausedUntil,
        @Nullable List<@Nullable String> wards) {

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}");
    private static final Pattern WARD = Pattern.compile("[A-Za-z0-9-]{1,40}");

    Preferences complete(Instant now, int longestMonths) {
        List<InvalidInput> wrong = new ArrayList<>();
        Preferences preferences =
                new Preferences(unwanted(wrong), language(wrong), until(now, longestMonths, wrong), wards(wrong));
        if (!wrong.isEmpty()) {
            throw new InvalidRequest(wrong);
        }
        return preferences;
    }

    private List<MailGroup> unwanted(List<InvalidInput> wrong) {
        List<MailGroup> unwanted = new ArrayList<>(List.of(MailGroup.values()));
        if (mails == null) {
            wrong.add(new InvalidInput("/mails", "required", "Say which mails are wanted; an empty list is none."));
            return unwanted;
        }
        for (int at = 0; at < mails.size(); at++) {
            String name = mails.get(at);
            if (Arrays.stream(MailGroup.values())
                    .noneMatch(group -> group.name().equals(name))) {
                wrong.add(new InvalidInput("/mails/" + at, "wrong-value", "There is no such group of mails."));
            }
            unwanted.removeIf(group -> group.name().equals(name));
        }
        return unwanted;
    }

    private @Nullable String language(List<InvalidInput> wrong) {
        if (language != null && !LANGUAGE.matcher(language).matches()) {
            wrong.add(new InvalidInput("/language", "wrong-value", "A language is given by its tag, like en or cy."));
        }
        return language;
    }

    private @Nullable Instant until(Instant now, int longestMonths, List<InvalidInput> wrong) {
        return pausedUntil == null
                ? null
                : PauseRequest.end(pausedUntil, "/pausedUntil", CalendarDays.of(now), longestMonths, wrong);
    }

    private List<String> wards(List<InvalidInput> wrong) {
        List<String> wanted = new ArrayList<>();
        for (String ward : wards == null ? List.<@Nullable String>of() : wards) {
            if (ward == null || !WARD.matcher(ward).matches()) {
                wrong.add(new InvalidInput(
                        "/wards/" + wanted.size(), "wrong-value", "A ward is given by its code, like E05002087."));
            } else {
                wanted.add(ward);
            }
        }
        if (wanted.size() > Preferences.MOST_WARDS) {
            wrong.add(new InvalidInput("/wards", "too-many", "At most " + Preferences.MOST_WARDS + " wards."));
        }
        return wanted;
    }
}
