package org.yousaid.consultation.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WeightsTest {

    @Test
    void makesGroupsAsLargeAsTheyAreInThePopulation() {
        Margin wards = new Margin(list("a", "a", "a", "b"), Map.of("a", 500L, "b", 500L));
        Weights weights = Weights.raked(4, List.of(wards));
        assertThat(weights.of(0)).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(weights.of(3)).isCloseTo(2, within(1e-9));
        assertThat(weights.exact()).isTrue();
        assertThat(weights.effectiveSampleSize()).isCloseTo(16 / (3 * 4 / 9.0 + 4), within(1e-9));
    }

    @Test
    void holdsEveryMarginAtOnce() {
        Random random = new Random(7);
        List<@Nullable String> wards = drawn(random, 2_000, "north", "south", "west");
        List<@Nullable String> ages = drawn(random, 2_000, "young", "old");
        Margin byWard = new Margin(wards, Map.of("north", 300L, "south", 500L, "west", 200L));
        Margin byAge = new Margin(ages, Map.of("young", 500L, "old", 500L));
        Weights weights = Weights.raked(2_000, List.of(byWard, byAge));
        assertThat(weights.exact()).isTrue();
        assertThat(sum(weights, wards, "south")).isCloseTo(1_000, within(0.01));
        assertThat(sum(weights, ages, "young")).isCloseTo(1_000, within(0.01));
        assertThat(weights.effectiveSampleSize()).isBetween(1.0, 2_000.0);
    }

    @Test
    void leavesThoseOfWhomNothingIsKnownAsTheyAre() {
        Margin wards = new Margin(list("a", "a", null, "elsewhere", "b"), Map.of("a", 1L, "b", 2L));
        Weights weights = Weights.raked(5, List.of(wards));
        assertThat(weights.of(2)).isCloseTo(1, within(1e-9));
        assertThat(weights.of(3)).isCloseTo(1, within(1e-9));
        assertThat(weights.of(4)).isCloseTo(2, within(1e-9));
    }

    @Test
    void namesThoseNobodyHeardAndSharesTheirPart() {
        Margin wards = new Margin(list("a", "b"), Map.of("a", 100L, "b", 100L, "c", 800L, "empty", 0L));
        assertThat(wards.unheard()).containsExactly("c");
        assertThat(Weights.raked(2, List.of(wards)).of(0)).isCloseTo(1, within(1e-9));
    }

    @Test
    void letsNobodySpeakForFifty() {
        List<@Nullable String> groups = new ArrayList<>(Collections.nCopies(99, "a"));
        groups.add("b");
        Weights weights = Weights.raked(100, List.of(new Margin(groups, Map.of("a", 50L, "b", 50L))));
        assertThat(weights.exact()).isFalse();
        assertThat(weights.of(99) / weights.of(0)).isLessThanOrEqualTo(Weights.MOST / Weights.LEAST);
        assertThat(IntStream.range(0, 100).mapToDouble(weights::of).average()).hasValueCloseTo(1.0, within(1e-9));
    }

    @Test
    void saysSoWhereMarginsContradictOneAnother() {
        Margin one = new Margin(list("a", "b"), Map.of("a", 3L, "b", 1L));
        Margin other = new Margin(list("x", "y"), Map.of("x", 1L, "y", 3L));
        assertThat(Weights.raked(2, List.of(one, other)).exact()).isFalse();
    }

    @Test
    void weighsNobodyWithoutFailing() {
        assertThat(Weights.raked(0, List.of(new Margin(List.of(), Map.of("a", 1L))))
                        .effectiveSampleSize())
                .isZero();
        assertThat(new Margin(List.of(), Map.of("a", 1L)).saysSomething()).isFalse();
    }

    @Test
    void refusesMarginsOfDifferentPeople() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Weights.raked(2, List.of(new Margin(list("a"), Map.of("a", 1L)))));
    }

    private static double sum(Weights weights, List<@Nullable String> groups, String group) {
        return IntStream.range(0, groups.size())
                .filter(i -> group.equals(groups.get(i)))
                .mapToDouble(weights::of)
                .sum();
    }

    private static List<@Nullable String> drawn(Random random, int count, String... from) {
        List<@Nullable String> drawn = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            drawn.add(from[Math.min(random.nextInt(from.length + 1), from.length - 1)]);
        }
        return drawn;
    }

    private static List<@Nullable String> list(@Nullable String... groups) {
        List<@Nullable String> list = new ArrayList<>();
        Collections.addAll(list, groups);
        return list;
    }
}
