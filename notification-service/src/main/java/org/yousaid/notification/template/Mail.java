package org.yousaid.notification.template;

import java.util.List;

/**
 * A mail in words and pictures.
 *
 * @param subject one line
 * @param text the whole of it for readers of plain text
 * @param html the same, dressed; shows its pictures by content id and asks for nothing from outside
 */
public record Mail(String subject, String text, String html, List<Picture> pictures) {

    public Mail {
        pictures = List.copyOf(pictures);
    }

    @Override
    public String toString() {
        return "[mail]";
    }
}
