package org.yousaid.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** More texts than are compared exactly, with made-up vectors: in topics, as people's texts are. */
class ManyTextsTest {

    private static final int MANY = 4_000;
    private static final int TOPICS = 100;

    private final RandomGenerator random = new SplittableRandom(20_261_122);
    private final SimilarTexts some = new SimilarTexts(MANY, 400);
    private final SimilarTexts every = SimilarTexts.comparingAll(MANY);
    private final float[][] topics = new float[TOPICS][];

    @AfterEach
    void close() {
        some.close();
        every.close();
    }

    @Test
    void theNearestAreThoseOfAComparisonWithEveryText() {
        fill();

        for (int asked = 0; asked < 50; asked++) {
            Passage passage = passage();
            TextVector vector = vector(asked % TOPICS);

            assertThat(some.nearest(passage, vector, 10)).hasSize(10).isEqualTo(every.nearest(passage, vector, 10));
        }
    }

    @Test
    void whatIsNotAcceptedTakesNobodysPlace() {
        fill();
        TextVector vector = vector(3);
        Passage passage = passage();

        assertThat(some.nearest(passage, vector, 10, id -> id.endsWith("03")))
                .hasSize(10)
                .isEqualTo(every.nearest(passage, vector, 10, id -> id.endsWith("03")));
    }

    @Test
    void whatChangesAmongManyIsSeenAtOnce() {
        fill();
        TextVector vector = vector(1);
        Passage passage = Passage.of("An owl box in every churchyard");
        assertThat(some.nearest(passage, vector, 1)).extracting(Nearest::id).doesNotContain("text-7");

        some.put("text-7", MANY, passage, vector);

        Nearest found = some.nearest(passage, vector, 1).getFirst();
        assertThat(found.id()).isEqualTo("text-7");
        assertThat(found.similarity()).isGreaterThan(0.98);

        some.remove("text-7", MANY);

        assertThat(some.nearest(passage, vector, 20)).extracting(Nearest::id).doesNotContain("text-7");
    }

    private void fill() {
        for (int topic = 0; topic < TOPICS; topic++) {
            topics[topic] = direction();
        }
        for (int i = 0; i < MANY; i++) {
            Passage passage = passage();
            TextVector vector = vector(i % TOPICS);
            some.put("text-" + i, i, passage, vector);
            every.put("text-" + i, i, passage, vector);
        }
    }

    private Passage passage() {
        return Passage.of("word%d word%d word%d word%d"
                .formatted(random.ints(4, 0, 500).boxed().toArray()));
    }

    private TextVector vector(int topic) {
        float[] near = direction();
        for (int i = 0; i < near.length; i++) {
            near[i] = near[i] * 0.6f + topics[topic][i] + 0.5f;
        }
        return TextVector.of(near);
    }

    private float[] direction() {
        float[] numbers = new float[TextVector.DIMENSIONS];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }
}
