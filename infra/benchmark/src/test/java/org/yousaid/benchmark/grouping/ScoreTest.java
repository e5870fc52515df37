package org.yousaid.benchmark.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yousaid.grouping.GroupedText;

class ScoreTest {

    private static final Map<String, String> KNOWN = Map.of("a", "1", "b", "1", "c", "2", "d", "2", "e", "2", "f", "2");

    @Test
    void countsPairs() {
        Score score = Score.of(List.of(List.of("a", "b"), List.of("c", "d"), List.of("e", "f")), KNOWN);

        assertThat(score).isEqualTo(new Score(3, 0, 4, 8));
        assertThat(score.precision()).isEqualTo(1);
        assertThat(score.recall()).isEqualTo(3.0 / 7);
        assertThat(score.f1()).isCloseTo(0.6, within(1e-9));
        assertThat(score.adjustedRand()).isCloseTo(4.0 / 9, within(1e-9));
    }

    @Test
    void givesFullMarksForTheSameGroupsAndNoneForOneOfAll() {
        assertThat(Score.of(List.of(List.of("a", "b"), List.of("c", "d", "e", "f")), KNOWN)
                        .adjustedRand())
                .isEqualTo(1);
        assertThat(Score.of(List.of(List.copyOf(KNOWN.keySet())), KNOWN).adjustedRand())
                .isEqualTo(0);
        assertThat(Score.of(List.of(), KNOWN).f1()).isEqualTo(0);
    }

    @Test
    void countsAPairOnceWhereTextsAreInSeveralGroups() {
        assertThat(Score.of(List.of(List.of("a", "b"), List.of("a", "b", "c")), KNOWN))
                .isEqualTo(new Score(1, 2, 6, 6));
    }

    @Test
    void groupsByPlainKMeans() {
        List<GroupedText> texts = List.of(
                new GroupedText("a", "bus timetable"),
                new GroupedText("b", "timetable of the bus"),
                new GroupedText("c", "plant trees"),
                new GroupedText("d", "trees to plant"));
        assertThat(Baseline.kMeans(texts, 2, 1).stream().mapToInt(List::size).sum())
                .isEqualTo(4);
        assertThat(Baseline.byLot(texts, 2, 1)).isEqualTo(Baseline.byLot(texts, 2, 1));
    }
}
