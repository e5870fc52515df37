package org.yousaid.notification.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail in words and pictures.
 *
 * @param subject becomes one line
 * @param text the whole of it for readers of plain text
 * @param html the same, dressed; shows its pictures by content id and asks for nothing from outside
 * @param stop where one click stops mails like this; null where there are no more of them
 * @param wording the version of the text that it was written with, for example {@code thanks/en/3}; null for none
 */
public record Mail(
        String subject,
        String text,
        String html,
        List<Picture> pictures,
        @Nullable String stop,
        @Nullable String wording) {

    /** A mail in words of its own. */
    public Mail(String subject, String text, String html, List<Picture> pictures) {
        this(subject, text, html, pictures, null, null);
    }

    public Mail {
        subject = oneLine(subject);
        pictures = List.copyOf(pictures);
    }

    /** A header is one line, whatever its words came with. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029\\s]+", " ").strip();
    }

    @Override
    public String toString() {
        return "[mail]";
    }
}
