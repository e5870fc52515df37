package org.yousaid.notification.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.yousaid.notification.wording.MailLanguage;

/** The words inside the blocks of our mails in one language; no author types them. */
final class BlockWords {

    private final Properties words = new Properties();

    BlockWords(MailLanguage language) {
        String path = "/mail-texts/words_" + language.word() + ".properties";
        try (InputStream in = BlockWords.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("No words at " + path);
            }
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Those of a key. */
    public String of(String key) {
        String found = words.getProperty(key);
        if (found == null) {
            throw new IllegalStateException("No words for " + key);
        }
        return found;
    }

    /** The same with something in the place of {@code {name}}. */
    String of(String key, String name, String value) {
        return of(key).replace("{" + name + "}", value);
    }
}
