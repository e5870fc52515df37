package org.yousaid.consultation.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yousaid.consultation.consultation.Audience;
import org.yousaid.consultation.consultation.Breakdown;
import org.yousaid.consultation.consultation.Breakdown.By;
import org.yousaid.consultation.consultation.Breakdown.GroupQuestion;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.QuestionType;
import org.yousaid.consultation.consultation.Weighting;
import org.yousaid.consultation.consultation.Weighting.WeightedQuestion;
import org.yousaid.consultation.results.Weighed.Given;
import org.yousaid.consultation.weighting.Margin;
import org.yousaid.consultation.weighting.Weights;

/**
 * Somebody who knows all that is published, every weight among it, tries every table that agrees with it. No small number
 * may be certain to be small.
 */
class WeightedSecretsTest {

    private static final int SMALLEST = 5;
    private static final List<String> OPTIONS = List.of("a", "b", "c");
    private static final ConsultationContent ASKED = Weighed.content(Audience.EVERYONE, Weighed.USE);
    private static final ConsultationContent SEVERAL =
            Weighed.content(Audience.EVERYONE, Weighed.choice("use", QuestionType.MULTIPLE_CHOICE, "a", "b", "c"));
    private static final WeightingRules RULES = new WeightingRules(SMALLEST, 50);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noSmallNumberFollowsFromRoundedWeightedShares(boolean exclusive) {
        Random random = new Random(2);
        int attacked = 0;
        int wonAgainstWholePerCent = 0;
        int coarser = 0;
        for (int i = 0; i < 400; i++) {
            Case one = new Case(random, exclusive);
            Optional<WeightedQuestion> shown = one.weighting.question("use");
            if (one.secrets() == 0) {
                continue;
            }
            wonAgainstWholePerCent += one.attackerWins(1) ? 1 : 0;
            coarser += shown.isEmpty() || shown.get().step() > 1 ? 1 : 0;
            if (shown.isPresent()) {
                attacked++;
                assertThat(one.attackerWins(shown.get().step()))
                        .as("case %s rounded to %s", i, shown.get().step())
                        .isFalse();
            }
        }
        assertThat(attacked).isGreaterThan(20);
        assertThat(wonAgainstWholePerCent).isGreaterThan(20);
        assertThat(coarser).isGreaterThanOrEqualTo(wonAgainstWholePerCent);
    }

    /** Three wards that are large enough to be shown, with answers of which some are rare. */
    private static final class Case {

        private final long[][] numbers = new long[3][3];
        private final boolean[][] hidden = new boolean[3][3];
        private final double[] weights = new double[3];
        private final long[] bases = new long[3];
        private final boolean exclusive;
        private final Weighting weighting;

        Case(Random random, boolean exclusive) {
            this.exclusive = exclusive;
            ConsultationContent content = exclusive ? ASKED : SEVERAL;
            List<Given> given = new ArrayList<>();
            for (int ward = 0; ward < 3; ward++) {
                long many = 20L + random.nextInt(40);
                long second = random.nextInt(9);
                long third = random.nextInt(9);
                for (int person = 0; person < many; person++) {
                    boolean both = !exclusive && person < second;
                    given.add(Given.of("E" + ward, null, both ? List.of("a", "b") : List.of("a")));
                }
                for (int person = 0; exclusive && person < second; person++) {
                    given.add(Given.of("E" + ward, null, List.of("b")));
                }
                for (int person = 0; person < third; person++) {
                    given.add(Given.of("E" + ward, null, List.of("c")));
                }
                numbers[ward] = new long[] {many, second, third};
                bases[ward] = many + third + (exclusive ? second : 0);
            }
            List<Long> people = List.of(
                    2_000L + random.nextInt(3_000), 2_000L + random.nextInt(3_000), 2_000L + random.nextInt(3_000));
            GroupedTally tally = Weighed.tally(given);
            List<Breakdown> breakdowns = Breakdowns.of(content, tally, 9, SMALLEST);
            weighting = Weighing.now(
                    content,
                    tally,
                    breakdowns,
                    9,
                    Weighed.people("ward,E0," + people.get(0), "ward,E1," + people.get(1), "ward,E2," + people.get(2)),
                    RULES);
            weigh(people);
            hide(breakdowns);
        }

        private void weigh(List<Long> people) {
            List<Long> sizes = new ArrayList<>();
            for (long base : bases) {
                sizes.add(base);
            }
            Weights raked = Weights.raked(
                    sizes,
                    List.of(new Margin(
                            List.of("0", "1", "2"),
                            sizes,
                            Map.of("0", people.get(0), "1", people.get(1), "2", people.get(2)))));
            for (int ward = 0; ward < 3; ward++) {
                weights[ward] = raked.of(ward);
            }
        }

        private void hide(List<Breakdown> breakdowns) {
            Breakdown wards = breakdowns.stream()
                    .filter(breakdown -> breakdown.by() == By.WARD)
                    .findFirst()
                    .orElseThrow();
            for (int ward = 0; ward < 3; ward++) {
                GroupQuestion shown = wards.groups().get(ward).questions().getFirst();
                for (int option = 0; option < 3; option++) {
                    hidden[ward][option] = shown.of(OPTIONS.get(option)).isEmpty();
                }
            }
        }

        private static boolean isSmall(long number) {
            return number > 0 && number < SMALLEST;
        }

        int secrets() {
            int secrets = 0;
            boolean tooManyToTry = !exclusive && (hidden[0][0] || hidden[1][0] || hidden[2][0]);
            for (int ward = 0; ward < 3; ward++) {
                for (int option = 0; option < 3; option++) {
                    secrets += !tooManyToTry && hidden[ward][option] && isSmall(numbers[ward][option]) ? 1 : 0;
                }
            }
            return secrets;
        }

        /** Whether some small number cannot be anything but small. */
        boolean attackerWins(int step) {
            long[][] highest = new long[3][3];
            long[][] guess = new long[3][3];
            guess(0, guess, highest, step);
            for (int ward = 0; ward < 3; ward++) {
                for (int option = 0; option < 3; option++) {
                    if (hidden[ward][option] && isSmall(numbers[ward][option]) && highest[ward][option] < SMALLEST) {
                        return true;
                    }
                }
            }
            return false;
        }

        /** The last ward follows from the totals, and where everybody chooses one, so does the first option. */
        private void guess(int at, long[][] guess, long[][] highest, int step) {
            if (at == 4) {
                finish(guess, highest, step);
                return;
            }
            int ward = at / 2;
            int option = 1 + at % 2;
            if (!hidden[ward][option]) {
                guess[ward][option] = numbers[ward][option];
                guess(at + 1, guess, highest, step);
                return;
            }
            long total = numbers[0][option] + numbers[1][option] + numbers[2][option];
            for (long number = 0; number <= total - (ward == 1 ? guess[0][option] : 0); number++) {
                guess[ward][option] = number;
                guess(at + 1, guess, highest, step);
            }
        }

        private void finish(long[][] guess, long[][] highest, int step) {
            for (int option = 1; option < 3; option++) {
                long total = numbers[0][option] + numbers[1][option] + numbers[2][option];
                guess[2][option] = total - guess[0][option] - guess[1][option];
            }
            for (int ward = 0; ward < 3; ward++) {
                guess[ward][0] = exclusive ? bases[ward] - guess[ward][1] - guess[ward][2] : numbers[ward][0];
                long marks = guess[ward][0] + guess[ward][1] + guess[ward][2];
                if (marks < bases[ward] || Math.max(guess[ward][1], guess[ward][2]) > bases[ward]) {
                    return;
                }
                for (int option = 0; option < 3; option++) {
                    boolean agrees = hidden[ward][option]
                            ? guess[ward][option] >= 0
                            : guess[ward][option] == numbers[ward][option];
                    if (!agrees) {
                        return;
                    }
                }
            }
            for (int option = 0; option < 3; option++) {
                if (share(guess, option, step) != share(numbers, option, step)) {
                    return;
                }
            }
            for (int ward = 0; ward < 3; ward++) {
                for (int option = 0; option < 3; option++) {
                    highest[ward][option] = Math.max(highest[ward][option], guess[ward][option]);
                }
            }
        }

        private long share(long[][] table, int option, int step) {
            double sum = 0;
            double base = 0;
            for (int ward = 0; ward < 3; ward++) {
                sum += weights[ward] * table[ward][option];
                base += weights[ward] * bases[ward];
            }
            return Math.round(100 * sum / base / step);
        }
    }

    @Test
    void showsTheSharesOfAQuestionOfWhichNothingIsHidden() {
        List<Given> given = new ArrayList<>();
        for (String option : OPTIONS) {
            for (int person = 0; person < 30; person++) {
                given.add(Given.of(person % 3 == 0 ? "E0" : "E1", null, List.of(option)));
            }
        }
        GroupedTally tally = Weighed.tally(given);
        Weighting weighting = Weighing.now(
                ASKED,
                tally,
                Breakdowns.of(ASKED, tally, 9, SMALLEST),
                9,
                Weighed.people("ward,E0,100", "ward,E1,100"),
                RULES);
        WeightedQuestion use = weighting.question("use").orElseThrow();
        assertThat(use.step()).isEqualTo(1);
        assertThat(Objects.requireNonNull(use.shares().get("a"))).isEqualTo(33);
    }
}
