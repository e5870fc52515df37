package org.yousaid.consultation.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yousaid.consultation.Samples;
import org.yousaid.consultation.consultation.Breakdown;
import org.yousaid.consultation.consultation.Breakdown.By;
import org.yousaid.consultation.consultation.Breakdown.Group;
import org.yousaid.consultation.consultation.Breakdown.GroupQuestion;
import org.yousaid.consultation.consultation.CellTable;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.Counts.CountedQuestion;
import org.yousaid.consultation.consultation.Option;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.consultation.QuestionType;
import org.yousaid.consultation.consultation.ShowIf;

/** What no breakdown ever shows of questions that depend on others, and of the rows of a matrix. */
class RoutedBreakdownsTest {

    private static final int SMALLEST = 5;

    private static final Question WHY = new Question(
            "why",
            QuestionType.SINGLE_CHOICE,
            "Why?",
            null,
            false,
            List.of(new Option("x", "X"), new Option("y", "Y")),
            null,
            null,
            null,
            null,
            new ShowIf("use", List.of("b")),
            List.of(),
            Map.of());

    private static final Question PARTS = new Question(
            "parts",
            QuestionType.MATRIX,
            "How?",
            null,
            false,
            List.of(new Option("good", "Good"), new Option("bad", "Bad")),
            null,
            null,
            null,
            null,
            null,
            List.of(new Option("gate", "Gate"), new Option("pond", "Pond")),
            Map.of());

    private static final ConsultationContent ASKED =
            Samples.content(null, Samples.CLOSES, List.of(Samples.USE, WHY, PARTS));

    @Test
    void whoWasLedToAQuestionIsNotShownWhereItIsHiddenWhatLedThere() {
        Random random = new Random(11);
        int withheld = 0;
        int shown = 0;
        for (int i = 0; i < 500; i++) {
            for (Group group : breakdown(wards(random)).groups()) {
                if (group.responses() == null) {
                    continue;
                }
                boolean open = question(group, "use").of("b").isPresent();
                GroupQuestion why = question(group, "why");
                if (!open) {
                    assertThat(why).isEqualTo(GroupQuestion.withheld("why"));
                    withheld++;
                } else if (why.base() != null) {
                    assertThat(why.asked())
                            .isEqualTo(question(group, "use").of("b").orElseThrow());
                    shown++;
                }
            }
        }
        assertThat(withheld).isGreaterThan(100);
        assertThat(shown).isGreaterThan(100);
    }

    @Test
    void aRowIsHiddenWhereFewAnsweredItAndNeverAlone() {
        Random random = new Random(12);
        int hidden = 0;
        for (int i = 0; i < 500; i++) {
            Map<String, Tally> wards = wards(random);
            Breakdown breakdown = breakdown(wards);
            for (CellTable row : PARTS.tables(List.of())) {
                long notShown = 0;
                long people = 0;
                int groups = 0;
                for (Group group : breakdown.groups()) {
                    long truth = row.base(truth(wards, group));
                    Long base = group.responses() == null
                            ? null
                            : question(group, "parts").rows().get(row.row());
                    if (base == null) {
                        notShown += truth;
                        groups++;
                        hidden += group.responses() == null ? 0 : 1;
                    } else {
                        assertThat(base).isEqualTo(truth).isNotIn(1L, 2L, 3L, 4L);
                        people += truth;
                    }
                }
                if (notShown > 0 && people > 0) {
                    assertThat(groups).isGreaterThan(1);
                    assertThat(notShown).isGreaterThanOrEqualTo(SMALLEST);
                }
            }
        }
        assertThat(hidden).isGreaterThan(100);
    }

    private static CountedQuestion truth(Map<String, Tally> wards, Group group) {
        return Objects.requireNonNull(wards.get(group.id())).counted(PARTS);
    }

    private static GroupQuestion question(Group group, String id) {
        return group.questions().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Breakdown breakdown(Map<String, Tally> wards) {
        GroupedTally grouped = new GroupedTally(new Tally());
        wards.forEach((ward, tally) -> grouped.by(By.WARD).put(ward, tally));
        return Breakdowns.of(ASKED, grouped, 9, SMALLEST).getFirst();
    }

    private static Map<String, Tally> wards(Random random) {
        Map<String, Tally> wards = new TreeMap<>();
        int count = 2 + random.nextInt(5);
        for (int ward = 0; ward < count; ward++) {
            Tally tally = new Tally();
            int responses = 1 + random.nextInt(30);
            tally.addResponses(responses);
            for (int person = 0; person < responses; person++) {
                answer(tally, random);
            }
            wards.put("W" + ward, tally);
        }
        return wards;
    }

    private static void answer(Tally tally, Random random) {
        boolean led = random.nextInt(3) == 0;
        tally.addBase("use", 1);
        tally.addChosen("use", led ? "b" : "a", 1);
        if (!led) {
            tally.addHidden("why", 1);
        } else if (random.nextInt(4) > 0) {
            tally.addBase("why", 1);
            tally.addChosen("why", random.nextBoolean() ? "x" : "y", 1);
        }
        if (random.nextInt(3) > 0) {
            tally.addBase("parts", 1);
            tally.addChosen("parts", random.nextBoolean() ? "gate:good" : "gate:bad", 1);
            if (random.nextInt(3) == 0) {
                tally.addChosen("parts", random.nextBoolean() ? "pond:good" : "pond:bad", 1);
            }
        }
    }
}
