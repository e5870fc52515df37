package org.yousaid.notification.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The texts that the program comes with: version 0 of every form in every language. */
public final class ShippedTexts {

    private static final String FOOTER = "\n---\n";

    private final Map<String, Texts> texts = new HashMap<>();

    public ShippedTexts() {
        for (MailLanguage language : MailLanguage.values()) {
            for (MailForm form : MailForm.values()) {
                texts.put(key(form, language), read(key(form, language)));
            }
        }
    }

    public Texts of(MailForm form, MailLanguage language) {
        Texts found = texts.get(key(form, language));
        if (found == null) {
            throw new IllegalStateException("There is a text for every form");
        }
        return found;
    }

    private static String key(MailForm form, MailLanguage language) {
        return language.word() + "/" + form.word();
    }

    private static Texts read(String key) {
        String file = resource("/mail-texts/" + key + ".txt");
        int body = file.indexOf("\n\n");
        int footer = file.lastIndexOf(FOOTER);
        Map<String, String> head = new HashMap<>();
        file.substring(0, body).lines().forEach(line -> {
            int colon = line.indexOf(": ");
            head.put(line.substring(0, colon), line.substring(colon + 2));
        });
        return new Texts(
                head.getOrDefault("Subject", ""),
                head.getOrDefault("Preview", ""),
                head.getOrDefault("Heading", ""),
                file.substring(body, footer),
                file.substring(footer + FOOTER.length()));
    }

    private static String resource(String path) {
        try (InputStream in = ShippedTexts.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("No text at " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
