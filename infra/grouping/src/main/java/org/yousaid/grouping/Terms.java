package org.yousaid.grouping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carrot2.language.LanguageComponents;
import org.carrot2.language.Stemmer;
import org.carrot2.language.StopwordFilter;

/** The words of a text that say what it is about, each in its stem. English is stemmed; other scripts are left as they are. */
final class Terms {

    static final LanguageComponents ENGLISH = english();

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’][\\p{L}]+)?");

    // A stemmer keeps what it works on, so each instance of this class is for one thread.
    private final Stemmer stemmer = ENGLISH.get(Stemmer.class);
    private final StopwordFilter telling = ENGLISH.get(StopwordFilter.class);

    private static LanguageComponents english() {
        try {
            return LanguageComponents.loader()
                    .limitToLanguages("English")
                    .load()
                    .language("English");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stems in the order of the text. */
    List<String> of(String text) {
        List<String> stems = new ArrayList<>();
        Matcher words = WORD.matcher(UnspacedScript.paired(text).toLowerCase(Locale.ROOT));
        while (words.find()) {
            String word = words.group().replace('’', '\'');
            if (telling.test(word) && !word.codePoints().allMatch(Character::isDigit)) {
                CharSequence stem = stemmer.stem(word);
                stems.add(stem == null ? word : stem.toString());
            }
        }
        return stems;
    }
}
