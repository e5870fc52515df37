package org.yousaid.consultation.document;

/** Texts as cells of spreadsheets, which run what begins like a formula. */
public final class SpreadsheetText {

    private static final String STARTS_A_FORMULA = "=+-@\t\r\n";

    private SpreadsheetText() {}

    /**
     * A text that no spreadsheet runs: an apostrophe before what begins like a formula makes it a text. One that has such
     * apostrophes of its own is given one more, so that {@link #original} takes away what was put there and no other.
     */
    public static String harmless(String text) {
        return beginsLikeAFormula(text) ? "'" + text : text;
    }

    /** The text before it was made harmless. */
    public static String original(String cell) {
        return cell.startsWith("'") && beginsLikeAFormula(cell) ? cell.substring(1) : cell;
    }

    private static boolean beginsLikeAFormula(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == '\'') {
            first++;
        }
        return first < text.length() && STARTS_A_FORMULA.indexOf(text.charAt(first)) >= 0;
    }

    /** The text without the control characters that XML has no way to write. */
    public static String writable(String text) {
        return text.codePoints()
                .filter(point -> point >= ' ' || point == '\t' || point == '\n')
                .filter(point -> (point < 0xD800 || point > 0xDFFF) && point != 0xFFFE && point != 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
