package org.yousaid.gateway.pages.common;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of the council's equality questions, which all consultations share. */
public record EqualityQuestion(
        String id,
        String text,
        @Nullable String help,
        List<Consultation.Option> options,
        @Nullable Map<String, Translation> translations) {

    /** The council writes them once, for all consultations. */
    private static final String WRITTEN_IN = "en";

    private static final String FIELD = "equality-";

    public EqualityQuestion {
        options = List.copyOf(options);
    }

    /** The question in another language, its options by their ids; what is missing stands as it was written. */
    public record Translation(
            @Nullable String text,
            @Nullable String help,
            @Nullable Map<String, String> options) {}

    /** What is asked, in a language where it is translated into that. */
    public Wording asked(String language) {
        return Wording.of(in(language).text(), language, text, WRITTEN_IN);
    }

    /** What helps to answer it; absent where nothing does. */
    public @Nullable Wording helped(String language) {
        return help == null ? null : Wording.of(in(language).help(), language, help, WRITTEN_IN);
    }

    /** One of the answers on offer. */
    public Wording offered(Consultation.Option option, String language) {
        Map<String, String> said = in(language).options();
        return Wording.of(said == null ? null : said.get(option.id()), language, option.text(), WRITTEN_IN);
    }

    private Translation in(String language) {
        Translation nothing = new Translation(null, null, null);
        return translations == null ? nothing : translations.getOrDefault(language, nothing);
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
