package org.yousaid.consultation.consultation.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yousaid.consultation.Samples.CLOSES;
import static org.yousaid.consultation.Samples.DRAFTED;
import static org.yousaid.consultation.Samples.OPENED;
import static org.yousaid.consultation.Samples.PARK;
import static org.yousaid.consultation.Samples.SLUG;
import static org.yousaid.consultation.Samples.USE;
import static org.yousaid.consultation.Samples.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.yousaid.consultation.RefusedWith;
import org.yousaid.consultation.consultation.ConsultationCommand;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.ConsultationEvent;
import org.yousaid.consultation.consultation.ConsultationRefusal.AlreadyClosed;
import org.yousaid.consultation.consultation.ConsultationRefusal.AlreadyWithdrawn;
import org.yousaid.consultation.consultation.ConsultationRefusal.NotOpenYet;
import org.yousaid.consultation.consultation.ConsultationStatus;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.consultation.Rewording;
import org.yousaid.consultation.consultation.WordingRefusal.NoSuchOption;
import org.yousaid.consultation.consultation.WordingRefusal.NoSuchQuestion;
import org.yousaid.consultation.consultation.WordingRefusal.NothingCorrected;
import org.yousaid.consultation.document.JsonDocuments;
import org.yousaid.support.problem.Refusal;
import org.yousaid.support.request.ExpectedVersion;

class WordingTest {

    private static final Rewording WORDS =
            new Rewording("use", "Do you use the park?", "In any season.", Map.of("a", "Yes"));

    private final AggregateTestFixture<Consultation> fixture = new AggregateTestFixture<>(Consultation.class);

    @Test
    void putsWordsRightWhileItIsOpen() {
        fixture.given(drafted(), opened()).when(correct(WORDS)).expectEvents(corrected());
    }

    @Test
    void putsWordsRightBeforeItOpensByItself() {
        fixture.given(drafted(), new ConsultationEvent.Planned(PARK, CLOSES, "policy", OPENED))
                .when(correct(WORDS))
                .expectEvents(corrected());
    }

    @Test
    void comparesWithTheWordsThatStandNow() {
        refuses(fixture.given(drafted(), opened(), corrected()).when(correct(WORDS)), new NothingCorrected());
    }

    @Test
    void refusesToCorrectWhatIsStillADraft() {
        refuses(fixture.given(drafted()).when(correct(WORDS)), new NotOpenYet(ConsultationStatus.DRAFT));
    }

    @Test
    void refusesToCorrectWhatWasAnswered() {
        refuses(
                fixture.given(drafted(), opened(), new ConsultationEvent.Closed(PARK, "clock", CLOSES))
                        .when(correct(WORDS)),
                new AlreadyClosed());
        refuses(
                fixture.given(drafted(), opened(), new ConsultationEvent.Withdrawn(PARK, "policy", CLOSES))
                        .when(correct(WORDS)),
                new AlreadyWithdrawn());
    }

    @Test
    void refusesQuestionsAndOptionsThatAreNotThere() {
        refuses(
                fixture.given(drafted(), opened()).when(correct(new Rewording("q9", "Text", null, Map.of()))),
                new NoSuchQuestion("q9"));
        refuses(
                fixture.given(drafted(), opened()).when(correct(new Rewording("use", null, null, Map.of("z", "More")))),
                new NoSuchOption("use", "z"));
    }

    /** Whatever a question or a consultation comes to have: other words leave it alone. */
    @Test
    void changesTheWordsAndNothingElse() {
        for (Question question : content().questions()) {
            assertThat(question.reworded(null, null, Map.of())).isEqualTo(question);
        }
        ConsultationContent before = content();
        ConsultationContent after = before.corrected(List.of(question()));
        assertThat(after.question("use")).contains(question());
        assertThat(JsonDocuments.of(after).entrySet())
                .filteredOn(field -> !field.getKey().equals("questions"))
                .isEqualTo(new ArrayList<>(JsonDocuments.of(before).entrySet().stream()
                        .filter(field -> !field.getKey().equals("questions"))
                        .toList()));
    }

    private static ConsultationCommand.CorrectWording correct(Rewording words) {
        return new ConsultationCommand.CorrectWording(
                PARK, ExpectedVersion.any(), List.of(words), "A typing error", "policy", OPENED);
    }

    private static Question question() {
        return USE.reworded("Do you use the park?", "In any season.", Map.of("a", "Yes"));
    }

    private static ConsultationEvent.Corrected corrected() {
        return new ConsultationEvent.Corrected(PARK, List.of(question()), "A typing error", "policy", OPENED);
    }

    private static ConsultationEvent.Drafted drafted() {
        return new ConsultationEvent.Drafted(PARK, SLUG, content(), "print", false, "policy", DRAFTED);
    }

    private static ConsultationEvent.Opened opened() {
        return new ConsultationEvent.Opened(PARK, "policy", OPENED);
    }

    private static void refuses(ResultValidator<Consultation> result, Refusal refusal) {
        result.expectNoEvents().expectException(new RefusedWith(refusal));
    }
}
