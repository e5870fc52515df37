package org.yousaid.consultation.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yousaid.consultation.consultation.NumberBins.Bin;

class NumberBinsTest {

    @Test
    void areAsWideAsPeopleCount() {
        assertThat(new NumberBins(0, 120).all())
                .hasSize(12)
                .startsWith(new Bin(0, 10))
                .endsWith(new Bin(110, 120));
        assertThat(new NumberBins(16, 99).all())
                .startsWith(new Bin(16, 20), new Bin(20, 25))
                .endsWith(new Bin(95, 99));
        assertThat(new NumberBins(0, 3).all())
                .containsExactly(new Bin(0, 1), new Bin(1, 2), new Bin(2, 3), new Bin(3, 3));
    }

    @Test
    void holdEachNumberOnceWhateverTheEnds() {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            int min = random.nextInt(-100_000_000, 100_000_000);
            int max = (int) Math.min(100_000_000, min + 1L + random.nextInt(1 << (1 + random.nextInt(27))));
            NumberBins bins = new NumberBins(min, max);
            List<Bin> all = bins.all();
            assertThat(all).hasSizeBetween(1, 20);
            assertThat(all.getFirst().from()).isEqualTo(min);
            assertThat(all.getLast().to()).isEqualTo(max);
            for (int bin = 1; bin < all.size(); bin++) {
                assertThat(all.get(bin).from()).isEqualTo(all.get(bin - 1).to());
            }
            assertThat(bins.of(BigDecimal.valueOf(min))).isEqualTo(all.getFirst());
            assertThat(bins.of(BigDecimal.valueOf(max))).isEqualTo(all.getLast());
            Bin some = all.get(random.nextInt(all.size()));
            assertThat(bins.of(BigDecimal.valueOf(some.from()))).isEqualTo(some);
        }
    }

    @Test
    void beginWithTheirEdgeAndEndBeforeTheNext() {
        NumberBins ages = new NumberBins(0, 120);
        assertThat(ages.of(new BigDecimal("19.9999"))).isEqualTo(new Bin(10, 20));
        assertThat(ages.of(new BigDecimal("20"))).isEqualTo(new Bin(20, 30));
        assertThat(new NumberBins(-5, 5).of(new BigDecimal("-0.5"))).isEqualTo(new Bin(-1, 0));
    }
}
