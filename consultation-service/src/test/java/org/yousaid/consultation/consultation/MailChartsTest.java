package org.yousaid.consultation.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yousaid.consultation.Samples;
import org.yousaid.consultation.consultation.Counts.CountedQuestion;
import org.yousaid.consultation.suppression.SmallestNumber;
import org.yousaid.contract.ResultsPublished.Chart;

class MailChartsTest {

    private static final SmallestNumber SMALLEST = new SmallestNumber(5, 5);

    @Test
    void areAllWhereThereAreFew() {
        MailCharts charts = of(List.of(
                new Asked(question("a", false), 60, 40),
                new Asked(Samples.ELSE, 0, 0),
                new Asked(question("b", false), 10, 0)));
        assertThat(ids(charts)).containsExactly("a", "b");
        assertThat(charts.more()).isZero();
        assertThat(charts.charts().getFirst().bars().toString()).contains("Yes", "60", "No", "40");
    }

    @Test
    void areTheMarkedOnesAndSayHowManyMoreThereAre() {
        List<Asked> asked = new ArrayList<>(many(8));
        asked.set(2, new Asked(question("q2", true), 50, 50));
        asked.set(7, new Asked(question("q7", true), 30, 70));
        MailCharts charts = of(asked);
        assertThat(ids(charts)).containsExactly("q2", "q7");
        assertThat(charts.more()).isEqualTo(6);
    }

    @Test
    void showNothingThatFewAnsweredHoweverMarked() {
        List<Asked> asked = new ArrayList<>(many(3));
        asked.add(new Asked(question("few", true), 3, 1));
        MailCharts charts = of(asked);
        assertThat(ids(charts)).as("none of the marked ones can be shown").containsExactly("q0", "q1", "q2");
        assertThat(charts.more()).as("what is not shown is not counted").isZero();
    }

    @Test
    void keepToTheSmallestNumberAndToSixWhateverWasCounted() {
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            List<Asked> asked = IntStream.range(0, random.nextInt(20))
                    .mapToObj(place -> new Asked(
                            question("q" + place, random.nextInt(5) == 0), random.nextInt(12), random.nextInt(12)))
                    .toList();
            MailCharts charts = of(asked);
            assertThat(charts.charts()).hasSizeLessThanOrEqualTo(MailCharts.MOST);
            assertThat(charts.charts()).extracting(Chart::base).allMatch(base -> base >= SMALLEST.answered());
            assertThat(charts.charts().size() + charts.more()).isEqualTo((int) asked.stream()
                    .filter(one -> one.yes() + one.no() >= SMALLEST.answered())
                    .count());
        }
    }

    @Test
    void areNoneWhereNoQuestionIsCounted() {
        ConsultationContent content = Samples.content(null, null, List.of(question("a", true)));
        MailCharts charts = MailCharts.of(content, new Counts(100, List.of()), SMALLEST);
        assertThat(charts).isEqualTo(new MailCharts(List.of(), 0));
    }

    /** A question, and how many said yes and no to it. */
    private record Asked(Question question, long yes, long no) {}

    private static List<Asked> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(place -> new Asked(question("q" + place, false), 60, 40))
                .toList();
    }

    private static MailCharts of(List<Asked> asked) {
        ConsultationContent content =
                Samples.content(null, null, asked.stream().map(Asked::question).toList());
        List<CountedQuestion> counted = asked.stream()
                .map(one -> one.question().type().isText()
                        ? new CountedQuestion(one.question().id(), 9, Map.of())
                        : new CountedQuestion(
                                one.question().id(), one.yes() + one.no(), Map.of("yes", one.yes(), "no", one.no())))
                .toList();
        return MailCharts.of(content, new Counts(100, counted), SMALLEST);
    }

    private static List<String> ids(MailCharts charts) {
        return charts.charts().stream().map(Chart::question).toList();
    }

    private static Question question(String id, @Nullable Boolean inMails) {
        return new Question(
                id,
                QuestionType.SINGLE_CHOICE,
                "Question " + id,
                null,
                false,
                List.of(new Option("yes", "Yes"), new Option("no", "No")),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                Map.of(),
                null,
                null,
                null,
                inMails);
    }
}
