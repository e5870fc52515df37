package org.yousaid.consultation.request;

import java.util.regex.Pattern;

/** The form of BCP 47 language tags, without the registry behind them. */
public final class LanguageTag {

    private static final int LONGEST = 35;
    private static final Pattern FORM = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    private LanguageTag() {}

    /** Whether a text has the form of a language tag. */
    public static boolean isOne(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }
}
