package org.yousaid.suggestion.suggestion;

/** What stands for a title where a suggestion has none. */
public final class FirstWords {

    /** As many characters as fit into a list of what was found. */
    public static final int EXCERPT = 240;

    private static final int LONGEST = 60;

    private FirstWords() {}

    /** The beginning of a text on one line, cut between words where there are any. */
    public static String of(String text) {
        return of(text, LONGEST);
    }

    /** The same with no more than so many characters, and the ellipsis. */
    public static String of(String text, int longest) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (line.length() <= longest) {
            return line;
        }
        int end = line.lastIndexOf(' ', longest);
        int cut = end > 0 ? end : line.offsetByCodePoints(0, longest / 2);
        return line.substring(0, cut).strip() + "…";
    }
}
