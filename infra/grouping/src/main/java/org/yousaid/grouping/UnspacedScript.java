package org.yousaid.grouping;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Scripts that write no blanks between words. Their runs are read as overlapping pairs of characters, which need no
 * dictionary and find the same words again; a label made of such pairs is put together again.
 */
final class UnspacedScript {

    private static final Set<UnicodeScript> SCRIPTS = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private UnspacedScript() {}

    static boolean isOne(int character) {
        return SCRIPTS.contains(UnicodeScript.of(character));
    }

    /** The text with each run of such a script as pairs with blanks between them. */
    static String paired(String text) {
        StringBuilder paired = new StringBuilder(text.length() + 16);
        List<Integer> run = new ArrayList<>();
        text.codePoints().forEach(character -> {
            if (isOne(character)) {
                run.add(character);
            } else {
                flush(run, paired);
                paired.appendCodePoint(character);
            }
        });
        flush(run, paired);
        return paired.toString();
    }

    private static void flush(List<Integer> run, StringBuilder paired) {
        if (run.size() == 1) {
            paired.append(' ').appendCodePoint(run.getFirst()).append(' ');
        }
        for (int i = 0; i + 1 < run.size(); i++) {
            paired.append(' ').appendCodePoint(run.get(i)).appendCodePoint(run.get(i + 1));
        }
        if (run.size() > 1) {
            paired.append(' ');
        }
        run.clear();
    }

    /** A label whose pairs are joined where they overlap: "公共 共交 交通" reads "公共交通". */
    static String joined(String label) {
        StringBuilder joined = new StringBuilder();
        for (String word : label.strip().split("\\s+", -1)) {
            if (joined.isEmpty()) {
                joined.append(word);
                continue;
            }
            int last = joined.codePointBefore(joined.length());
            int first = word.codePointAt(0);
            boolean unspaced = isOne(last) && isOne(first);
            if (unspaced && last == first) {
                joined.append(word, Character.charCount(first), word.length());
            } else {
                joined.append(unspaced ? "" : " ").append(word);
            }
        }
        return joined.toString();
    }
}
