package org.yousaid.benchmark.system;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yousaid.similarity.Passage;

/**
 * Suggestions as long as people write them: one or two sentences, each the beginning of one and the end of another one of real
 * petitions, every fifth with a title. They make little sense, but their words are as frequent as they are in real texts,
 * some are about nearly the same, and hardly any two are equal.
 */
public final class Ideas {

    private static final int SHORTEST = 30;
    private static final int LONGEST = 250;
    private static final int TITLED_ONE_IN = 5;
    private static final int TWO_SENTENCES_ONE_IN = 3;
    private static final int LONGEST_TITLE = 100;
    private static final int TELLING = 5;
    private static final int LONGEST_ASKED = 2_000;

    private final List<String> titles;
    private final List<String> sentences;
    private final List<String> whole;
    private final long seed;

    public Ideas(Collection<Passage> petitions, long seed) {
        this.seed = seed;
        this.titles = petitions.stream()
                .map(Passage::heading)
                .map(title -> cut(title.strip(), LONGEST_TITLE))
                .toList();
        this.sentences = petitions.stream()
                .flatMap(petition -> Arrays.stream(petition.body().split("(?<=[.!?])\\s+", -1)))
                .map(sentence -> sentence.replaceAll("\\s+", " ").strip())
                .filter(sentence -> sentence.length() >= SHORTEST && sentence.length() <= LONGEST)
                .toList();
        this.whole = petitions.stream()
                .map(Passage::body)
                .filter(body -> !body.isBlank())
                .map(body -> cut(body, LONGEST_ASKED))
                .toList();
    }

    /** What somebody wrote. */
    record Idea(@Nullable String title, String text) {}

    /** The idea with this number, the same in every run with the same seed. */
    Idea idea(int number) {
        SplittableRandom random = random(number);
        String text = sentence(random);
        if (random.nextInt(TWO_SENTENCES_ONE_IN) == 0) {
            text = text + " " + sentence(random);
        }
        return new Idea(random.nextInt(TITLED_ONE_IN) == 0 ? Asked.any(titles, random) : null, text);
    }

    private String sentence(SplittableRandom random) {
        String one = Asked.any(sentences, random);
        String other = Asked.any(sentences, random);
        return one.substring(0, space(one)) + other.substring(space(other));
    }

    /** Where a word ends in the middle of a sentence. */
    private static int space(String sentence) {
        int at = sentence.indexOf(' ', sentence.length() / 2);
        return at < 0 ? sentence.length() : at;
    }

    /** Chance for what belongs to one number. */
    SplittableRandom random(int number) {
        return new SplittableRandom(seed ^ (number * 0x9E3779B97F4A7C15L));
    }

    /** Texts of petitions, which nobody suggested as they are. */
    public List<String> asked() {
        return whole;
    }

    /** So many words that stand in the most sentences and say something. */
    public List<String> usualWords(int count) {
        Map<String, Integer> counts = new HashMap<>();
        sentences.forEach(sentence -> words(sentence).distinct().forEach(word -> counts.merge(word, 1, Integer::sum)));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(count)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Stream<String> words(String sentence) {
        return Arrays.stream(sentence.toLowerCase(Locale.ROOT).split("[^a-z]+", -1))
                .filter(word -> word.length() >= TELLING);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
