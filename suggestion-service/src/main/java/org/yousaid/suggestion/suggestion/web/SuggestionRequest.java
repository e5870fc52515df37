package org.yousaid.suggestion.suggestion.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Consents;
import org.yousaid.suggestion.suggestion.Channel;
import org.yousaid.support.text.Visible;
import org.yousaid.support.vault.ContactDetails;

/**
 * A suggestion as it is sent.
 *
 * @param language BCP 47 tag, {@code en} when absent
 * @param channel how it came, when staff enter it; {@code ONLINE} or absent when its author sends it
 * @param receivedAt when it came, when staff enter it; now when absent
 */
record SuggestionRequest(
        @Nullable String title,
        @Nullable String text,
        @Nullable String ward,
        @Nullable String language,
        @Nullable ContactDetails contact,
        @Nullable ConsentsRequest consents,
        @Nullable String channel,
        @Nullable Instant receivedAt) {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_TEXT = 10_000;

    private static final String ONLINE = "ONLINE";
    private static final int LONGEST_LANGUAGE = 35;
    private static final Pattern WARD = Pattern.compile("[A-Za-z0-9]{1,20}");

    /** What is not mentioned is not agreed to. */
    record ConsentsRequest(
            @Nullable Boolean thankMe,
            @Nullable Boolean tellMeTheResult,
            @Nullable Boolean keepMeInformed,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean wardNews) {

        Consents consents() {
            return new Consents(
                    Boolean.TRUE.equals(thankMe),
                    Boolean.TRUE.equals(tellMeTheResult),
                    Boolean.TRUE.equals(keepMeInformed),
                    wardNews);
        }
    }

    /** Whoever leaves an address and says nothing of what for wants to hear back about this suggestion. */
    Consents agreed() {
        if (consents != null) {
            return consents.consents();
        }
        return new Consents(contact != null && contact.email() != null, false, false);
    }

    /** All that is wrong with it, at once. */
    SuggestionRequest checked() {
        Complaints complaints = new Complaints();
        complaints.text("/text", text, LONGEST_TEXT);
        if (title != null) {
            complaints.longest("/title", title, LONGEST_TITLE);
        }
        if (ward != null && !WARD.matcher(ward).matches()) {
            complaints.add("/ward", "wrong-value", "A ward is given by its code, like E05002087.");
        }
        if (agreed().wantsWardNews()) {
            checkNews(complaints);
        }
        if (language != null && !isLanguage(language)) {
            complaints.add("/language", "wrong-value", "A language is given by its tag, like en or cy.");
        }
        if (channel != null && !channel.equals(ONLINE) && way().isEmpty()) {
            complaints.add(
                    "/channel", "wrong-value", "A channel is ONLINE or one of " + List.of(Channel.values()) + ".");
        }
        if (contact != null && contact.isEmpty() && contact.name() != null) {
            complaints.add(
                    "/contact/email", "missing", "A name alone reaches nobody: give an address too, or no name.");
        }
        complaints.raise();
        return this;
    }

    /** The news of a ward comes as mails, and is that of the ward that was named. */
    private void checkNews(Complaints complaints) {
        if (ward == null) {
            complaints.add("/ward", "missing", "Name the ward whose news is wanted.");
        }
        if (contact == null || contact.email() == null) {
            complaints.add("/contact/email", "missing", "The news of a ward needs an e-mail address.");
        }
    }

    /** Whether it says what only staff can say. */
    boolean isEntered() {
        return receivedAt != null || way().isPresent();
    }

    /** How it came, when staff enter it. */
    Optional<Channel> way() {
        return Arrays.stream(Channel.values())
                .filter(known -> known.name().equals(channel))
                .findFirst();
    }

    /** The contact, unless there is nothing in it. */
    @Nullable
    ContactDetails reachable() {
        return contact == null || contact.isEmpty() ? null : contact;
    }

    /** The title on one line; none when it is blank. */
    @Nullable
    String titleLine() {
        if (title == null) {
            return null;
        }
        String line = title.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return Visible.is(line) ? line : null;
    }

    private static boolean isLanguage(String tag) {
        try {
            return tag.length() <= LONGEST_LANGUAGE
                    && !new Locale.Builder()
                            .setLanguageTag(tag)
                            .build()
                            .getLanguage()
                            .isEmpty();
        } catch (IllformedLocaleException _) {
            return false;
        }
    }
}
