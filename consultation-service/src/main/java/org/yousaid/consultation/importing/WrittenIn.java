package org.yousaid.consultation.importing;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/**
 * The language of a conversation as far as its script tells it. A screen reader that takes Chinese for English reads
 * nothing. Which of the languages in Latin letters it is, nobody can say without reading it: such a conversation counts as
 * English unless somebody says otherwise.
 */
final class WrittenIn {

    private static final String USUAL = "en";
    private static final String UNKNOWN = "und";
    private static final Map<UnicodeScript, String> ONE_LANGUAGE = Map.of(
            UnicodeScript.HAN, "zh",
            UnicodeScript.HIRAGANA, "ja",
            UnicodeScript.KATAKANA, "ja",
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.GREEK, "el",
            UnicodeScript.HEBREW, "he",
            UnicodeScript.THAI, "th",
            UnicodeScript.LATIN, USUAL);

    /** Japanese has more Chinese signs than its own, which Chinese never has. */
    private static final int KANA_TELL = 10;

    private WrittenIn() {}

    static String of(PolisConversation conversation) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        conversation
                .comments()
                .forEach(comment -> comment.body()
                        .codePoints()
                        .filter(Character::isLetter)
                        .forEach(letter -> letters.merge(UnicodeScript.of(letter), 1, Integer::sum)));
        int han = letters.getOrDefault(UnicodeScript.HAN, 0);
        int kana = letters.getOrDefault(UnicodeScript.HIRAGANA, 0) + letters.getOrDefault(UnicodeScript.KATAKANA, 0);
        if (kana * KANA_TELL > han) {
            letters.remove(UnicodeScript.HAN);
        }
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> ONE_LANGUAGE.getOrDefault(most.getKey(), UNKNOWN))
                .orElse(USUAL);
    }
}
