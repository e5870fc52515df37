package org.yousaid.similarity;

import java.util.ArrayList;
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

    private final List<@Nullable TextVector> vectors = new ArrayList<>();
    private final float[] sum = new float[TextVector.DIMENSIONS];
    private int count;

    private float[] mean = new float[TextVector.DIMENSIONS];
    private float meanSquare;
    /** Products of the vectors and the mean. */
    private float[] withMean = {};

    void put(int place, TextVector vector) {
        while (vectors.size() <= place) {
            vectors.add(null);
        }
        remove(place);
        vectors.set(place, vector);
        vector.addTo(sum, 1);
        count++;
    }

    void remove(int place) {
        TextVector before = vectors.get(place);
        if (before != null) {
            before.addTo(sum, -1);
            count--;
            vectors.set(place, null);
        }
    }

    /** Takes the mean anew; some 10 ms for 50,000 texts. */
    void refresh() {
        float[] taken = new float[TextVector.DIMENSIONS];
        float square = 0;
        for (int i = 0; i < taken.length; i++) {
            taken[i] = sum[i] / (count + FEW);
            square += taken[i] * taken[i];
        }
        mean = taken;
        meanSquare = square;
        withMean = new float[vectors.size()];
        for (int place = 0; place < withMean.length; place++) {
            TextVector vector = vectors.get(place);
            withMean[place] = vector == null ? 0 : vector.dot(taken);
        }
    }

    /** The cosine of the angle to each text, as seen from the mean; 0 where it is negative. */
    float[] compare(TextVector sought) {
        float[] cosines = new float[vectors.size()];
        float own = sought.dot(mean);
        double length = Math.sqrt(Math.max(0, 1 - 2 * own + meanSquare));
        for (int place = 0; place < withMean.length; place++) {
            TextVector vector = vectors.get(place);
            if (vector != null) {
                double other = Math.sqrt(Math.max(0, 1 - 2 * withMean[place] + meanSquare));
                double product = sought.dot(vector) - own - withMean[place] + meanSquare;
                cosines[place] = length * other == 0 ? 0 : (float) Math.max(0, product / (length * other));
            }
        }
        return cosines;
    }
}
