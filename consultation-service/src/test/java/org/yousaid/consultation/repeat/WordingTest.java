package org.yousaid.consultation.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void leavesOutWhatPeopleTypeDifferently() {
        assertThat(Wording.of("Don't close\n\tthe LIBRARY – it’s ours!"))
                .isEqualTo(Wording.of("dont close the library, its ours"))
                .containsExactly("dont", "close", "the", "library", "its", "ours");
    }

    @Test
    void takesEachLetterForAWordWhereNoSpacesAreWritten() {
        assertThat(Wording.of("網路 2020 隱私。")).containsExactly("網", "路", "2020", "隱", "私");
    }

    @Test
    void keepsLettersAndTheirMarksTogether() {
        assertThat(Wording.of("हिन्दी में")).containsExactly("हिन्दी", "में");
        assertThat(Wording.of("🙂 ?! …")).isEmpty();
    }

    @Test
    void looksAtTheBeginningOfWhatIsEndless() {
        assertThat(Wording.of("a b ".repeat(5_000))).hasSize(Wording.MOST_WORDS);
    }
}
