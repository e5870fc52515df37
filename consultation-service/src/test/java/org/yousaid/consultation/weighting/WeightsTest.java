package org.yousaid.consultation.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WeightsTest {

    @Test
    void makesGroupsAsLargeAsTheyAreInThePopulation() {
        List<Long> sizes = List.of(3L, 1L);
        Weights weights =
                Weights.raked(sizes, List.of(new Margin(list("a", "b"), sizes, Map.of("a", 500L, "b", 500L))));
        assertThat(weights.of(0)).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(weights.of(1)).isCloseTo(2, within(1e-9));
        assertThat(weights.exact()).isTrue();
        assertThat(weights.largest()).isCloseTo(2, within(1e-9));
        assertThat(weights.effectiveSampleSize()).isCloseTo(16 / (3 * 4 / 9.0 + 4), within(1e-9));
    }

    @Test
    void holdsEveryMarginAtOnce() {
        List<Long> sizes = List.of(400L, 300L, 200L, 500L, 100L, 500L);
        List<@Nullable String> wards = list("north", "north", "south", "south", "west", "west");
        List<@Nullable String> ages = list("young", "old", "young", "old", "young", "old");
        Margin byWard = new Margin(wards, sizes, Map.of("north", 300L, "south", 500L, "west", 200L));
        Margin byAge = new Margin(ages, sizes, Map.of("young", 500L, "old", 500L));
        Weights weights = Weights.raked(sizes, List.of(byWard, byAge));
        assertThat(weights.exact()).isTrue();
        assertThat(sum(weights, sizes, wards, "south")).isCloseTo(1_000, within(0.01));
        assertThat(sum(weights, sizes, ages, "young")).isCloseTo(1_000, within(0.01));
        assertThat(weights.effectiveSampleSize()).isBetween(1.0, 2_000.0);
        // What raking keeps: the odds between the two margins are those of the answers.
        double odds = weights.of(0) * weights.of(3) / (weights.of(1) * weights.of(2));
        assertThat(odds).isCloseTo(1, within(1e-6));
    }

    @Test
    void leavesThoseOfWhomNothingIsKnownAsTheyAre() {
        List<Long> sizes = List.of(2L, 1L, 1L, 1L);
        Margin wards = new Margin(list("a", null, "elsewhere", "b"), sizes, Map.of("a", 1L, "b", 2L));
        Weights weights = Weights.raked(sizes, List.of(wards));
        assertThat(weights.of(1)).isCloseTo(1, within(1e-9));
        assertThat(weights.of(2)).isCloseTo(1, within(1e-9));
        assertThat(weights.of(3)).isCloseTo(2, within(1e-9));
    }

    @Test
    void sharesThePartOfThoseNobodyHeard() {
        List<Long> sizes = List.of(1L, 1L);
        Margin wards = new Margin(list("a", "b"), sizes, Map.of("a", 100L, "b", 100L, "c", 800L, "empty", 0L));
        assertThat(Weights.raked(sizes, List.of(wards)).of(0)).isCloseTo(1, within(1e-9));
    }

    @Test
    void letsNobodySpeakForFifty() {
        List<Long> sizes = List.of(99L, 1L);
        Weights weights = Weights.raked(sizes, List.of(new Margin(list("a", "b"), sizes, Map.of("a", 50L, "b", 50L))));
        assertThat(weights.exact()).isFalse();
        assertThat(weights.of(1)).isEqualTo(Weights.MOST);
        assertThat(weights.of(0)).isBetween(Weights.LEAST, 1.1);
        assertThat(weights.largest()).isEqualTo(Weights.MOST);
    }

    @Test
    void saysSoWhereMarginsContradictOneAnother() {
        List<Long> sizes = List.of(1L, 1L);
        Margin one = new Margin(list("a", "b"), sizes, Map.of("a", 3L, "b", 1L));
        Margin other = new Margin(list("x", "y"), sizes, Map.of("x", 1L, "y", 3L));
        assertThat(Weights.raked(sizes, List.of(one, other)).exact()).isFalse();
    }

    @Test
    void weighsNobodyWithoutFailing() {
        Weights weights = Weights.raked(List.of(), List.of(new Margin(List.of(), List.of(), Map.of("a", 1L))));
        assertThat(weights.effectiveSampleSize()).isZero();
        assertThat(weights.largest()).isZero();
    }

    @Test
    void refusesMarginsOfOtherClasses() {
        Margin one = new Margin(list("a"), List.of(1L), Map.of("a", 1L));
        assertThatIllegalArgumentException().isThrownBy(() -> Weights.raked(List.of(1L, 1L), List.of(one)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Margin(list("a"), List.of(), Map.of("a", 1L)));
    }

    private static double sum(Weights weights, List<Long> sizes, List<@Nullable String> groups, String group) {
        return IntStream.range(0, groups.size())
                .filter(i -> group.equals(groups.get(i)))
                .mapToDouble(i -> sizes.get(i) * weights.of(i))
                .sum();
    }

    private static List<@Nullable String> list(@Nullable String... groups) {
        List<@Nullable String> list = new ArrayList<>();
        Collections.addAll(list, groups);
        return list;
    }
}
