package org.yousaid.notification.wording;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * One version of what mails of a form say in a language.
 *
 * @param version 0 as it came with the program, or the number it was published under; negative where it was not
 * @param scripts the texts, read
 */
public record Wording(MailForm form, MailLanguage language, int version, Texts texts, Map<Part, Script> scripts) {

    /** The version of a draft. */
    public static final int DRAFT = -1;

    public Wording {
        scripts = Map.copyOf(scripts);
    }

    public static Wording of(MailForm form, MailLanguage language, int version, Texts texts) {
        Map<Part, Script> scripts = new EnumMap<>(Part.class);
        Arrays.stream(Part.values()).forEach(part -> scripts.put(part, Script.read(texts.of(part))));
        return new Wording(form, language, version, texts, scripts);
    }

    public Script script(Part part) {
        Script script = scripts.get(part);
        if (script == null) {
            throw new IllegalStateException("A text has all parts");
        }
        return script;
    }

    /** As it is recorded with each mail, for example {@code thanks/cy/3}. */
    public String name() {
        return form.word() + "/" + language.word() + "/" + version;
    }
}
