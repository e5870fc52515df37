package org.yousaid.gateway.pages.common;

import org.jspecify.annotations.Nullable;

/**
 * A text of a consultation and the language it stands in.
 *
 * @param lang BCP 47 tag for the {@code lang} attribute; absent where it is the page's own language
 */
public record Wording(String text, @Nullable String lang) {

    static Wording of(String text, String language) {
        return new Wording(text, Speech.current().is(language) ? null : language);
    }

    /** The translation where there is one, else the text as it was written. */
    static Wording of(@Nullable String translated, String language, String written, String original) {
        return translated == null || translated.isBlank() ? of(written, original) : of(translated, language);
    }

    /** Which way it is written, for the {@code dir} attribute; absent where it is the page's own language. */
    public @Nullable String dir() {
        return lang == null ? null : Speech.direction(lang);
    }

    @Override
    public String toString() {
        return text;
    }
}
