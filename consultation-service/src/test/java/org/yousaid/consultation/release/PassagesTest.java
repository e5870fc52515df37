package org.yousaid.consultation.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yousaid.consultation.release.Passages.Passage;

class PassagesTest {

    private static final String WORDS = "I am Ann from 12 High Street. Call Ann.";

    @Test
    void marksWhatGoesAndWhatComesInItsPlace() {
        Passages compared = Passages.compared(WORDS, "I am [redacted] from [redacted]. Call [redacted].")
                .orElseThrow();
        assertThat(marked(compared.before())).containsExactly("Ann", "12 High Street", "Ann");
        assertThat(said(compared.before())).isEqualTo(WORDS);
        assertThat(marked(compared.after())).containsExactly("[redacted]", "[redacted]", "[redacted]");
    }

    @Test
    void takesAllOfIt() {
        Passages compared = Passages.compared(WORDS, "[redacted]").orElseThrow();
        assertThat(compared.before()).containsExactly(new Passage(WORDS, true));
        assertThat(compared.after()).containsExactly(new Passage("[redacted]", true));
    }

    @Test
    void takesMoreOfWhatIsRedactedAlready() {
        Passages compared = Passages.compared("I am [redacted] from High Street.", "I am [redacted] from [redacted].")
                .orElseThrow();
        assertThat(marked(compared.before())).containsExactly("[redacted]", "High Street");
    }

    @Test
    void keepsWordsOfEveryScript() {
        assertThat(Passages.compared("我叫安，住在高街。", "我叫[redacted]，住在高街。")).isPresent();
        assertThat(Passages.compared("👍🏽 Ann", "👍🏽 [redacted]")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I am Ann from. Call Ann.",
                "I am [redacted] from 14 High Street. Call Ann.",
                "I am [redacted] and I am glad of it. Call Ann.",
                "Call [redacted]. I am Ann from 12 High Street.",
                "I am Ann from [redacted] Call Ann",
                "I am Ann from 12 High Street. Call Ann.[redacted]",
                "[redacted] Well said: I am Ann from 12 High Street. Call Ann."
            })
    void refusesEverythingButLeavingOut(String after) {
        assertThat(Passages.compared(WORDS, after)).isEmpty();
    }

    @Test
    void showsTheMarksOfATextAsItStands() {
        assertThat(Passages.of("I am [redacted]."))
                .containsExactly(new Passage("I am ", false), new Passage("[redacted]", true), new Passage(".", false));
        assertThat(Passages.of("No more")).containsExactly(new Passage("No more", false));
    }

    @Test
    void doesNotMindWhatAFormDoesToLineEnds() {
        assertThat(Passages.plain(" one\r\ntwo\rthree\n ")).isEqualTo("one\ntwo\nthree");
    }

    private static List<String> marked(List<Passage> passages) {
        return passages.stream().filter(Passage::marked).map(Passage::text).toList();
    }

    private static String said(List<Passage> passages) {
        return String.join("", passages.stream().map(Passage::text).toList());
    }
}
