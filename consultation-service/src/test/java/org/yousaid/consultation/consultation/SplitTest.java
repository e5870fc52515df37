package org.yousaid.consultation.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SplitTest {

    @Test
    void ofOneOfSeveralAnswersIsBetweenTheTwoCommonest() {
        assertThat(Split.of(QuestionType.SINGLE_CHOICE, 100, List.of(5L, 95L))).isEqualTo(new Split(0.95, 0.05));
        assertThat(Split.of(QuestionType.SINGLE_CHOICE, 100, List.of(50L, 50L))).isEqualTo(new Split(0.5, 0.5));
        assertThat(Split.of(QuestionType.SINGLE_CHOICE, 100, List.of(20L, 20L, 20L, 20L, 20L)))
                .as("many opinions are no two camps")
                .isEqualTo(new Split(0.2, 0.2));
    }

    @Test
    void ofAScaleIsBetweenItsSides() {
        assertThat(Split.of(QuestionType.SCALE, 100, List.of(40L, 10L, 0L, 10L, 40L)))
                .isEqualTo(new Split(0.5, 0.5));
        assertThat(Split.of(QuestionType.SCALE, 100, List.of(5L, 10L, 5L, 40L, 40L)))
                .as("two steps of one side agree")
                .isEqualTo(new Split(0.8, 0.15));
        assertThat(Split.of(QuestionType.SCALE, 100, List.of(0L, 5L, 50L, 45L, 0L)))
                .as("who stands in the middle is no camp")
                .isEqualTo(new Split(0.5, 0.05));
        assertThat(Split.of(QuestionType.SCALE, 10, List.of(4L, 6L))).isEqualTo(new Split(0.6, 0.4));
    }

    @Test
    void ofAnyOfSeveralAnswersIsBetweenThoseWhoChoseAnOptionAndThoseWhoDidNot() {
        assertThat(Split.of(QuestionType.MULTIPLE_CHOICE, 100, List.of(90L, 50L, 10L)))
                .isEqualTo(new Split(0.9, 0.5));
        assertThat(Split.of(QuestionType.MULTIPLE_CHOICE, 100, List.of(100L, 0L)))
                .as("an option that nobody wants divides nobody")
                .isEqualTo(new Split(1, 0));
    }

    @Test
    void ofNobodyIsNothing() {
        assertThat(Split.of(QuestionType.NUMBER, 0, List.of(0L, 0L))).isEqualTo(new Split(0, 0));
        assertThatThrownBy(() -> Split.of(QuestionType.LONG_TEXT, 1, List.of(1L)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isAPartOfThoseWhoAnsweredWhateverWasCounted() {
        Random random = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            List<Long> counts = LongStream.generate(() -> random.nextLong(50))
                    .limit(1 + random.nextInt(12))
                    .boxed()
                    .toList();
            long all = counts.stream().mapToLong(Long::longValue).sum();
            for (QuestionType type :
                    List.of(QuestionType.SINGLE_CHOICE, QuestionType.SCALE, QuestionType.NUMBER, QuestionType.DATE)) {
                Split split = Split.of(type, all, counts);
                assertThat(split.agreed()).isBetween(0.0, 1.0);
                assertThat(split.divided()).isBetween(0.0, 0.5).isLessThanOrEqualTo(split.agreed());
                assertThat(split.agreed() + split.divided()).isLessThanOrEqualTo(1.000001);
            }
            long most = counts.stream().mapToLong(Long::longValue).max().orElseThrow();
            Split several = Split.of(QuestionType.MULTIPLE_CHOICE, most + random.nextLong(20), counts);
            assertThat(several.agreed()).isBetween(0.0, 1.0);
            assertThat(several.divided()).isBetween(0.0, 0.5);
        }
    }
}
