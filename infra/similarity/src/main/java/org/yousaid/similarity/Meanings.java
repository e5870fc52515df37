package org.yousaid.similarity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where all texts lie, by their places. Texts of one kind have much in common (all are questions, all are about a council),
 * so the angle between two is seen from their mean. With few texts there is no mean to speak of; it is drawn to the origin.
 * Callers keep writers and readers apart.
 */
final class Meanings {

    /** So many texts weigh as much as the origin. */
    private static final int FEW = 100;

    /** The mean of more texts than this is taken anew only when one in a hundred has changed: it hardly moves. */
    private static final int MANY = 1_000;

    private static final int STEADY = 100;

    private final List<@Nullable TextVector> vectors = new ArrayList<>();
    private final float[] sum = new float[TextVector.DIMENSIONS];
    private int count;

    private float[] mean = new float[TextVector.DIMENSIONS];
    private float meanSquare;
    /** Products of the vectors and the mean. */
    private float[] withMean = {};

    private final Signs signs = new Signs();
    private final BitSet changed = new BitSet();
    private int changes;

    void put(int place, TextVector vector) {
        while (vectors.size() <= place) {
            vectors.add(null);
        }
        remove(place);
        vectors.set(place, vector);
        vector.addTo(sum, 1);
        count++;
        changed.set(place);
    }

    void remove(int place) {
        TextVector before = vectors.get(place);
        changes++;
        if (before != null) {
            before.addTo(sum, -1);
            count--;
            vectors.set(place, null);
            changed.set(place);
        }
    }

    /** Makes changes seen. Where the mean is taken anew that takes some 20 ms for 50,000 texts. */
    void refresh() {
        withMean = Arrays.copyOf(withMean, vectors.size());
        if (count <= MANY || changes > count / STEADY) {
            takeMean();
            changed.set(0, vectors.size());
            changes = 0;
        }
        changed.stream().forEach(this::see);
        changed.clear();
    }

    private void takeMean() {
        float[] taken = new float[TextVector.DIMENSIONS];
        float square = 0;
        for (int i = 0; i < taken.length; i++) {
            taken[i] = sum[i] / (count + FEW);
            square += taken[i] * taken[i];
        }
        mean = taken;
        meanSquare = square;
    }

    private void see(int place) {
        TextVector vector = vectors.get(place);
        withMean[place] = vector == null ? 0 : vector.dot(mean);
        if (vector != null) {
            signs.put(place, Signs.of(vector, mean));
        }
    }

    /** What the texts are compared with. */
    Sought seek(TextVector sought) {
        return new Sought(sought);
    }

    /** One text, as seen from the mean, and the cosine of the angle to others; 0 where that is negative. */
    final class Sought {

        private final TextVector vector;
        private final long[] sides;
        private final float own;
        private final double length;

        private Sought(TextVector vector) {
            this.vector = vector;
            sides = Signs.of(vector, mean);
            own = vector.dot(mean);
            length = lengthFromMean(own);
        }

        private double lengthFromMean(float product) {
            return Math.sqrt(Math.max(0, 1 - 2 * product + meanSquare));
        }

        /** About the cosine to the text at a place that is taken. */
        float roughly(int place) {
            return signs.cosine(sides, place);
        }

        /** The cosine to the text at a place. */
        float exactly(int place) {
            TextVector other = vectors.get(place);
            if (other == null) {
                return 0;
            }
            double lengths = length * lengthFromMean(withMean[place]);
            double product = vector.dot(other) - own - withMean[place] + meanSquare;
            return lengths == 0 ? 0 : (float) Math.max(0, product / lengths);
        }
    }
}
