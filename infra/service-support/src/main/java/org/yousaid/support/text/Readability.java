package org.yousaid.support.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How old a reader must be to read an English text with ease: the school grade of Flesch and Kincaid (Kincaid et al. 1975),
 * 0.39 × words per sentence + 11.8 × syllables per word − 15.59, and five years. Syllables are counted by rule, so a
 * single short sentence is a rough guess.
 */
public final class Readability {

    private static final int SCHOOL_BEGINS_AT = 5;
    private static final double YOUNGEST = 5;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…:;])\\s+|\\R+");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{Nd}’'-]+");
    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{Nd}]");
    private static final Pattern SILENT_END = Pattern.compile("(?:[^laeiouysxzcgh]es|[^td]ed|[^laeiouy]e)$");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    private Readability() {}

    /** The parts of a text that end with a full stop or a line. */
    public static List<String> sentences(String text) {
        return Arrays.stream(SENTENCE_END.split(text))
                .map(String::strip)
                .filter(sentence -> !words(sentence).isEmpty())
                .toList();
    }

    /** The words of a text. */
    public static List<String> words(String text) {
        return Arrays.stream(NOT_A_WORD.split(text))
                .filter(word -> LETTER.matcher(word).find())
                .toList();
    }

    /** The age in years, with one figure after the point; that of the youngest readers for a text without words. */
    public static double age(List<String> sentences) {
        List<String> words =
                sentences.stream().flatMap(sentence -> words(sentence).stream()).toList();
        if (words.isEmpty()) {
            return YOUNGEST;
        }
        double syllables = words.stream().mapToInt(Readability::syllables).sum();
        double grade = 0.39 * words.size() / sentences.size() + 11.8 * syllables / words.size() - 15.59;
        return Math.round(Math.max(YOUNGEST, grade + SCHOOL_BEGINS_AT) * 10) / 10.0;
    }

    /** How many syllables a word has, by its groups of vowels; an e at the end is silent, and each word has one. */
    static int syllables(String word) {
        String plain = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        if (plain.length() <= 3) {
            return 1;
        }
        String spoken = SILENT_END.matcher(plain).find() ? plain.replaceAll("(?:es|ed|e)$", "") : plain;
        int groups = (int) VOWELS.matcher(spoken.replaceAll("^y", "")).results().count();
        return Math.max(1, groups);
    }
}
