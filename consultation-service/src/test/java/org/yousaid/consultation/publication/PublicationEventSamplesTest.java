package org.yousaid.consultation.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yousaid.consultation.RunningService;
import org.yousaid.consultation.Samples;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One approved JSON per stored event about what is public; what was approved is readable for ever. */
class PublicationEventSamplesTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Path APPROVED = Path.of("src", "test", "resources", "events");
    private static final PublicationId ID = new PublicationId("publication-" + "0".repeat(26));

    static Stream<PublicationEvent> events() {
        return Stream.of(
                new PublicationEvent.Cleared(
                        new ClearanceId("clearance-" + "0".repeat(26)),
                        Samples.PARK,
                        Samples.RESPONSE,
                        List.of("else"),
                        false,
                        "policy",
                        Samples.CLOSES),
                new PublicationEvent.ReleaseAskedFor(
                        ID, Samples.PARK, List.of("use", "else"), "Asked for by many", "policy", Samples.CLOSES),
                new PublicationEvent.WishDropped(ID, Samples.PARK, "policy", Samples.CLOSES),
                new PublicationEvent.Released(
                        ID,
                        Samples.PARK,
                        1,
                        List.of("use", "else"),
                        List.of("E05002087"),
                        120,
                        17,
                        "Asked for by many",
                        "policy",
                        "lead",
                        Samples.CLOSES),
                new PublicationEvent.TakenBack(ID, Samples.PARK, 1, "A name was left in", "policy", Samples.CLOSES));
    }

    @ParameterizedTest
    @MethodSource("events")
    void isStoredAsApproved(PublicationEvent event) throws IOException {
        Serializer serializer = service.context().getBean(Configuration.class).eventSerializer();
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
}
