package org.yousaid.consultation.document;

/** Texts as cells of spreadsheets, which run what begins like a formula. */
public final class SpreadsheetText {

    private static final String STARTS_A_FORMULA = "=+-@\t\r\n";

    private SpreadsheetText() {}

    /** A text that no spreadsheet runs: an apostrophe before what begins like a formula makes it a text. */
    public static String harmless(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** The text before it was made harmless. */
    public static String original(String cell) {
        boolean guarded = cell.length() > 1 && cell.charAt(0) == '\'' && STARTS_A_FORMULA.indexOf(cell.charAt(1)) >= 0;
        return guarded ? cell.substring(1) : cell;
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
