package org.yousaid.consultation.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yousaid.consultation.consultation.MailCharts.Drawable;
import org.yousaid.contract.ResultsPublished.Chart;

/** Which charts a mail shows, for any number of them, marked or not, agreed on or not. */
class ChartChoiceTest {

    private static final int MOST = 6;

    @Test
    void isTheMarkedOnesWhereAnyIsMarked() {
        forAny(all -> {
            List<Drawable> marked = all.stream().filter(Drawable::marked).toList();
            if (!marked.isEmpty()) {
                assertThat(ChartChoice.of(all, MOST)).isEqualTo(marked.subList(0, Math.min(MOST, marked.size())));
            }
        });
    }

    @Test
    void isAllOfThemWhereThereIsRoom() {
        forAny(all -> {
            if (all.size() <= MOST && all.stream().noneMatch(Drawable::marked)) {
                assertThat(ChartChoice.of(all, MOST)).isEqualTo(all);
            }
        });
    }

    @Test
    void neverHasMoreThanThereIsRoomForAndKeepsTheOrderOfTheQuestions() {
        forAny(all -> {
            List<Drawable> chosen = ChartChoice.of(all, MOST);
            assertThat(chosen).hasSizeLessThanOrEqualTo(MOST).doesNotHaveDuplicates();
            assertThat(chosen.stream().map(all::indexOf)).isSorted().doesNotContain(-1);
            assertThat(ChartChoice.of(all, MOST)).as("the same again").isEqualTo(chosen);
        });
    }

    @Test
    void leavesOutNothingOnWhichPeopleAgreeMoreOrAreMoreDividedThanOnHalfOfIt() {
        forAny(all -> {
            if (all.size() > MOST && all.stream().noneMatch(Drawable::marked)) {
                List<Drawable> chosen = ChartChoice.of(all, MOST);
                assertThat(chosen).hasSize(MOST);
                all.stream().filter(one -> !chosen.contains(one)).forEach(left -> {
                    assertThat(atLeastAs(left, chosen, Split::agreed)).isGreaterThanOrEqualTo(MOST / 2);
                    assertThat(atLeastAs(left, chosen, Split::divided)).isGreaterThanOrEqualTo(MOST / 2);
                });
            }
        });
    }

    @Test
    void isTheFirstOnesWhereAllAreAlike() {
        List<Drawable> alike = IntStream.range(0, 20)
                .mapToObj(place -> drawable(place, false, new Split(0.4, 0.3)))
                .toList();
        assertThat(ChartChoice.of(alike, MOST)).isEqualTo(alike.subList(0, MOST));
    }

    @Test
    void takesTheMostAgreedAndTheMostDividedInTurn() {
        List<Drawable> all = List.of(
                drawable(0, false, new Split(0.40, 0.10)),
                drawable(1, false, new Split(0.51, 0.49)),
                drawable(2, false, new Split(0.99, 0.01)),
                drawable(3, false, new Split(0.45, 0.20)),
                drawable(4, false, new Split(0.90, 0.05)),
                drawable(5, false, new Split(0.55, 0.45)));
        assertThat(ChartChoice.of(all, 4)).containsExactly(all.get(1), all.get(2), all.get(4), all.get(5));
        assertThat(ChartChoice.of(all, 3)).containsExactly(all.get(1), all.get(2), all.get(4));
    }

    @Test
    void leavesOutWhatFewAnswered() {
        List<Drawable> all = IntStream.range(0, 20)
                .mapToObj(place -> place % 2 == 0
                        ? drawable(place, 1 + place, new Split(1, 0.5))
                        : drawable(place, 1_000 - place, new Split(0.6 + place / 100.0, 0.3)))
                .toList();
        assertThat(ChartChoice.of(all, MOST)).allMatch(one -> one.chart().base() > 900);
    }

    @Test
    void whereFewQuestionsWereAnsweredByManyTakesThoseThatMostAnswered() {
        List<Drawable> all = IntStream.range(0, 20)
                .mapToObj(place -> drawable(place, place == 3 ? 1_000 : 20 + place, new Split(0.5, 0.5)))
                .toList();
        assertThat(ChartChoice.of(all, MOST))
                .extracting(one -> one.chart().base())
                .containsExactlyInAnyOrder(1_000L, 35L, 36L, 37L, 38L, 39L);
    }

    private static long atLeastAs(Drawable left, List<Drawable> chosen, ToDoubleFunction<Split> how) {
        return chosen.stream()
                .filter(one -> how.applyAsDouble(one.split()) >= how.applyAsDouble(left.split()))
                .count();
    }

    /** Of lists with and without marks, with many ties, of any length up to thirty. */
    private static void forAny(Consumer<List<Drawable>> holds) {
        Random random = new Random(7);
        for (int i = 0; i < 4_000; i++) {
            int marks = random.nextInt(3);
            holds.accept(IntStream.range(0, random.nextInt(31))
                    .mapToObj(place -> drawable(
                            place,
                            marks > 0 && random.nextInt(marks == 1 ? 12 : 2) == 0,
                            new Split(random.nextInt(11) / 10.0, random.nextInt(6) / 10.0)))
                    .toList());
        }
    }

    private static Drawable drawable(int place, long answered, Split split) {
        return new Drawable(
                new Chart("q" + place, "Question " + place, "SINGLE_CHOICE", answered, null, List.of()), false, split);
    }

    private static Drawable drawable(int place, boolean marked, Split split) {
        return new Drawable(
                new Chart("q" + place, "Question " + place, "SINGLE_CHOICE", 100, null, List.of()), marked, split);
    }
}
