package org.yousaid.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yousaid.consultation.consultation.Aims;
import org.yousaid.consultation.consultation.Audience;
import org.yousaid.consultation.consultation.Breakdown;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.ConsultationEvent;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.consultation.ContentTranslation;
import org.yousaid.consultation.consultation.ContentTranslation.SectionTranslation;
import org.yousaid.consultation.consultation.Counts;
import org.yousaid.consultation.consultation.Form;
import org.yousaid.consultation.consultation.InterimViews;
import org.yousaid.consultation.consultation.Option;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.consultation.QuestionTranslation;
import org.yousaid.consultation.consultation.QuestionType;
import org.yousaid.consultation.consultation.Section;
import org.yousaid.consultation.consultation.ShowIf;
import org.yousaid.consultation.response.Answer;
import org.yousaid.consultation.response.AnswerValue;
import org.yousaid.consultation.response.Channel;
import org.yousaid.consultation.response.ResponseEvent;
import org.yousaid.contract.Consents;
import org.yousaid.contract.Reference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Sections, routing and the kinds of question that came later, as they are stored: approved once, readable for ever. */
class FormSamplesTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Path APPROVED = Path.of("src", "test", "resources", "events");

    static Stream<Object> events() {
        return Stream.of(
                new ConsultationEvent.Drafted(
                        Samples.PARK, Samples.SLUG, content(), "print", false, "policy", Samples.DRAFTED),
                new ConsultationEvent.ResultsPublished(
                        Samples.PARK, 1, 17, Samples.CLOSES, counts(), "policy", Samples.CLOSES),
                recorded());
    }

    private static ConsultationContent content() {
        return new ConsultationContent(
                "The park",
                null,
                null,
                null,
                "The council",
                List.of(),
                Audience.EVERYONE,
                List.of(Samples.USE, matrix()),
                null,
                null,
                28,
                "Parks team",
                List.of("en", "cy"),
                new Form(List.of(new Section("s", "First", "Before it.")), Form.Layout.BY_SECTION, true),
                new Aims("To choose.", List.of(new Aims.Target("ward", "E05002087", 40))),
                true,
                Map.of(
                        "cy",
                        new ContentTranslation(
                                "Y parc", null, null, Map.of("s", new SectionTranslation("Cyntaf", null)))));
    }

    private static Question matrix() {
        return new Question(
                "parts",
                QuestionType.MATRIX,
                "How are they?",
                null,
                false,
                List.of(new Option("good", "Good"), new Option("bad", "Bad")),
                null,
                null,
                null,
                "s",
                new ShowIf("use", List.of("a")),
                List.of(new Option("gate", "The gate")),
                Map.of("cy", new QuestionTranslation("Sut?", null, Map.of("good", "Da"), Map.of("gate", "Y gât"))));
    }

    /** Words for the ends of a scale, a unit, and where a copy comes from. */
    @Test
    void copiesWithEndsAreStoredAsApproved() throws IOException {
        Question like = new Question(
                "like",
                QuestionType.SCALE,
                "How do you like it?",
                null,
                false,
                List.of(),
                1,
                5,
                null,
                null,
                null,
                List.of(),
                Map.of("cy", new QuestionTranslation("Sut?", null, Map.of(), Map.of(), null, "Ddim", "Iawn")),
                null,
                "Not at all",
                "Very much",
                null);
        Question far = new Question(
                "far",
                QuestionType.NUMBER,
                "How far is it?",
                null,
                false,
                List.of(),
                0,
                40,
                null,
                null,
                null,
                List.of(),
                Map.of(),
                "km",
                null,
                null,
                null);
        isStoredAsApproved(
                new ConsultationEvent.Drafted(
                        Samples.PARK,
                        Samples.SLUG,
                        Samples.content(null, null, List.of(like, far)),
                        "print",
                        false,
                        "policy",
                        Samples.DRAFTED,
                        ConsultationId.of("2".repeat(26))),
                ".copy-with-ends");
    }

    /** What is shown before the results are out, and which charts mails have. */
    @Test
    void whatIsShownBeforeTheResultsIsStoredAsApproved() throws IOException {
        isStoredAsApproved(
                new ConsultationEvent.Drafted(
                        Samples.PARK,
                        Samples.SLUG,
                        InterimViewsTest.content(InterimViews.PARTICIPATION),
                        "print",
                        false,
                        "policy",
                        Samples.DRAFTED),
                ".with-interim-views");
    }

    private static Counts counts() {
        Map<String, Long> rows = new TreeMap<>();
        rows.put("gate", 12L);
        rows.put("pond", null);
        Map<String, Long> cells = new TreeMap<>();
        cells.put("gate:good", 12L);
        cells.put("pond:good", null);
        return new Counts(
                17,
                List.of(
                        new Counts.CountedQuestion("age", 2, Map.of("20", 2L), null, null, 24.25),
                        new Counts.CountedQuestion("parts", 14, Map.of("gate:good", 14L), null, 15L, null)),
                List.of(new Breakdown(
                        Breakdown.By.CHANNEL,
                        17,
                        5,
                        List.of(new Breakdown.Group(
                                "ONLINE",
                                13L,
                                List.of(new Breakdown.GroupQuestion("parts", 12L, cells, 13L, rows)))))));
    }

    private static ResponseEvent recorded() {
        return new ResponseEvent.Recorded(
                Samples.RESPONSE,
                Samples.PARK,
                Samples.SLUG,
                "The park",
                1,
                new Reference("YS-1111-1111-1114"),
                Channel.ONLINE,
                null,
                null,
                "en",
                List.of(
                        new Answer("first", new AnswerValue.Ranking(List.of("b", "a"))),
                        new Answer("parts", new AnswerValue.Matrix(Map.of("gate", "good", "pond", "bad"))),
                        new Answer("age", new AnswerValue.Amount(new BigDecimal("24.5")), "20"),
                        new Answer("since", new AnswerValue.Day(LocalDate.of(2027, 3, 31)), "2027-03"),
                        new Answer("where", new AnswerValue.Place("E05002087"))),
                List.of("for"),
                List.of(),
                null,
                new Consents(false, false, false),
                Samples.ANSWERED,
                Samples.ANSWERED,
                Samples.ANSWERED.plusSeconds(28 * 24 * 3600),
                false,
                "print",
                null);
    }

    @ParameterizedTest
    @MethodSource("events")
    void isStoredAsApproved(Object event) throws IOException {
        isStoredAsApproved(event, ".with-forms");
    }

    private static void isStoredAsApproved(Object event, String variant) throws IOException {
        Serializer serializer = service.context().getBean(Configuration.class).eventSerializer();
        SerializedObject<String> stored = serializer.serialize(event, String.class);
        Path sample = APPROVED.resolve(
                stored.getType().getName() + "." + stored.getType().getRevision() + variant + ".json");
        String now = JSON.writeValueAsString(JSON.readTree(stored.getData()));
        assertThat(now).isEqualTo(Files.readString(sample).strip());
        Object read = serializer.deserialize(
                new SimpleSerializedObject<>(Files.readString(sample), String.class, stored.getType()));
        assertThat(read).isEqualTo(event);
    }
}
