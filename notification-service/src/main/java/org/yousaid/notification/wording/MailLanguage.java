package org.yousaid.notification.wording;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that our mails are written in. */
public enum MailLanguage {
    ENGLISH(Locale.UK, "English"),
    WELSH(Locale.of("cy", "GB"), "Welsh");

    private final Locale locale;
    private final String title;

    MailLanguage(Locale locale, String title) {
        this.locale = locale;
        this.title = title;
    }

    /** How days and numbers are written. */
    public Locale locale() {
        return locale;
    }

    /** As in addresses and in {@code lang}, for example {@code cy}. */
    public String word() {
        return locale.getLanguage();
    }

    /** Its English name. */
    public String title() {
        return title;
    }

    public static Optional<MailLanguage> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** The language of a BCP 47 tag; English where we have no mails in that one. */
    public static MailLanguage nearest(String tag) {
        return of(Locale.forLanguageTag(tag).getLanguage()).orElse(ENGLISH);
    }
}
