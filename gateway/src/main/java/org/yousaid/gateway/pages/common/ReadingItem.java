package org.yousaid.gateway.pages.common;

import org.jspecify.annotations.Nullable;

/**
 * Something to read before answering.
 *
 * @param about what kind of file it is and how large, in words; absent for what lies elsewhere
 */
public record ReadingItem(
        Consultation.Document document, @Nullable String about) {

    private static final Words WORDS = new Words();

    /** A file as the service keeps it. */
    record Kept(String url, String type, long bytes) {

        String about() {
            String kind = switch (type) {
                case "application/pdf" -> "reading.pdf";
                case "image/png" -> "reading.png";
                case "image/jpeg" -> "reading.jpeg";
                default -> "reading.file";
            };
            return Speech.current().say(kind) + ", " + WORDS.size(bytes);
        }
    }

    public String title() {
        return document.title();
    }

    public String url() {
        return document.url();
    }

    public boolean linkable() {
        return document.linkable();
    }

    /** Whether it was uploaded here. */
    public boolean uploaded() {
        return document.isUploaded();
    }
}
