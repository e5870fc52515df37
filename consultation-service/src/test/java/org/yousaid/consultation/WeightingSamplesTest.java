package org.yousaid.consultation;

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
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yousaid.consultation.consultation.Aims;
import org.yousaid.consultation.consultation.Audience;
import org.yousaid.consultation.consultation.Breakdown.By;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.ConsultationEvent;
import org.yousaid.consultation.consultation.Counts;
import org.yousaid.consultation.consultation.Form;
import org.yousaid.consultation.consultation.Weighting;
import org.yousaid.consultation.consultation.Weighting.Figures;
import org.yousaid.consultation.consultation.Weighting.Target;
import org.yousaid.consultation.consultation.Weighting.TargetGroup;
import org.yousaid.consultation.consultation.Weighting.Unweighted;
import org.yousaid.consultation.consultation.Weighting.WeightedQuestion;
import org.yousaid.consultation.response.Answer;
import org.yousaid.consultation.response.AnswerValue;
import org.yousaid.consultation.response.Channel;
import org.yousaid.consultation.response.ResponseEvent;
import org.yousaid.contract.Reference;
import org.yousaid.support.time.Nation;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Weighted shares, the ages they need and working days, as they are stored: approved once, readable for ever. */
class WeightingSamplesTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Path APPROVED = Path.of("src", "test", "resources", "events");

    record Sample(String name, Object event) {}

    static Stream<Sample> samples() {
        return Stream.of(
                new Sample(
                        "with-age-question",
                        new ConsultationEvent.Drafted(
                                Samples.PARK, Samples.SLUG, content(), "print", false, "policy", Samples.DRAFTED)),
                new Sample(
                        "in-working-days",
                        new ConsultationEvent.Drafted(
                                Samples.PARK,
                                Samples.SLUG,
                                inWorkingDays(),
                                "print",
                                false,
                                "policy",
                                Samples.DRAFTED)),
                new Sample("with-age", withdrawn()),
                new Sample("with-weighting", results(weighted())),
                new Sample("unweighted", results(unweighted())));
    }

    private static ConsultationContent content() {
        return new ConsultationContent(
                "The park",
                null,
                null,
                null,
                null,
                List.of(),
                Audience.EVERYONE,
                List.of(Samples.USE),
                null,
                null,
                28,
                null,
                List.of("en"),
                Form.PLAIN,
                new Aims(null, List.of(), "use"),
                false,
                Map.of());
    }

    private static ResponseEvent withdrawn() {
        return new ResponseEvent.Withdrawn(
                Samples.RESPONSE,
                Samples.PARK,
                new Reference("YS-1111-1111-1114"),
                Channel.ONLINE,
                null,
                "E05002087",
                List.of(new Answer("use", new AnswerValue.Choice(List.of("a")), null, true)),
                List.of(),
                Samples.ANSWERED,
                "Asked for it",
                "officer",
                Samples.CLOSES);
    }

    private static ConsultationContent inWorkingDays() {
        ConsultationContent calendar = content();
        return new ConsultationContent(
                calendar.title(),
                null,
                null,
                null,
                null,
                List.of(),
                Audience.EVERYONE,
                calendar.questions(),
                null,
                null,
                20,
                null,
                calendar.languages(),
                calendar.form(),
                calendar.aims(),
                false,
                calendar.translations(),
                Nation.SCOTLAND,
                null);
    }

    private static ConsultationEvent results(Weighting weighting) {
        return new ConsultationEvent.ResultsPublished(
                Samples.PARK,
                1,
                17,
                Samples.CLOSES,
                new Counts(300, List.of()).with(weighting),
                "policy",
                Samples.CLOSES);
    }

    private static Weighting weighted() {
        return new Weighting(
                17,
                5,
                100,
                "The census",
                null,
                List.of(
                        new Target(
                                By.WARD,
                                List.of(
                                        new TargetGroup(List.of("E1"), 4_000),
                                        new TargetGroup(List.of("E2", "E3"), 9_000)),
                                List.of("E4")),
                        new Target(
                                By.AGE,
                                List.of(new TargetGroup(List.of("a"), 6_000), new TargetGroup(List.of("b"), 7_000)),
                                List.of())),
                new Figures(211, 2.35, true),
                List.of(new WeightedQuestion("use", 2, Map.of("a", 44, "b", 56))));
    }

    private static Weighting unweighted() {
        return new Weighting(17, 5, 100, null, Unweighted.NO_POPULATIONS, List.of(), null, List.of());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isStoredAsApproved(Sample sample) throws IOException {
        Serializer serializer = service.context().getBean(Configuration.class).eventSerializer();
        SerializedObject<String> stored = serializer.serialize(sample.event(), String.class);
        Path approved = APPROVED.resolve(
                stored.getType().getName() + "." + stored.getType().getRevision() + "." + sample.name() + ".json");
        assertThat(JSON.writeValueAsString(JSON.readTree(stored.getData())))
                .isEqualTo(Files.readString(approved).strip());
        Object read = serializer.deserialize(
                new SimpleSerializedObject<>(Files.readString(approved), String.class, stored.getType()));
        assertThat(read).isEqualTo(sample.event());
    }
}
