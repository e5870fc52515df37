package org.yousaid.consultation.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yousaid.consultation.Samples;
import org.yousaid.consultation.theme.ThemeAnswers.CodedTwice;
import org.yousaid.support.vault.SealedText;

class AgreementTest {

    /** The textbook's example: 20 both, 5 and 10 alone, 15 neither. */
    @Test
    void takesOffWhatChanceWouldBring() {
        Agreement on = Agreement.on("t1", coded(20, 5, 10, 15));

        assertThat(on).isEqualTo(new Agreement(20, 5, 10, 15));
        assertThat(on.share()).isEqualTo(0.7);
        assertThat(on.kappa()).isEqualTo(0.4);
    }

    @Test
    void isOneWhereAllDecisionsAreTheSame() {
        assertThat(Agreement.on("t1", coded(3, 0, 0, 4)).kappa()).isEqualTo(1.0);
    }

    @Test
    void saysNothingWhereChanceAloneBringsFullAgreement() {
        assertThat(Agreement.on("t1", coded(5, 0, 0, 0)).kappa()).isNull();
        assertThat(Agreement.on("t1", coded(5, 0, 0, 0)).share()).isEqualTo(1.0);
        assertThat(Agreement.on("t1", List.of()).share()).isNull();
        assertThat(Agreement.on("t1", List.of()).kappa()).isNull();
    }

    @Test
    void takesEveryDecisionTogether() {
        assertThat(Agreement.over(List.of("t1", "t2"), coded(1, 1, 1, 1))).isEqualTo(new Agreement(1, 1, 1, 5));
    }

    private static List<CodedTwice> coded(int both, int first, int second, int neither) {
        List<CodedTwice> all = new ArrayList<>();
        add(all, both, true, true);
        add(all, first, true, false);
        add(all, second, false, true);
        add(all, neither, false, false);
        return all;
    }

    private static void add(List<CodedTwice> all, int times, boolean first, boolean second) {
        for (int i = 0; i < times; i++) {
            all.add(new CodedTwice(
                    Samples.RESPONSE,
                    new SealedText("text-5.cXVvdGU"),
                    "AB",
                    first ? List.of("t1") : List.of(),
                    second ? List.of("t1") : List.of(),
                    false));
        }
    }
}
