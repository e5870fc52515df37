package org.yousaid.suggestion.suggestion;

/** What stands for a title where a suggestion has none. */
public final class FirstWords {

    private static final int LONGEST = 60;

    private FirstWords() {}

    /** The beginning of a text on one line, cut between words where there are any. */
    public static String of(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = line.lastIndexOf(' ', LONGEST);
        int cut = end > 0 ? end : line.offsetByCodePoints(0, LONGEST / 2);
        return line.substring(0, cut).strip() + "…";
    }
}
