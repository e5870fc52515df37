package org.yousaid.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yousaid.consultation.consultation.Breakdown;
import org.yousaid.consultation.consultation.ConsultationEvent;
import org.yousaid.consultation.consultation.Counts;
import org.yousaid.consultation.consultation.Repeats;
import org.yousaid.consultation.consultation.Step;
import org.yousaid.consultation.equality.EqualityEvent;
import org.yousaid.consultation.place.PlaceEvent;
import org.yousaid.consultation.place.Ward;
import org.yousaid.consultation.response.Answer;
import org.yousaid.consultation.response.AnswerValue;
import org.yousaid.consultation.response.Channel;
import org.yousaid.consultation.response.Idea;
import org.yousaid.consultation.response.RedactionReason;
import org.yousaid.consultation.response.ResponseEvent;
import org.yousaid.consultation.results.ViewsEvent;
import org.yousaid.contract.Consents;
import org.yousaid.contract.Reference;
import org.yousaid.support.vault.SealedContact;
import org.yousaid.support.vault.SealedText;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One approved JSON per stored event. What stands in {@code src/test/resources/events} is readable for ever: a changed
 * shape gets a new revision and a new sample beside the old one.
 */
class EventSamplesTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Path APPROVED = Path.of("src", "test", "resources", "events");

    static Stream<Object> events() {
        return Stream.of(
                new ConsultationEvent.Drafted(
                        Samples.PARK, Samples.SLUG, Samples.content(), "print", false, "policy", Samples.DRAFTED),
                new ConsultationEvent.DraftChanged(
                        Samples.PARK,
                        Samples.SLUG,
                        Samples.content(Samples.OPENED, Samples.CLOSES, List.of(Samples.LIKE)),
                        "policy",
                        Samples.DRAFTED),
                new ConsultationEvent.Planned(Samples.PARK, Samples.OPENED, "policy", Samples.DRAFTED),
                new ConsultationEvent.Opened(Samples.PARK, "clock", Samples.OPENED),
                new ConsultationEvent.Closed(Samples.PARK, "clock", Samples.CLOSES),
                new ConsultationEvent.Withdrawn(Samples.PARK, "policy", Samples.CLOSES),
                new ConsultationEvent.ResultsPublished(
                        Samples.PARK,
                        1,
                        17,
                        Samples.CLOSES,
                        new Counts(
                                3,
                                List.of(
                                        new Counts.CountedQuestion("use", 3, Map.of("a", 2L, "b", 1L)),
                                        new Counts.CountedQuestion("else", 1, Map.of()))),
                        "policy",
                        Samples.CLOSES),
                new ConsultationEvent.QuarterPassed(Samples.PARK, 4, "clock", Samples.CLOSES),
                new ConsultationEvent.OutcomeDrafted(Samples.PARK, Samples.OUTCOME, "policy", Samples.CLOSES),
                new ConsultationEvent.OutcomeApproved(Samples.PARK, "Checked", "policy", Samples.CLOSES),
                new ConsultationEvent.OutcomePublished(
                        Samples.PARK, 2, Samples.OUTCOME, "The date moved", "policy", Samples.CLOSES),
                new ConsultationEvent.StepAskedFor(Samples.PARK, Step.OPEN, "Read by all", "policy", Samples.DRAFTED),
                new ConsultationEvent.StepTakenBack(Samples.PARK, Step.OPEN, "Not yet", "policy", Samples.DRAFTED),
                new ConsultationEvent.Corrected(
                        Samples.PARK, List.of(Samples.USE), "A typing error", "policy", Samples.OPENED),
                new ResponseEvent.Recorded(
                        Samples.RESPONSE,
                        Samples.PARK,
                        Samples.SLUG,
                        "The park",
                        1,
                        reference("0"),
                        Channel.FACE_TO_FACE,
                        new SealedText("text-4.cGxhY2U"),
                        "E05002087",
                        "en",
                        List.of(
                                new Answer("use", new AnswerValue.Choice(List.of("a"))),
                                new Answer("like", new AnswerValue.Step(4)),
                                new Answer("else", new AnswerValue.Words(new SealedText("text-1.d29yZHM")))),
                        List.of(),
                        List.of(new Idea(
                                reference("1"), new SealedText("text-2.dGl0bGU"), new SealedText("text-3.aWRlYQ"))),
                        new SealedContact("person-" + "0".repeat(26) + ".Y29udGFjdA"),
                        new Consents(true, false, false),
                        Samples.ANSWERED,
                        Samples.ANSWERED,
                        Samples.ANSWERED.plusSeconds(28 * 24 * 3600),
                        false,
                        "print",
                        "officer"),
                new ResponseEvent.Redacted(
                        Samples.RESPONSE,
                        Samples.PARK,
                        reference("0"),
                        "else",
                        new SealedText("text-1.d29yZHM"),
                        new SealedText("text-5.ZmV3ZXI"),
                        RedactionReason.OTHER,
                        "A door number",
                        "policy",
                        Samples.CLOSES),
                new ResponseEvent.Withdrawn(
                        Samples.RESPONSE,
                        Samples.PARK,
                        reference("0"),
                        Channel.FACE_TO_FACE,
                        new SealedText("text-4.cGxhY2U"),
                        "E05002087",
                        List.of(
                                new Answer("use", new AnswerValue.Choice(List.of("a"))),
                                new Answer("else", new AnswerValue.Words(new SealedText("text-5.ZmV3ZXI")))),
                        List.of("like"),
                        Samples.ANSWERED,
                        "Asked for by its author",
                        "policy",
                        Samples.CLOSES),
                new EqualityEvent.Answered(
                        "equality-" + "0".repeat(26),
                        Samples.PARK,
                        Map.of("age", "25-34", "carer", "prefer-not-to-say"),
                        LocalDate.parse("2026-11-22")),
                new ViewsEvent.Counted(Samples.PARK, 1, 41, Samples.CLOSES, new Counts(7, List.of())),
                new PlaceEvent.ListReplaced(
                        3, List.of(new Ward("E05002078", "Budshead"), new Ward("E05002087", "Peverell"))));
    }

    /** The one reference whose first eleven symbols are all this digit. */
    private static Reference reference(String digit) {
        return Stream.iterate(0, n -> n + 1)
                .map(n -> "0123456789ABCDEFGHJKMNPQRSTVWXYZ".substring(n, n + 1))
                .flatMap(check -> Reference.read(digit.repeat(11) + check).stream())
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("events")
    void isStoredAsApproved(Object event) throws IOException {
        Serializer serializer = serializer();
        SerializedObject<String> stored = serializer.serialize(event, String.class);
        Path sample = APPROVED.resolve(
                stored.getType().getName() + "." + stored.getType().getRevision() + ".json");
        assertThat(JSON.writeValueAsString(JSON.readTree(stored.getData())))
                .as("%s, compared with %s", event.getClass().getSimpleName(), sample)
                .isEqualTo(Files.readString(sample).strip());
        Object read = serializer.deserialize(
                new SimpleSerializedObject<>(Files.readString(sample), String.class, stored.getType()));
        assertThat(read).isEqualTo(event);
    }

    /** Breakdowns came later, as one more member: what was published without them is read as it always was. */
    @Test
    void resultsByGroupsAreStoredAsApproved() throws IOException {
        assertApproved(new Counts.Earlier(9, 21), "consultation.results-published.1.with-breakdowns.json");
    }

    /** Which version it was came later still. */
    @Test
    void whatStandsSinceAnEarlierVersionIsStoredAsApproved() throws IOException {
        assertApproved(new Counts.Earlier(9, 21, 1), "consultation.results-published.1.with-earlier-version.json");
    }

    private static void assertApproved(Counts.Earlier earlier, String approved) throws IOException {
        Map<String, @Nullable Long> some = new TreeMap<>();
        some.put("a", 7L);
        some.put("b", null);
        some.put("c", null);
        Counts counts = new Counts(
                17,
                List.of(new Counts.CountedQuestion("use", 17, Map.of("a", 10L, "b", 5L, "c", 2L), earlier, null, null)),
                List.of(new Breakdown(
                        Breakdown.By.WARD,
                        17,
                        5,
                        List.of(
                                new Breakdown.Group(
                                        "E05002087", 12L, List.of(new Breakdown.GroupQuestion("use", 12L, some))),
                                new Breakdown.Group(Breakdown.NOT_GIVEN, null, List.of())))));
        ConsultationEvent event = new ConsultationEvent.ResultsPublished(
                Samples.PARK, 1, 17, Samples.CLOSES, counts, "policy", Samples.CLOSES);
        Path sample = APPROVED.resolve(approved);
        SerializedObject<String> stored = serializer().serialize(event, String.class);
        assertThat(JSON.writeValueAsString(JSON.readTree(stored.getData())))
                .isEqualTo(Files.readString(sample).strip());
        Object read = serializer()
                .deserialize(new SimpleSerializedObject<>(Files.readString(sample), String.class, stored.getType()));
        assertThat(read).isEqualTo(event);
    }

    /** What belongs together came later. */
    @Test
    void repeatsAreStoredAsApproved() throws IOException {
        ConsultationEvent event = new ConsultationEvent.ResultsPublished(
                Samples.PARK,
                1,
                17,
                Samples.CLOSES,
                new Counts(300, List.of()).with(Repeats.of(5, 212, 2, 4, 0, 6)),
                "policy",
                Samples.CLOSES);
        Path sample = APPROVED.resolve("consultation.results-published.1.with-repeats.json");
        SerializedObject<String> stored = serializer().serialize(event, String.class);
        assertThat(JSON.writeValueAsString(JSON.readTree(stored.getData())))
                .isEqualTo(Files.readString(sample).strip());
        Object read = serializer()
                .deserialize(new SimpleSerializedObject<>(Files.readString(sample), String.class, stored.getType()));
        assertThat(read).isEqualTo(event);
    }

    /** Where an idea comes from came later. */
    @Test
    void anIdeaFromAnAnswerIsStoredAsApproved() throws IOException {
        Idea idea = new Idea(
                reference("1"),
                null,
                new SealedText("text-3.aWRlYQ"),
                new Idea.Source("else", "Anything else?", new SealedText("text-1.cGFzc2FnZQ")));
        Path sample = APPROVED.resolve("response.recorded.1.with-source.json");
        Object read = serializer()
                .deserialize(new SimpleSerializedObject<>(
                        Files.readString(sample),
                        String.class,
                        serializer()
                                .serialize(
                                        events().filter(ResponseEvent.Recorded.class::isInstance)
                                                .findFirst()
                                                .orElseThrow(),
                                        String.class)
                                .getType()));
        assertThat(((ResponseEvent.Recorded) read).ideas()).containsExactly(idea);
        assertThat(JSON.writeValueAsString(
                        JSON.readTree(serializer().serialize(read, String.class).getData())))
                .isEqualTo(Files.readString(sample).strip());
    }

    /** Those that were stored before there were forms. */
    static Stream<Object> eventsFromBeforeForms() {
        return events().filter(event -> Files.exists(beforeForms(event)));
    }

    private static Path beforeForms(Object event) {
        SerializedType type = serializer().serialize(event, String.class).getType();
        return APPROVED.resolve(type.getName() + "." + type.getRevision() + ".before-forms.json");
    }

    /** Sections, aims and translations came later: what was drafted without them is read as it always was. */
    @ParameterizedTest
    @MethodSource("eventsFromBeforeForms")
    void isReadFromBeforeThereWereForms(Object event) throws IOException {
        SerializedType type = serializer().serialize(event, String.class).getType();
        Object read = serializer()
                .deserialize(new SimpleSerializedObject<>(Files.readString(beforeForms(event)), String.class, type));
        assertThat(read).isEqualTo(event);
    }

    static Stream<Object> eventsWithReasons() {
        return Stream.of(
                new ConsultationEvent.Planned(Samples.PARK, Samples.OPENED, "All agree", "policy", Samples.DRAFTED),
                new ConsultationEvent.Opened(Samples.PARK, "All agree", "policy", Samples.OPENED),
                new ConsultationEvent.Closed(Samples.PARK, "Enough said", "policy", Samples.CLOSES),
                new ConsultationEvent.Withdrawn(Samples.PARK, "Asked too early", "policy", Samples.CLOSES),
                new ConsultationEvent.ResultsPublished(
                        Samples.PARK,
                        2,
                        17,
                        Samples.CLOSES,
                        new Counts(3, List.of()),
                        "Late answers",
                        "policy",
                        Samples.CLOSES));
    }

    /** Reasons came later, as one more member: what was stored without them is read as it always was. */
    @ParameterizedTest
    @MethodSource("eventsWithReasons")
    void aReasonIsStoredAsApproved(Object event) throws IOException {
        SerializedObject<String> stored = serializer().serialize(event, String.class);
        Path sample = APPROVED.resolve(
                stored.getType().getName() + "." + stored.getType().getRevision() + ".with-reason.json");
        assertThat(JSON.writeValueAsString(JSON.readTree(stored.getData())))
                .isEqualTo(Files.readString(sample).strip());
        Object read = serializer()
                .deserialize(new SimpleSerializedObject<>(Files.readString(sample), String.class, stored.getType()));
        assertThat(read).isEqualTo(event);
    }

    @Test
    void everyEventHasASample() {
        assertThat(events().map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                ConsultationEvent.class,
                                ResponseEvent.class,
                                PlaceEvent.class,
                                ViewsEvent.class,
                                EqualityEvent.class)
                        .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                        .toList());
    }

    private static Serializer serializer() {
        return service.context().getBean(Configuration.class).eventSerializer();
    }
}
