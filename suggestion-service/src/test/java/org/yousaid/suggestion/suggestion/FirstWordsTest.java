package org.yousaid.suggestion.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstWordsTest {

    @Test
    void areTheWholeOfAShortText() {
        assertThat(FirstWords.of(" A bench\non the Hoe. ")).isEqualTo("A bench on the Hoe.");
    }

    @Test
    void endBetweenTwoWords() {
        String words = FirstWords.of("A bench on the Hoe, where the wind blows, ".repeat(5));
        assertThat(words)
                .isEqualTo("A bench on the Hoe, where the wind blows, A bench on the…")
                .hasSizeLessThanOrEqualTo(61);
    }

    @Test
    void areCutWhereThereAreNoWords() {
        assertThat(FirstWords.of("😀".repeat(100))).isEqualTo("😀".repeat(30) + "…");
    }
}
