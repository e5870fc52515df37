package org.yousaid.notification.template;

import java.util.List;

/**
 * A mail in words and pictures.
 *
 * @param subject becomes one line
 * @param text the whole of it for readers of plain text
 * @param html the same, dressed; shows its pictures by content id and asks for nothing from outside
 */
public record Mail(String subject, String text, String html, List<Picture> pictures) {

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
