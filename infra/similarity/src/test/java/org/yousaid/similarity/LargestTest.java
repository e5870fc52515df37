package org.yousaid.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LargestTest {

    @Test
    void findsTheLargestInTheOrderOfTheirPlaces() {
        assertThat(Largest.of(new float[] {0.2f, 0.9f, 0, 0.5f, 1}, 3)).containsExactly(1, 3, 4);
    }

    @Test
    void thoseThatAreAsLargeAsTheLastAreThereToo() {
        assertThat(Largest.of(new float[] {0.5f, 0.5f, 0.7f, 0.5f}, 2)).containsExactly(0, 1, 2, 3);
    }

    @Test
    void whatIsNothingIsLeftOutHoweverManyAreWanted() {
        assertThat(Largest.of(new float[] {0, 0.3f, 0, 1.5f}, 10)).containsExactly(1, 3);
        assertThat(Largest.of(new float[] {}, 10)).isEmpty();
    }
}
