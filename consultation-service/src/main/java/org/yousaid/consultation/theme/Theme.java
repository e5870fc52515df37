package org.yousaid.consultation.theme;

import java.util.regex.Pattern;

/**
 * One theme of a code frame, in the staff's own words.
 *
 * @param id unique in its frame and never used again for another theme
 * @param label 1 to 200 characters
 */
public record Theme(String id, String label) {

    /** The longest a label may be. */
    public static final int LONGEST_LABEL = 200;

    private static final Pattern ID = Pattern.compile("t[1-9][0-9]{0,8}");

    public Theme {
        if (!isId(id) || label.isBlank() || label.length() > LONGEST_LABEL) {
            throw new IllegalArgumentException("A theme has an id and a label");
        }
    }

    /** The theme with this number. */
    public static Theme numbered(long number, String label) {
        return new Theme("t" + number, label);
    }

    /** Whether a text has the form of such an id. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** The number in its id. */
    public long number() {
        return Long.parseLong(id.substring(1));
    }
}
