package org.yousaid.consultation.consultation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name of a consultation in addresses: small letters and digits in words joined by dashes, 80 characters at most. */
public record Slug(@JsonValue String value) {

    private static final int LONGEST = 80;
    private static final int LONGEST_DERIVED = 60;
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Slug {
        if (!isOne(value)) {
            throw new IllegalArgumentException("Not a slug");
        }
    }

    /** Whether a text may be a slug: of the right form, and not to be mistaken for an id. */
    public static boolean isOne(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches() && !ConsultationId.isOne(text);
    }

    /** The slug that a title suggests; {@code consultation} when nothing of the title can stand in one. */
    public static Slug from(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST_DERIVED));
        String trimmed = cut.replaceAll("^-+|-+$", "");
        return isOne(trimmed) ? new Slug(trimmed) : new Slug("consultation");
    }

    /** This slug with a number behind it, for the second of the same name and those after it. */
    public Slug numbered(int number) {
        return new Slug(value + "-" + number);
    }

    @Override
    public String toString() {
        return value;
    }
}
