package org.yousaid.similarity;

/**
 * A text that is compared with others, with its heading where it has one. What it says in its heading counts as much as
 * what it says below.
 *
 * @param heading one line; may be empty
 * @param body the rest; may be empty
 */
public record Passage(String heading, String body) {

    /** Of a longer text only this much is compared, in characters. */
    public static final int LONGEST = 4_000;

    public Passage {
        heading = shortened(heading);
        body = shortened(body);
    }

    /** A text without a heading. */
    public static Passage of(String text) {
        return new Passage("", text);
    }

    /** Heading and body as one text. */
    public String whole() {
        if (heading.isEmpty() || body.isEmpty()) {
            return heading + body;
        }
        boolean ended = ".!?".indexOf(heading.charAt(heading.length() - 1)) >= 0;
        return heading + (ended ? " " : ". ") + body;
    }

    private static String shortened(String text) {
        String stripped = text.strip();
        return stripped.length() <= LONGEST ? stripped : stripped.substring(0, LONGEST);
    }
}
