package org.yousaid.gateway.pages.draft;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.yousaid.gateway.pages.common.Form;

/** In which language it is written, and into which it is translated. */
record LanguagesPart() implements DraftPart {

    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    @Override
    public String name() {
        return "languages";
    }

    @Override
    public String title() {
        return "Languages";
    }

    @Override
    public void fill(Draft draft, Form form) {
        form.put("language", draft.language()).put("translated", String.join("\n", draft.translated()));
    }

    @Override
    public void check(Form form) {
        form.ordered(List.of("language", "translated"));
        if (!TAG.matcher(form.value("language")).matches()) {
            form.reject("language", "Enter the short name of a language, like en or cy");
        }
        for (String tag : wanted(form)) {
            if (!TAG.matcher(tag).matches()) {
                form.reject(
                        "translated", "“" + tag + "” is no short name of a language. Write one on each line, like cy");
            }
        }
    }

    private static List<String> wanted(Form form) {
        return form.raw("translated")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    @Override
    public void write(Form form, Draft draft) {
        Set<String> languages = new LinkedHashSet<>(List.of(form.value("language")));
        languages.addAll(wanted(form));
        draft.put("languages", languages);
        draft.keepTranslations(languages);
    }

    @Override
    public String field(String pointer) {
        return pointer.equals("/languages/0") ? "language" : "translated";
    }

    /** The name of a language in English, or its tag where it has none. */
    static String nameOf(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(Locale.UK);
    }
}
