package org.yousaid.consultation.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.yousaid.consultation.Samples;
import org.yousaid.consultation.consultation.Breakdown;
import org.yousaid.consultation.consultation.Breakdown.By;
import org.yousaid.consultation.consultation.Breakdown.Group;
import org.yousaid.consultation.consultation.Breakdown.GroupQuestion;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.Counts.CountedQuestion;
import org.yousaid.consultation.consultation.Question;

/** What no breakdown ever shows, whatever was answered. */
class BreakdownsTest {

    private static final int SMALLEST = 5;
    private static final ConsultationContent ASKED =
            Samples.content(null, Samples.CLOSES, List.of(Samples.USE, Samples.FOR, Samples.LIKE, Samples.NAME));

    @Test
    void neitherAGroupNorACellIsSmallOrTheOnlyOneThatIsHidden() {
        Random random = new Random(7);
        int hiddenGroups = 0;
        int hiddenCells = 0;
        for (int i = 0; i < 500; i++) {
            Map<String, Tally> wards = wards(random);
            Breakdown breakdown =
                    Breakdowns.of(ASKED, grouped(wards), 9, SMALLEST).getFirst();
            assertThat(breakdown.by()).isEqualTo(By.WARD);
            List<Group> hidden = breakdown.groups().stream()
                    .filter(group -> group.responses() == null)
                    .toList();
            hiddenGroups += hidden.size();
            boolean open = breakdown.groups().size() > hidden.size();
            assertThat(together(hidden, wards, Tally::responses))
                    .satisfiesAnyOf(
                            sum -> assertThat(sum).isZero(),
                            sum -> assertThat(sum).isGreaterThan(SMALLEST),
                            _ -> assertThat(open).isFalse());
            for (Question question : ASKED.questions()) {
                hiddenCells += check(breakdown, question, wards);
            }
        }
        assertThat(hiddenGroups).isGreaterThan(500);
        assertThat(hiddenCells).isGreaterThan(500);
    }

    /** How many cells are hidden in groups that are shown. */
    private static int check(Breakdown breakdown, Question question, Map<String, Tally> wards) {
        int hiddenCells = 0;
        Map<String, Integer> hiddenInRow = new TreeMap<>();
        long notShown = 0;
        int groupsNotShown = 0;
        for (Group group : breakdown.groups()) {
            CountedQuestion truth =
                    Objects.requireNonNull(wards.get(group.id())).counted(question);
            GroupQuestion shown = group.questions().stream()
                    .filter(one -> one.id().equals(question.id()))
                    .findFirst()
                    .orElse(new GroupQuestion(question.id(), null, Map.of()));
            if (shown.base() == null) {
                notShown += truth.base();
                groupsNotShown++;
                assertThat(shown.chosen()).isEmpty();
                continue;
            }
            assertThat(shown.base())
                    .isEqualTo(truth.base())
                    .satisfiesAnyOf(
                            base -> assertThat(base).isZero(),
                            base -> assertThat(base).isGreaterThanOrEqualTo(SMALLEST));
            for (String option : question.cells(List.of())) {
                if (shown.of(option).isEmpty()) {
                    hiddenInRow.merge(option, 1, Integer::sum);
                    hiddenCells++;
                } else {
                    assertThat(shown.of(option)).hasValue(truth.of(option));
                    assertThat(onlyGroup(wards, question) || truth.of(option) == 0 || truth.of(option) >= SMALLEST)
                            .as("%s of %s in %s", option, question.id(), group.id())
                            .isTrue();
                }
            }
        }
        if (groupsNotShown == 1) {
            assertThat(anybodyShown(breakdown, question)).isFalse();
        }
        if (groupsNotShown > 0 && notShown > 0 && anybodyShown(breakdown, question)) {
            assertThat(notShown).isGreaterThanOrEqualTo(SMALLEST);
        }
        if (notShown == 0) {
            assertThat(hiddenInRow.values()).allMatch(count -> count > 1);
        }
        return hiddenCells;
    }

    private static boolean anybodyShown(Breakdown breakdown, Question question) {
        return breakdown.groups().stream()
                .flatMap(group -> group.questions().stream())
                .anyMatch(one -> one.id().equals(question.id()) && one.base() != null && one.base() > 0);
    }

    private static boolean onlyGroup(Map<String, Tally> wards, Question question) {
        return wards.values().stream()
                        .filter(tally -> tally.counted(question).base() > 0)
                        .count()
                < 2;
    }

    private static long together(List<Group> groups, Map<String, Tally> wards, ToLongFunction<Tally> count) {
        return groups.stream()
                .mapToLong(group -> count.applyAsLong(Objects.requireNonNull(wards.get(group.id()))))
                .sum();
    }

    private static GroupedTally grouped(Map<String, Tally> wards) {
        GroupedTally grouped = new GroupedTally(new Tally());
        wards.forEach((ward, tally) -> grouped.by(By.WARD).put(ward, tally));
        return grouped;
    }

    private static Map<String, Tally> wards(Random random) {
        Map<String, Tally> wards = new TreeMap<>();
        int count = 1 + random.nextInt(6);
        for (int ward = 0; ward < count; ward++) {
            Tally tally = new Tally();
            int responses = 1 + random.nextInt(random.nextBoolean() ? 6 : 25);
            tally.addResponses(responses);
            for (int person = 0; person < responses; person++) {
                answer(tally, random);
            }
            wards.put("W" + ward, tally);
        }
        return wards;
    }

    private static void answer(Tally tally, Random random) {
        tally.addBase("use", 1);
        tally.addChosen("use", random.nextInt(4) == 0 ? "b" : "a", 1);
        if (random.nextInt(3) > 0) {
            tally.addBase("for", 1);
            tally.addChosen("for", "a", 1);
            if (random.nextBoolean()) {
                tally.addChosen("for", "b", 1);
            }
        }
        if (random.nextBoolean()) {
            tally.addBase("like", 1);
            tally.addChosen("like", Integer.toString(1 + random.nextInt(5)), 1);
        }
    }
}
