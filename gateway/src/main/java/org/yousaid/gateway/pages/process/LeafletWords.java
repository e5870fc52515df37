package org.yousaid.gateway.pages.process;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/** The leaflet's own words in one language; in English where it has none in that language. */
public final class LeafletWords {

    private static final String BUNDLE = "org.yousaid.gateway.pages.process.leaflet";
    private static final ResourceBundle.Control THIS_LANGUAGE_ONLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale locale;

    private LeafletWords(ResourceBundle bundle) {
        this.bundle = bundle;
        this.locale = bundle.getLocale();
    }

    static LeafletWords in(String language) {
        return bundle(Locale.forLanguageTag(language))
                .or(() -> bundle(Locale.ENGLISH))
                .orElseThrow(() -> new IllegalStateException("The leaflet has no words"));
    }

    private static Optional<LeafletWords> bundle(Locale locale) {
        try {
            return Optional.of(new LeafletWords(ResourceBundle.getBundle(BUNDLE, locale, THIS_LANGUAGE_ONLY)));
        } catch (MissingResourceException _) {
            return Optional.empty();
        }
    }

    /** The language that these words are in. */
    String language() {
        return locale.toLanguageTag();
    }

    /** A sentence, with what belongs into it. */
    public String say(String key, Object... arguments) {
        return arguments.length == 0
                ? bundle.getString(key)
                : new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** {@code 14 days}, {@code 10 working days}. */
    String days(int days, boolean working) {
        return counted(working ? "working" : "days", days, String.valueOf(days));
    }

    /** A measured time, with one figure after the point where it matters. */
    String days(double days) {
        if (days < 0.1) {
            return say("under");
        }
        NumberFormat figures = NumberFormat.getNumberInstance(locale);
        figures.setMaximumFractionDigits(days < 10 ? 1 : 0);
        boolean whole = days == Math.rint(days);
        return counted("days", whole ? (int) days : -1, figures.format(days));
    }

    /** How many were measured. */
    String measured(int n) {
        return counted("measured", n, NumberFormat.getIntegerInstance(locale).format(n));
    }

    /** Some languages have a form for one, and for two. */
    private String counted(String key, int number, String shown) {
        String own = key + "." + number;
        return bundle.containsKey(own) ? bundle.getString(own) : say(key + ".n", shown);
    }
}
