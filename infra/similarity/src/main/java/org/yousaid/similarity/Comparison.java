package org.yousaid.similarity;

/** What one text has in common with others, by their places: 0 for nothing to 1 for the same text. */
final class Comparison {

    /** What two texts have in common by their words counts a third, what they mean two thirds: docs/similar.md says why. */
    private static final double BY_WORDS = 1 / 3.0;

    private final float[] byWords;
    private final Meanings.Sought byMeaning;

    /**
     * @param byWords what they have in common by their words, of every place
     */
    Comparison(float[] byWords, Meanings.Sought byMeaning) {
        this.byWords = byWords;
        this.byMeaning = byMeaning;
    }

    /** About as much as they have in common; of a place that is taken. */
    float roughly(int place) {
        return (float) sum(place, byMeaning.roughly(place));
    }

    double exactly(int place) {
        return Math.min(1, sum(place, byMeaning.exactly(place)));
    }

    private double sum(int place, float meaning) {
        return BY_WORDS * byWords[place] + (1 - BY_WORDS) * meaning;
    }
}
