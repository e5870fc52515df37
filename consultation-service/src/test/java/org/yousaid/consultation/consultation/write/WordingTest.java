package org.yousaid.consultation.consultation.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yousaid.consultation.Samples.CLOSES;
import static org.yousaid.consultation.Samples.DRAFTED;
import static org.yousaid.consultation.Samples.LIKE;
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
import org.yousaid.consultation.consultation.Option;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.consultation.QuestionTranslation;
import org.yousaid.consultation.consultation.QuestionType;
import org.yousaid.consultation.consultation.Rewording;
import org.yousaid.consultation.consultation.WordingRefusal.NoSuchOption;
import org.yousaid.consultation.consultation.WordingRefusal.NoSuchQuestion;
import org.yousaid.consultation.consultation.WordingRefusal.NoSuchRow;
import org.yousaid.consultation.consultation.WordingRefusal.NotAScale;
import org.yousaid.consultation.consultation.WordingRefusal.NotTranslated;
import org.yousaid.consultation.consultation.WordingRefusal.NothingCorrected;
import org.yousaid.consultation.document.JsonDocuments;
import org.yousaid.support.problem.Refusal;
import org.yousaid.support.request.ExpectedVersion;

class WordingTest {

    private static final Rewording WORDS =
            new Rewording("use", "Do you use the park?", "In any season.", Map.of("a", "Yes"));

    private static final Question PARTS = new Question(
            "parts",
            QuestionType.MATRIX,
            "How are they?",
            null,
            false,
            List.of(new Option("good", "Good"), new Option("bad", "Bad")),
            null,
            null,
            null,
            null,
            null,
            List.of(new Option("gate", "The gate"), new Option("pond", "The pond")),
            Map.of("cy", new QuestionTranslation("Sut?", null, Map.of(), Map.of("gate", "Y gat", "pond", "Y pwll"))));

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

    @Test
    void putsRowsEndsAndTranslationsRight() {
        Rewording parts = new Rewording(
                "parts",
                null,
                null,
                Map.of(),
                Map.of("gate", "The north gate"),
                null,
                null,
                Map.of("cy", new QuestionTranslation(null, null, Map.of(), Map.of("gate", "Porth y gogledd"))));
        Rewording like = new Rewording("like", null, null, Map.of(), Map.of(), "Not at all", null, Map.of());

        Question rows = PARTS.reworded(parts);
        assertThat(rows.rows()).containsExactly(new Option("gate", "The north gate"), new Option("pond", "The pond"));
        assertThat(rows.translations())
                .containsEntry(
                        "cy",
                        new QuestionTranslation(
                                "Sut?", null, Map.of(), Map.of("gate", "Porth y gogledd", "pond", "Y pwll")));
        assertThat(LIKE.reworded(like).label("1")).isEqualTo("1 (Not at all)");
        fixture.given(translated(), opened())
                .when(new ConsultationCommand.CorrectWording(
                        PARK, ExpectedVersion.any(), List.of(parts, like), "Names", "policy", OPENED))
                .expectEvents(new ConsultationEvent.Corrected(
                        PARK, List.of(rows, LIKE.reworded(like)), "Names", "policy", OPENED));
    }

    @Test
    void refusesRowsEndsAndLanguagesThatAreNotThere() {
        refuses(
                fixture.given(translated(), opened())
                        .when(correct(new Rewording(
                                "parts", null, null, Map.of(), Map.of("moat", "The moat"), null, null, Map.of()))),
                new NoSuchRow("parts", "moat"));
        refuses(
                fixture.given(translated(), opened())
                        .when(correct(new Rewording("parts", null, null, Map.of(), Map.of(), null, "Very", Map.of()))),
                new NotAScale("parts"));
        refuses(
                fixture.given(translated(), opened()).when(correct(inAnotherLanguage("pl", Map.of("gate", "Brama")))),
                new NotTranslated("parts", "pl"));
        refuses(
                fixture.given(translated(), opened()).when(correct(inAnotherLanguage("en", Map.of("gate", "Gate")))),
                new NotTranslated("parts", "en"));
        refuses(
                fixture.given(translated(), opened()).when(correct(inAnotherLanguage("cy", Map.of("moat", "Ffos")))),
                new NoSuchRow("parts", "moat"));
    }

    private static Rewording inAnotherLanguage(String language, Map<String, String> rows) {
        return new Rewording(
                "parts",
                null,
                null,
                Map.of(),
                Map.of(),
                null,
                null,
                Map.of(language, new QuestionTranslation(null, null, Map.of(), rows)));
    }

    /** Whatever a question or a consultation comes to have: other words leave it alone. */
    @Test
    void changesTheWordsAndNothingElse() {
        for (Question question : content().questions()) {
            assertThat(question.reworded(new Rewording(question.id(), null, null, Map.of())))
                    .isEqualTo(question);
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
        return USE.reworded(WORDS);
    }

    private static ConsultationEvent.Corrected corrected() {
        return new ConsultationEvent.Corrected(PARK, List.of(question()), "A typing error", "policy", OPENED);
    }

    private static ConsultationEvent.Drafted drafted() {
        return new ConsultationEvent.Drafted(PARK, SLUG, content(), "print", false, "policy", DRAFTED);
    }

    /** In English and Welsh, with a matrix and a scale. */
    private static ConsultationEvent.Drafted translated() {
        ConsultationContent one = content();
        ConsultationContent two = new ConsultationContent(
                one.title(),
                one.purpose(),
                one.canStillChange(),
                one.decisionDate(),
                one.decidedBy(),
                one.background(),
                one.audience(),
                List.of(PARTS, LIKE),
                one.opensAt(),
                one.closesAt(),
                one.replyWithinDays(),
                one.owner(),
                List.of("en", "cy"));
        return new ConsultationEvent.Drafted(PARK, SLUG, two, "print", false, "policy", DRAFTED);
    }

    private static ConsultationEvent.Opened opened() {
        return new ConsultationEvent.Opened(PARK, "policy", OPENED);
    }

    private static void refuses(ResultValidator<Consultation> result, Refusal refusal) {
        result.expectNoEvents().expectException(new RefusedWith(refusal));
    }
}
