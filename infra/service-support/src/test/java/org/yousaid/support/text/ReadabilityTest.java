package org.yousaid.support.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadabilityTest {

    @ParameterizedTest
    @CsvSource({
        "cat, 1",
        "street, 1",
        "people, 2",
        "council, 2",
        "library, 3",
        "decided, 3",
        "asked, 1",
        "safe, 1",
        "table, 2",
        "consultation, 4",
        "you, 1",
        "yellow, 2",
        "benches, 2",
        "2027, 1"
    })
    void countsSyllables(String word, int syllables) {
        assertThat(Readability.syllables(word)).isEqualTo(syllables);
    }

    @Test
    void followsTheFormula() {
        // 6 words, 1 sentence, 6 syllables: grade 0.39 * 6 + 11.8 - 15.59 = -1.45, which the youngest read
        assertThat(Readability.age(Readability.sentences("The cat sat on the mat.")))
                .isEqualTo(5.0);
        // 4 words, 1 sentence, 11 syllables (1 + 4 + 4 + 2): grade 0.39 * 4 + 11.8 * 11 / 4 - 15.59 = 18.42
        assertThat(Readability.age(Readability.sentences("This consultation concerns authorities")))
                .isCloseTo(5 + 0.39 * 4 + 11.8 * (1 + 4 + 2 + 4) / 4 - 15.59, within(0.06));
    }

    @Test
    void takesLinesAndFullStopsForSentences() {
        assertThat(Readability.sentences("One. Two!\nThree?\n\n - \nfour 4.5"))
                .containsExactly("One.", "Two!", "Three?", "four 4.5");
    }
}
