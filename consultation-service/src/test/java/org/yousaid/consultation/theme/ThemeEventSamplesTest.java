package org.yousaid.consultation.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yousaid.consultation.RunningService;
import org.yousaid.consultation.Samples;
import org.yousaid.consultation.consultation.ConsultationEvent;
import org.yousaid.consultation.consultation.CountedThemes;
import org.yousaid.consultation.consultation.Counts;
import org.yousaid.support.vault.SealedText;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One approved JSON per stored event about themes; what was approved is readable for ever. */
class ThemeEventSamplesTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Path APPROVED = Path.of("src", "test", "resources", "events");
    private static final TextQuestion OF = new TextQuestion(Samples.PARK, "else");
    private static final Theme TREES = new Theme("t1", "Trees");
    private static final Theme BENCHES = new Theme("t2", "Benches");

    static Stream<ThemeEvent> events() {
        return Stream.of(
                new ThemeEvent.FrameProposed(
                        OF, "carrot2-lingo", "key", List.of(TREES, BENCHES), "policy", Samples.ANSWERED),
                new ThemeEvent.FrameSet(OF, List.of(TREES, BENCHES), List.of("t1"), "policy", Samples.ANSWERED),
                new ThemeEvent.AnswersAdded(OF, "t1", List.of(Samples.RESPONSE), "policy", Samples.ANSWERED),
                new ThemeEvent.FrameConfirmed(OF, "policy", Samples.ANSWERED),
                new ThemeEvent.ThemeAdded(OF, TREES, "policy", Samples.ANSWERED),
                new ThemeEvent.ThemeRenamed(OF, TREES, "Shade", "policy", Samples.ANSWERED),
                new ThemeEvent.ThemesMerged(OF, "t2", "t1", "policy", Samples.ANSWERED),
                new ThemeEvent.ThemeSplit(OF, "t1", BENCHES, List.of(Samples.RESPONSE), "policy", Samples.ANSWERED),
                new ThemeEvent.ThemeRemoved(OF, "t2", "policy", Samples.ANSWERED),
                new ThemeEvent.AnswerMoved(OF, Samples.RESPONSE, List.of("t1", "t2"), "policy", Samples.ANSWERED),
                new ThemeEvent.AnswerPlaced(OF, Samples.RESPONSE, List.of("t1"), 4, Samples.ANSWERED),
                new ThemeEvent.AnswersCoded(
                        OF, "AB", Map.of(Samples.RESPONSE.value(), List.of("t2")), "policy", Samples.ANSWERED),
                new ThemeEvent.DisagreementSettled(OF, Samples.RESPONSE, List.of("t2"), "policy", Samples.ANSWERED),
                new ThemeEvent.ChangeUndone(
                        OF, 4, FrameStatus.CONFIRMED, List.of(TREES), List.of("t2"), "policy", Samples.ANSWERED),
                new ThemeEvent.QuoteCleared(
                        OF, Samples.RESPONSE, new SealedText("text-5.cXVvdGU"), "policy", Samples.ANSWERED),
                new ThemeEvent.QuoteWithdrawn(OF, Samples.RESPONSE, "policy", Samples.ANSWERED));
    }

    @ParameterizedTest
    @MethodSource("events")
    void isStoredAsApproved(ThemeEvent event) throws IOException {
        isStoredAsApproved(event, "");
    }

    /** Themes came later, as one more member of what was counted. */
    @Test
    void resultsWithThemesAreStoredAsApproved() throws IOException {
        Counts counts = new Counts(8, List.of(new Counts.CountedQuestion("else", 8, Map.of())))
                .with(List.of(new CountedThemes(
                        "else",
                        17,
                        5,
                        List.of(
                                CountedThemes.CountedTheme.of(
                                        "t1", "Trees", 6, 5, List.of(new SealedText("text-5.cXVvdGU"))),
                                CountedThemes.CountedTheme.of("t2", "Benches", 3, 5, List.of())))));
        isStoredAsApproved(
                new ConsultationEvent.ResultsPublished(
                        Samples.PARK, 1, 17, Samples.CLOSES, counts, "policy", Samples.CLOSES),
                ".with-themes");
    }

    private static void isStoredAsApproved(Object event, String variant) throws IOException {
        Serializer serializer = service.context().getBean(Configuration.class).eventSerializer();
        SerializedObject<String> stored = serializer.serialize(event, String.class);
        Path sample = APPROVED.resolve(
                stored.getType().getName() + "." + stored.getType().getRevision() + variant + ".json");
        assertThat(JSON.writeValueAsString(JSON.readTree(stored.getData())))
                .as("%s, compared with %s", event.getClass().getSimpleName(), sample)
                .isEqualTo(Files.readString(sample).strip());
        Object read = serializer.deserialize(
                new SimpleSerializedObject<>(Files.readString(sample), String.class, stored.getType()));
        assertThat(read).isEqualTo(event);
    }

    @Test
    void everyEventHasASample() {
        assertThat(events().map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(ThemeEvent.class.getPermittedSubclasses()).toList());
    }
}
