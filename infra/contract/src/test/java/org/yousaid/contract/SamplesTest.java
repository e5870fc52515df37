package org.yousaid.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * The approved samples. An old one stays for ever: whoever makes it fail has changed what is already on the wire, and
 * wants a new version of the message instead.
 */
class SamplesTest {

    static Stream<String> samples() throws IOException, URISyntaxException {
        return WireFormat.files("samples").stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsIntoItsRecordAndWritesBackEqual(String file) throws IOException {
        JsonNode sample = WireFormat.json("samples/" + file);
        WireName name = nameOf(file);
        Message message = WireFormat.JSON.treeToValue(sample, name.type());
        assertThat(WireFormat.JSON.readTree(WireFormat.JSON.writeValueAsBytes(message)))
                .isEqualTo(sample);
        assertThat(WireName.of(message)).isEqualTo(name);
        assertThat(message.key()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyMessageHasASampleWithAllItsComponents(WireName name) throws IOException {
        JsonNode sample = WireFormat.json("samples/" + name.text() + ".json");
        assertThat(sample.propertyNames())
                .containsExactlyElementsOf(Arrays.stream(name.type().getRecordComponents())
                        .map(component -> component.getName())
                        .toList());
    }

    @Test
    void whoWantsTheNewsOfAWardAloneAgreedToNoReply() throws IOException {
        var asked = WireFormat.JSON.treeToValue(
                WireFormat.json("samples/suggestion.received.v1.ward-news.json"), SuggestionReceived.class);
        assertThat(asked.consents().wantsWardNews()).isTrue();
        assertThat(asked.consents().any()).isFalse();
        var before = WireFormat.JSON.treeToValue(
                WireFormat.json("samples/response.recorded.v1.json"), ResponseRecorded.class);
        assertThat(before.consents().wantsWardNews()).isFalse();
        assertThat(new Consents(true, true, true, false)).isEqualTo(new Consents(true, true, true));
    }

    @Test
    void aSampleIsNamedAfterItsMessage() throws Exception {
        assertThat(samples())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(nameOf(file)).isNotNull());
    }

    /** The name that the file's name begins with: {@code suggestion.received.v1.bare.json}. */
    private static WireName nameOf(String file) {
        return Arrays.stream(WireName.values())
                .filter(name -> file.startsWith(name.text() + "."))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No message is called like the sample " + file));
    }
}
