package org.yousaid.benchmark.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MintingTest {

    @Test
    void twoProcessesMintDifferentReferences() throws Exception {
        long[] minted = Minting.mint(2_000, 2, 25);

        assertThat(minted).hasSize(2_000);
        assertThat(Minting.repeats(minted)).isZero();
        assertThat(Minting.mostUneven(minted)).isLessThan(6);
    }

    @Test
    void seesARepeat() {
        assertThat(Minting.repeats(new long[] {7, 8, 7, 7})).isEqualTo(2);
    }

    @Test
    void seesASymbolThatComesTooOften() {
        assertThat(Minting.mostUneven(new long[10_000])).isGreaterThan(100);
    }

    @Test
    void expectsOneRepeatInSeventyThousandMillions() {
        assertThat(1 / Minting.expectedRepeats(1_000_000)).isCloseTo(72_000, within(100.0));
    }

    @Test
    void triesEverySlipOfAFinger() {
        Mistyped mistyped = Mistyped.of(50);

        assertThat(mistyped.symbols()).isEqualTo(50 * 12 * 31);
        assertThat(mistyped.symbolsTaken()).isZero();
        assertThat(mistyped.swaps()).isBetween(50 * 8L, 50 * 11L);
        assertThat(mistyped.swapsTaken()).isZero();
    }
}
