package org.yousaid.notification.template;

/** Text with marks that turn the direction of writing: what follows it must not be turned as well. */
final class Bidirectional {

    private static final String EMBEDDINGS = "\u202A\u202B\u202D\u202E";
    private static final String ISOLATES = "\u2066\u2067\u2068";
    private static final char END_OF_EMBEDDING = '\u202C';
    private static final char END_OF_ISOLATE = '\u2069';

    private Bidirectional() {}

    /** The text as it was typed, and an end for everything that was begun in it. */
    static String closed(String text) {
        StringBuilder ends = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (EMBEDDINGS.indexOf(character) >= 0) {
                ends.insert(0, END_OF_EMBEDDING);
            } else if (ISOLATES.indexOf(character) >= 0) {
                ends.insert(0, END_OF_ISOLATE);
            } else if (!ends.isEmpty() && ends.charAt(0) == character) {
                ends.deleteCharAt(0);
            }
        }
        return text + ends;
    }
}
