package org.yousaid.suggestion.importing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Names one import. */
record ImportId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("suggestion-import-[0-9a-z]{26}");

    ImportId {
        if (!isOne(value)) {
            throw new IllegalArgumentException("Not the id of an import");
        }
    }

    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
