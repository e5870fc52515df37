package org.yousaid.consultation.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.axonframework.config.Configuration;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.consultation.RunningService;
import tools.jackson.databind.json.JsonMapper;

/** What came to responses later: approved as the rest, and nothing changes in what was stored without it. */
class ResponseSamplesTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void whoWasSignedInAndWhatItCorrects() throws IOException {
        assertThat(approved("response.recorded", ".signed-in"))
                .isInstanceOfSatisfying(
                        ResponseEvent.Recorded.class,
                        recorded -> assertThat(recorded.author())
                                .extracting("person.value", "corrects.value")
                                .containsExactly("person-" + "2".repeat(26), "response-" + "3".repeat(26)));
    }

    @Test
    void thatALaterOneTookItsPlace() throws IOException {
        assertThat(approved("response.withdrawn", ".corrected"))
                .isInstanceOfSatisfying(
                        ResponseEvent.Withdrawn.class,
                        withdrawn ->
                                assertThat(withdrawn.correctedBy()).isNotNull().isNotEqualTo(withdrawn.reference()));
    }

    /** The event that an approved sample tells of, which is stored the same again. */
    private static Object approved(String name, String variant) throws IOException {
        Serializer serializer = service.context().getBean(Configuration.class).eventSerializer();
        String sample = Files.readString(
                Path.of("src", "test", "resources", "events").resolve(name + ".1" + variant + ".json"));
        Object event = serializer.deserialize(new SimpleSerializedObject<>(sample, String.class, name, "1"));
        assertThat(JSON.readTree(serializer.serialize(event, String.class).getData()))
                .isEqualTo(JSON.readTree(sample));
        return event;
    }
}
