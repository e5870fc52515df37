package org.yousaid.consultation.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SketchTest {

    private final Random random = new Random(4711);

    @Test
    void tellsHowMuchTwoTextsShare() {
        for (int shared : List.of(0, 20, 50, 80, 95, 100)) {
            double sum = 0;
            for (int round = 0; round < 50; round++) {
                Pair pair = pair(100, shared);
                sum += pair.one().similarity(pair.other());
            }
            assertThat(sum / 50).as("%s in 100", shared).isCloseTo(shared / 100.0, within(0.02));
        }
    }

    @Test
    void findsAlmostEveryTextThatSharesFourFifthsByABand() {
        int found = 0;
        for (int round = 0; round < 400; round++) {
            Pair pair = pair(100, 80);
            found += Collections.disjoint(pair.one().bands(), pair.other().bands()) ? 0 : 1;
        }
        assertThat(found).isGreaterThan(392);
    }

    @Test
    void isStoredAndReadTheSame() {
        Sketch sketch = pair(30, 30).one();
        assertThat(sketch.bytes()).hasSize(Sketch.MINIMA * 4);
        assertThat(Sketch.read(sketch.bytes())).isEqualTo(sketch);
        assertThat(new HashSet<>(sketch.bands())).hasSize(20);
    }

    private record Pair(Sketch one, Sketch other) {}

    /** Two texts that have {@code all} parts between them, of which they share some. */
    private Pair pair(int all, int shared) {
        Set<Long> hashes = new HashSet<>();
        while (hashes.size() < all) {
            hashes.add(random.nextLong());
        }
        List<Long> both = new ArrayList<>(hashes);
        int half = shared + (all - shared) / 2;
        List<Long> other = new ArrayList<>(both.subList(0, shared));
        other.addAll(both.subList(half, all));
        List<Long> one = both.subList(0, half);
        return new Pair(Sketch.of(one.isEmpty() ? List.of(1L) : one), Sketch.of(other.isEmpty() ? List.of(2L) : other));
    }
}
