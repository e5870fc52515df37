package org.yousaid.consultation.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yousaid.consultation.consultation.Audience;
import org.yousaid.consultation.consultation.Breakdown;
import org.yousaid.consultation.consultation.Breakdown.By;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.Weighting;
import org.yousaid.consultation.consultation.Weighting.Figures;
import org.yousaid.consultation.consultation.Weighting.TargetGroup;
import org.yousaid.consultation.consultation.Weighting.Unweighted;
import org.yousaid.consultation.consultation.Weighting.WeightedQuestion;
import org.yousaid.consultation.population.PopulationTable;
import org.yousaid.consultation.results.Weighed.Given;

/** Weighted shares: the arithmetic against one that goes from person to person, and when there are none. */
class WeighingTest {

    private static final WeightingRules RULES = new WeightingRules(5, 50);
    private static final ConsultationContent ASKED = Weighed.content(Audience.EVERYONE, Weighed.AGE, Weighed.USE);
    private static final PopulationTable PEOPLE = Weighed.people(
            "ward,E1,3000", "ward,E2,2000", "ward,E3,5000", "age,16-24,2500", "age,25-64,3500", "age,65+,4000");

    @Test
    void agreesWithWeightsMadePersonByPerson() {
        List<Given> given = drawn(new Random(11), 2_000);
        Weighting weighting = weigh(ASKED, given, PEOPLE);
        double[] weights = personByPerson(
                given,
                Map.of("E1", 3000.0, "E2", 2000.0, "E3", 5000.0),
                Map.of("16-24", 2500.0, "25-64", 3500.0, "65-and-over", 4000.0));
        double base = 0;
        double chose = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < weights.length; i++) {
            List<String> use = use(given.get(i));
            base += use.isEmpty() ? 0 : weights[i];
            chose += use.contains("a") ? weights[i] : 0;
            sum += weights[i];
            squares += weights[i] * weights[i];
        }
        WeightedQuestion use = weighting.question("use").orElseThrow();
        assertThat(use.step()).isEqualTo(1);
        assertThat(Objects.requireNonNull(use.shares().get("a"))).isEqualTo((int) Math.round(100 * chose / base));
        double unweighted = 100.0
                * given.stream().filter(one -> use(one).contains("a")).count()
                / given.stream().filter(one -> !use(one).isEmpty()).count();
        assertThat(Math.abs(unweighted - 100 * chose / base)).isGreaterThan(3);
        Figures figures = Objects.requireNonNull(weighting.figures());
        assertThat(figures.exact()).isTrue();
        assertThat(figures.effectiveSampleSize()).isEqualTo((long) (sum * sum / squares));
        assertThat(figures.largestWeight())
                .isCloseTo(Arrays.stream(weights).max().orElseThrow(), within(0.0051));
    }

    @Test
    void comesToTheSameDigitsAgain() {
        List<Given> given = drawn(new Random(3), 900);
        Weighting published = weigh(ASKED, given, PEOPLE);
        List<Given> shuffled = new ArrayList<>(given);
        Collections.shuffle(shuffled, new Random(4));
        GroupedTally tally = Weighed.tally(shuffled);
        assertThat(published.questions()).isNotEmpty();
        assertThat(Weighing.again(ASKED, tally, Breakdowns.of(ASKED, tally, 9, 5), published))
                .isEqualTo(published);
    }

    @Test
    void putsGroupsTogetherThatABreakdownHides() {
        List<Given> given = new ArrayList<>();
        given.addAll(Collections.nCopies(60, Given.of("E1", null, List.of("a"))));
        given.addAll(Collections.nCopies(20, Given.of("E2", null, List.of("b"))));
        given.addAll(Collections.nCopies(2, Given.of("E3", null, List.of("b"))));
        PopulationTable four = Weighed.people("ward,E1,100", "ward,E2,100", "ward,E3,300", "ward,E4,50");
        Weighting weighting = weigh(Weighed.content(Audience.EVERYONE, Weighed.USE), given, four);
        assertThat(weighting.targets()).hasSize(1);
        assertThat(weighting.targets().getFirst().by()).isEqualTo(By.WARD);
        assertThat(weighting.targets().getFirst().groups())
                .containsExactly(new TargetGroup(List.of("E1"), 100), new TargetGroup(List.of("E2", "E3"), 400));
        assertThat(weighting.targets().getFirst().unheard()).containsExactly("E4");
        assertThat(weighting.source()).isEqualTo("The census");
    }

    @Test
    void doesNotWeighByAgesOfTheWholeCouncilWhereSomeWardsAreAsked() {
        ConsultationContent some = Weighed.content(new Audience(false, List.of("E1", "E2")), Weighed.AGE, Weighed.USE);
        Weighting weighting = weigh(some, drawn(new Random(3), 900), PEOPLE);
        assertThat(weighting.targets()).extracting(Weighting.Target::by).containsExactly(By.WARD);
        assertThat(weighting.targets().getFirst().groups()).hasSize(2);
    }

    @Test
    void saysWhyThereAreNone() {
        List<Given> many = drawn(new Random(5), 300);
        assertThat(weigh(ASKED, many, PopulationTable.NONE).unweighted()).isEqualTo(Unweighted.NO_POPULATIONS);
        assertThat(weigh(ASKED, many, Weighed.people("disability,yes,50")).unweighted())
                .isEqualTo(Unweighted.NO_POPULATIONS);
        assertThat(weigh(ASKED, many.subList(0, 49), PEOPLE).unweighted()).isEqualTo(Unweighted.TOO_FEW);
        assertThat(weigh(ASKED, Collections.nCopies(300, Given.of(null, null, List.of("a"))), PEOPLE)
                        .unweighted())
                .isEqualTo(Unweighted.NO_GROUPS);
        assertThat(weigh(ASKED, Collections.nCopies(300, Given.of("E1", null, List.of("a"))), PEOPLE)
                        .unweighted())
                .isEqualTo(Unweighted.NO_GROUPS);
        assertThat(weigh(ASKED, many, PopulationTable.NONE).questions()).isEmpty();
    }

    @Test
    void leavesOutAQuestionThatTooFewAnswered() {
        List<Given> given = new ArrayList<>(drawn(new Random(6), 900));
        given.replaceAll(one -> Given.of(one.ward(), one.age().orElse(null), List.of()));
        given.subList(0, 49).replaceAll(one -> Given.of(one.ward(), one.age().orElse(null), List.of("a")));
        Weighting weighting = weigh(ASKED, given, PEOPLE);
        assertThat(weighting.question("age")).isPresent();
        assertThat(weighting.question("use")).isEmpty();
    }

    @Test
    void saysSoWhereWeightsWereCut() {
        List<Given> given = new ArrayList<>(Collections.nCopies(90, Given.of("E1", null, List.of("a"))));
        given.addAll(Collections.nCopies(10, Given.of("E2", null, List.of("b"))));
        PopulationTable people = Weighed.people("ward,E1,10", "ward,E2,990");
        Figures figures = Objects.requireNonNull(weigh(Weighed.content(Audience.EVERYONE, Weighed.USE), given, people)
                .figures());
        assertThat(figures.exact()).isFalse();
        assertThat(figures.largestWeight()).isEqualTo(5);
    }

    private static Weighting weigh(ConsultationContent content, List<Given> given, PopulationTable people) {
        GroupedTally tally = Weighed.tally(given);
        List<Breakdown> breakdowns = Breakdowns.of(content, tally, 9, RULES.smallest());
        return Weighing.now(content, tally, breakdowns, 9, people, RULES);
    }

    /** Old people answer more often and choose differently; some say neither where they live nor how old they are. */
    private static List<Given> drawn(Random random, int people) {
        List<Given> given = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            @Nullable String ward = List.of("E1", "E1", "E1", "E2", "E3", "").get(random.nextInt(6));
            @Nullable
            String age = List.of("16-24", "25-64", "65-and-over", "65-and-over", "65-and-over", "")
                    .get(random.nextInt(6));
            boolean old = age.equals("65-and-over");
            String use = List.of("a", old ? "a" : "b", old ? "a" : "c", "b", "").get(random.nextInt(5));
            given.add(Given.of(
                    ward.isEmpty() ? null : ward,
                    age.isEmpty() ? null : age,
                    use.isEmpty() ? List.of() : List.of(use)));
        }
        return given;
    }

    private static List<String> use(Given given) {
        return given.answers().stream()
                .filter(answer -> answer.question().equals("use"))
                .flatMap(answer -> answer.cells().stream())
                .toList();
    }

    /** Raking as the textbook has it, one weight for each person. */
    private static double[] personByPerson(List<Given> given, Map<String, Double> wards, Map<String, Double> ages) {
        double[] weights = new double[given.size()];
        Arrays.fill(weights, 1);
        for (int round = 0; round < 500; round++) {
            fit(given, weights, wards, Given::ward);
            fit(given, weights, ages, one -> one.age().orElse(null));
        }
        return weights;
    }

    private static void fit(
            List<Given> given, double[] weights, Map<String, Double> people, Function<Given, @Nullable String> group) {
        long known = given.stream().filter(one -> group.apply(one) != null).count();
        double everybody =
                people.values().stream().mapToDouble(Double::doubleValue).sum();
        people.forEach((name, living) -> {
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += name.equals(group.apply(given.get(i))) ? weights[i] : 0;
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] *= name.equals(group.apply(given.get(i))) ? known * living / everybody / sum : 1;
            }
        });
    }
}
