package org.yousaid.gateway.pages.common;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the council's equality questions, which all consultations share. */
public record EqualityQuestion(
        String id, String text, @Nullable String help, List<Consultation.Option> options) {

    /** The council writes them once, for all consultations. */
    static final String LANGUAGE = "en";

    private static final String FIELD = "equality-";

    public EqualityQuestion {
        options = List.copyOf(options);
    }

    /** The name of its control. */
    public String field() {
        return FIELD + id;
    }

    /** The field behind a pointer to an equality answer. */
    static String field(String pointer) {
        return FIELD + pointer.substring(pointer.lastIndexOf('/') + 1);
    }
}
