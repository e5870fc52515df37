package org.yousaid.consultation.place;

import java.util.regex.Pattern;

/** A ward: the code the statistics office gave it, and its name. */
public record Ward(String code, String name) {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]{1,20}");

    public Ward {
        if (!isCode(code) || name.isBlank()) {
            throw new IllegalArgumentException("A ward has a code and a name");
        }
    }

    /** Whether a text may be a ward's code. */
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }
}
