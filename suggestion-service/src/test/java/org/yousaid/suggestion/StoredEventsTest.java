package org.yousaid.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yousaid.suggestion.suggestion.Samples.received;
import static org.yousaid.suggestion.suggestion.Samples.screened;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.yousaid.eventstore.DeclaredTypesSerializer;
import org.yousaid.suggestion.process.ScreeningOutcome;
import org.yousaid.suggestion.suggestion.SuggestionEvent;
import tools.jackson.databind.json.JsonMapper;

/** What lies in the event store, for ever: a change here needs a new revision of the event, not a new sample. */
class StoredEventsTest {

    private final DeclaredTypesSerializer serializer =
            new DeclaredTypesSerializer(SuggestionServiceConfiguration.declaredEventTypes());

    @Test
    void storesAReceivedSuggestionAsApproved() throws IOException {
        approve("suggestion.received", received());
    }

    @Test
    void storesAScreenedSuggestionAsApproved() throws IOException {
        approve("suggestion.screened", screened(ScreeningOutcome.ANSWERED, "answered", null));
    }

    private void approve(String name, SuggestionEvent event) throws IOException {
        String approved = approved(name);
        SerializedObject<String> stored = serializer.serialize(event, String.class);
        assertThat(stored.getType().getName()).isEqualTo(name);
        assertThat(JsonMapper.shared().readTree(stored.getData()))
                .isEqualTo(JsonMapper.shared().readTree(approved));
        assertThat(serializer.<String, Object>deserialize(
                        new SimpleSerializedObject<>(approved, String.class, stored.getType())))
                .isEqualTo(event);
    }

    private static String approved(String name) throws IOException {
        try (InputStream sample = StoredEventsTest.class.getResourceAsStream("/samples/" + name + ".json")) {
            return new String(Objects.requireNonNull(sample).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
