package org.yousaid.consultation.repeat;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A text as its words in a row, without what two people who send the same letter may type differently. */
final class Wording {

    /** What comes after is not looked at. */
    static final int MOST_WORDS = 3_000;

    private static final Set<UnicodeScript> WITHOUT_SPACES = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private Wording() {}

    /** The words, small and without signs; where no spaces are written, each letter is a word. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int[] letters = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .toArray();
        for (int letter : letters) {
            if (words.size() >= MOST_WORDS) {
                return words;
            }
            if (WITHOUT_SPACES.contains(UnicodeScript.of(letter))) {
                end(word, words);
                words.add(Character.toString(letter));
            } else if (Character.isLetterOrDigit(letter) || isMark(letter)) {
                word.appendCodePoint(letter);
            } else if (letter != '\'' && letter != '’') {
                end(word, words);
            }
        }
        end(word, words);
        return words;
    }

    private static boolean isMark(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}
