package org.yousaid.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yousaid.consultation.consultation.Aims;
import org.yousaid.consultation.consultation.Audience;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.Form;
import org.yousaid.consultation.consultation.InterimViews;
import org.yousaid.consultation.consultation.Option;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.consultation.QuestionType;
import org.yousaid.consultation.consultation.Rewording;

/** What an author chose for mails goes with the content. */
class InterimViewsTest {

    @Test
    void areTheAnswersWhereNothingWasChosen() {
        assertThat(content(null).participationOnly()).isFalse();
        assertThat(content(InterimViews.ANSWERS)).isEqualTo(content(null));
        assertThat(content(InterimViews.PARTICIPATION).participationOnly()).isTrue();
        assertThat(Samples.content().participationOnly()).isFalse();
    }

    @Test
    void goWithACopyAndACorrection() {
        ConsultationContent content = content(InterimViews.PARTICIPATION);
        Question reworded = content.questions().getFirst().reworded(new Rewording("use", "Said anew?", null, Map.of()));
        assertThat(reworded.wantedInMails()).isTrue();
        assertThat(content.withoutDates().participationOnly()).isTrue();
        assertThat(content.corrected(List.of(reworded)).participationOnly()).isTrue();
    }

    @Test
    void aChartIsWantedOfWhatIsDrawnOnly() {
        assertThat(Samples.USE.wantedInMails()).isFalse();
        assertThat(marked(QuestionType.SINGLE_CHOICE, false).wantedInMails()).isFalse();
        assertThatThrownBy(() -> marked(QuestionType.RANKING, true)).isInstanceOf(IllegalArgumentException.class);
    }

    /** With one question whose chart is wanted in mails. */
    static ConsultationContent content(@Nullable InterimViews views) {
        return new ConsultationContent(
                "The park",
                null,
                null,
                null,
                null,
                List.of(),
                Audience.EVERYONE,
                List.of(marked(QuestionType.SINGLE_CHOICE, true)),
                null,
                null,
                28,
                null,
                List.of("en"),
                Form.PLAIN,
                Aims.NONE,
                false,
                Map.of(),
                null,
                views);
    }

    private static Question marked(QuestionType type, boolean chartInMails) {
        return new Question(
                "use",
                type,
                "Question use",
                null,
                true,
                List.of(new Option("a", "This"), new Option("b", "That")),
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
                chartInMails);
    }
}
