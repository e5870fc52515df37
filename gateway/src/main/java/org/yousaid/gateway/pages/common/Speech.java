package org.yousaid.gateway.pages.common;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What the system itself says, in one language. A page has one of them from when it is known what somebody reads in until
 * it is drawn; that of a page which nobody chose a language for is English.
 */
public final class Speech {

    /** Under which name a request holds the one that was chosen for it. */
    static final String CHOSEN = Speech.class.getName();

    private static final Set<String> RIGHT_TO_LEFT = Set.of(
            "ar", "arc", "ckb", "dv", "fa", "he", "ks", "nqo", "pnb", "prs", "ps", "sd", "syr", "ug", "ur", "yi");
    private static final Set<String> RIGHT_TO_LEFT_SCRIPTS = Set.of("Arab", "Hebr", "Nkoo", "Syrc", "Thaa");

    private static final Speech ENGLISH = new Speech(Locale.UK, Languages.bundled());

    private final Locale locale;
    private final MessageSource messages;
    private final DateTimeFormatter day;

    Speech(Locale locale, MessageSource messages) {
        this.locale = locale;
        this.messages = messages;
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
    }

    /** That of the page that is being made; English where none is. */
    public static Speech current() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null && request.getAttribute(CHOSEN, RequestAttributes.SCOPE_REQUEST) instanceof Speech chosen
                ? chosen
                : ENGLISH;
    }

    /** Which way a language is written: {@code ltr} or {@code rtl}, for the {@code dir} attribute. */
    public static String direction(String tag) {
        Locale written = Locale.forLanguageTag(tag);
        boolean rightToLeft = written.getScript().isEmpty()
                ? RIGHT_TO_LEFT.contains(written.getLanguage())
                : RIGHT_TO_LEFT_SCRIPTS.contains(written.getScript());
        return rightToLeft ? "rtl" : "ltr";
    }

    Locale locale() {
        return locale;
    }

    /** Its tag, to go on in this language on the next page; empty for English, which needs none. */
    public List<String> kept() {
        return this.is("en") ? List.of() : List.of(locale.toLanguageTag());
    }

    /** Whether this is the language of a BCP 47 tag, whatever its region. */
    boolean is(String tag) {
        return Locale.forLanguageTag(tag).getLanguage().equals(locale.getLanguage());
    }

    /** A phrase, with what belongs into it. */
    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments.length == 0 ? null : arguments, locale);
    }

    /** What a service refuses, where this language has words for it; English leaves them to the service. */
    Optional<String> refusal(String code) {
        if (this.is("en")) {
            return Optional.empty();
        }
        String words = messages.getMessage("problem." + code, null, "", locale);
        return Optional.of(words == null || words.isEmpty() ? say("error.cannot") : words);
    }

    /** A day as it is written out in this language: {@code 21 November 2026}. */
    String day(LocalDate day) {
        return this.day.format(day);
    }
}
