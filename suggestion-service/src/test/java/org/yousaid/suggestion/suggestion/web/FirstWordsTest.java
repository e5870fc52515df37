package org.yousaid.suggestion.suggestion.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstWordsTest {

    @Test
    void areTheWholeOfAShortText() {
        assertThat(Representations.firstWords(" A bench\non the Hoe. ")).isEqualTo("A bench on the Hoe.");
    }

    @Test
    void endBetweenTwoWords() {
        String words = Representations.firstWords("A bench on the Hoe, where the wind blows, ".repeat(5));
        assertThat(words)
                .isEqualTo("A bench on the Hoe, where the wind blows, A bench on the…")
                .hasSizeLessThanOrEqualTo(61);
    }

    @Test
    void areCutWhereThereAreNoWords() {
        assertThat(Representations.firstWords("😀".repeat(100))).isEqualTo("😀".repeat(30) + "…");
    }
}
