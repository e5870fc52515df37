package org.yousaid.consultation.importing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.yousaid.support.request.IdempotencyKey;

/** Names one import; everything it makes has ids derived from it, so that doing it twice changes nothing. */
record ImportId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("import-[0-9a-z]{26}");

    ImportId {
        if (!isOne(value)) {
            throw new IllegalArgumentException("Not the id of an import");
        }
    }

    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /** 26 symbols for something that this import makes: the same each time it is asked for. */
    String idFor(String kind, String name) {
        return new IdempotencyKey(value).idFor(kind, name);
    }

    @Override
    public String toString() {
        return value;
    }
}
