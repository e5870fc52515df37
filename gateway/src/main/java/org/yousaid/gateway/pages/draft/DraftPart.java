package org.yousaid.gateway.pages.draft;

import java.util.List;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.Refusals;

/** One page of a draft: which of its fields it shows and changes. A draft may have gaps; what is there must make sense. */
sealed interface DraftPart permits AboutPart, WhyPart, DatesPart, AudiencePart, LanguagesPart, FilesPart, LayoutPart {

    /** Its place in the address, and the fragment that shows its fields. */
    String name();

    String title();

    /** Writes into the form what the draft says. */
    void fill(Draft draft, Form form);

    /** Says what this page can see is wrong. */
    void check(Form form);

    /** Writes into the draft what the form says. */
    void write(Form form, Draft draft);

    /** The field behind a pointer into the body. */
    default String field(String pointer) {
        return Refusals.WHOLE;
    }

    /** The field of a pointer to a part of the body's first level. */
    static String first(String pointer) {
        int end = pointer.indexOf('/', 1);
        return pointer.isEmpty() ? "" : pointer.substring(1, end < 0 ? pointer.length() : end);
    }

    /** The field of the same name if it is one of these. */
    static String same(String pointer, List<String> fields) {
        return fields.contains(first(pointer)) ? first(pointer) : Refusals.WHOLE;
    }
}
