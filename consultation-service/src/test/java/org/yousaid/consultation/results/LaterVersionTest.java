package org.yousaid.consultation.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yousaid.consultation.Samples;
import org.yousaid.consultation.consultation.Breakdown;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.Counts;
import org.yousaid.consultation.consultation.Counts.CountedQuestion;
import org.yousaid.consultation.consultation.Counts.Earlier;
import org.yousaid.consultation.consultation.Option;
import org.yousaid.consultation.consultation.PublishedResults;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.consultation.QuestionType;
import org.yousaid.consultation.consultation.Weighting;
import org.yousaid.consultation.suppression.SmallestNumber;

class LaterVersionTest {

    private static final SmallestNumber SMALLEST = new SmallestNumber(5, 5);

    private static final Breakdown FIRST = new Breakdown(Breakdown.By.CHANNEL, 10, 5, List.of());
    private static final Breakdown SECOND = new Breakdown(Breakdown.By.CHANNEL, 20, 5, List.of());

    private static PublishedResults version(int version, Counts counts) {
        return new PublishedResults(version, version * 10L, Samples.CLOSES, counts);
    }

    private static CountedQuestion use(long yes, long no) {
        return new CountedQuestion("use", yes + no, Map.of("yes", yes, "no", no));
    }

    @Test
    void aQuestionThatFewHaveAnsweredSinceStandsAsItWas() {
        Counts before = new Counts(30, List.of(use(10, 10), new CountedQuestion("like", 6, Map.of("1", 6L))));
        Counts now = new Counts(40, List.of(use(12, 12), new CountedQuestion("like", 11, Map.of("1", 11L))));
        Counts shown = LaterVersion.of(Samples.content(), version(1, before), now, SMALLEST);
        assertThat(shown.responses()).isEqualTo(40);
        assertThat(shown.questions())
                .containsExactly(
                        new CountedQuestion("use", 20, Map.of("yes", 10L, "no", 10L)).since(new Earlier(10, 30, 1)),
                        now.questions().get(1));
    }

    @Test
    void itStandsUntilEnoughHaveAnsweredSinceItWasCounted() {
        Counts first = new Counts(30, List.of(use(10, 10)));
        Counts second =
                LaterVersion.of(Samples.content(), version(1, first), new Counts(40, List.of(use(12, 11))), SMALLEST);
        Counts third =
                LaterVersion.of(Samples.content(), version(2, second), new Counts(50, List.of(use(12, 12))), SMALLEST);
        assertThat(third.questions().getFirst().earlier()).isEqualTo(new Earlier(10, 30, 1));
        Counts fourth =
                LaterVersion.of(Samples.content(), version(3, third), new Counts(60, List.of(use(12, 13))), SMALLEST);
        assertThat(fourth.questions()).containsExactly(use(12, 13));
    }

    @Test
    void aQuestionThatWasNotShownBeforeIsShownOnceEnoughHaveAnswered() {
        Counts before = new Counts(30, List.of(use(2, 1)));
        Counts now = new Counts(40, List.of(use(4, 2)));
        assertThat(LaterVersion.of(Samples.content(), version(1, before), now, SMALLEST)
                        .questions())
                .containsExactly(use(4, 2));
    }

    @Test
    void breakdownsStandAsTheyWereFirstPublished() {
        Counts before = new Counts(30, List.of(use(10, 10)), List.of(FIRST));
        Counts now = new Counts(60, List.of(use(20, 20)), List.of(SECOND));
        assertThat(LaterVersion.of(Samples.content(), version(1, before), now, SMALLEST)
                        .breakdowns())
                .containsExactly(FIRST);
        assertThat(LaterVersion.of(Samples.content(), null, now, SMALLEST).breakdowns())
                .containsExactly(SECOND);
    }

    @Test
    void weightedSharesStandWithTheQuestionsAndWhenNobodyCame() {
        Counts before = new Counts(30, List.of(use(10, 10))).with(weighted(10));
        assertThat(weightingAfter(before, new Counts(60, List.of(use(20, 20))))).isEqualTo(weighted(20));
        assertThat(weightingAfter(before, new Counts(33, List.of(use(11, 12))))).isEqualTo(weighted(10));
        assertThat(weightingAfter(before, new Counts(30, List.of(use(10, 10))))).isEqualTo(weighted(10));
        Counts without = new Counts(30, List.of(use(10, 10)))
                .with(new Weighting(10, 5, 100, null, Weighting.Unweighted.NO_POPULATIONS, List.of(), null, List.of()));
        assertThat(weightingAfter(without, new Counts(30, List.of(use(10, 10)))))
                .isEqualTo(weighted(20));
    }

    private static @Nullable Weighting weightingAfter(Counts before, Counts now) {
        return LaterVersion.of(Samples.content(), version(1, before), now.with(weighted(20)), SMALLEST)
                .weighting();
    }

    private static Weighting weighted(long position) {
        return new Weighting(
                position,
                5,
                100,
                "The census",
                null,
                List.of(),
                new Weighting.Figures(20, 1.5, true),
                List.of(new Weighting.WeightedQuestion("use", 1, Map.of("yes", 50, "no", 50))));
    }

    @Test
    void aQuestionStandsWhereAFewMoreGotToSeeIt() {
        CountedQuestion before = new CountedQuestion("use", 10, Map.of("yes", 10L), null, 20L, null);
        CountedQuestion three = new CountedQuestion("use", 10, Map.of("yes", 10L), null, 23L, null);
        CountedQuestion six = new CountedQuestion("use", 10, Map.of("yes", 10L), null, 26L, null);
        assertThat(later(Samples.content(), before, three)).isEqualTo(before.since(new Earlier(10, 30, 1)));
        assertThat(later(Samples.content(), before, six)).isEqualTo(six);
    }

    @Test
    void aMatrixStandsWhereAFewMoreAnsweredARow() {
        Question parts = new Question(
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
        ConsultationContent content = Samples.content(null, Samples.CLOSES, List.of(parts));
        CountedQuestion before = new CountedQuestion("parts", 20, Map.of("gate:good", 20L, "pond:bad", 10L));
        CountedQuestion three = new CountedQuestion("parts", 30, Map.of("gate:good", 30L, "pond:bad", 13L));
        CountedQuestion six = new CountedQuestion("parts", 30, Map.of("gate:good", 30L, "pond:bad", 16L));
        assertThat(later(content, before, three)).isEqualTo(before.since(new Earlier(10, 30, 1)));
        assertThat(later(content, before, six)).isEqualTo(six);
    }

    private static CountedQuestion later(ConsultationContent content, CountedQuestion before, CountedQuestion now) {
        return LaterVersion.of(
                        content, version(1, new Counts(30, List.of(before))), new Counts(40, List.of(now)), SMALLEST)
                .questions()
                .getFirst();
    }
}
