package org.yousaid.suggestion.process;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;

/**
 * The same thing said in several languages. Which ones it must be said in, a definition says and checks.
 *
 * @param byLanguage by BCP 47 tag
 */
public record Words(@JsonValue Map<String, String> byLanguage) {

    static final String ENGLISH = "en";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Words {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** In this language, else in the language without its region, else in English. */
    public String in(String languageTag) {
        String english = byLanguage.getOrDefault(ENGLISH, "");
        String language = languageTag.replaceFirst("-.*", "");
        return byLanguage.getOrDefault(languageTag, byLanguage.getOrDefault(language, english));
    }
}
