package org.yousaid.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;

/** Holds {@code asyncapi.yaml} and the JSON Schemas to the records. */
class PublishedDescriptionTest {

    private static JsonNode asyncApi;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = WireFormat.resource("asyncapi.yaml").openStream()) {
            asyncApi = WireFormat.JSON.valueToTree(
                    new Yaml(new SafeConstructor(new LoaderOptions())).<Map<String, Object>>load(in));
        }
    }

    @Test
    void namesEveryMessageAndNoOther() {
        String[] names = Arrays.stream(WireName.values()).map(WireName::text).toArray(String[]::new);
        assertThat(asyncApi.at("/components/messages").propertyNames()).containsExactlyInAnyOrder(names);
        assertThat(asyncApi.get("channels")
                        .valueStream()
                        .flatMap(channel -> channel.get("messages").propertyNames().stream()))
                .as("each is said on one topic")
                .containsExactlyInAnyOrder(names);
    }

    @ParameterizedTest
    @EnumSource
    void namesTheSchemaOfAMessage(WireName name) {
        JsonNode message = asyncApi.at("/components/messages").get(name.text());
        assertThat(message.get("name").stringValue()).isEqualTo(name.text());
        assertThat(message.at("/payload/schema/$ref").stringValue()).isEqualTo("schemas/" + name.text() + ".json");
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = asyncApi.findValuesAsString("$ref");
        assertThat(references).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(asyncApi.at(reference.substring(1)).isMissingNode()).isFalse();
            } else {
                assertThat(WireFormat.resource(reference)).isNotNull();
            }
        });
    }

    @Test
    void everySchemaBelongsToAMessage() throws IOException, URISyntaxException {
        assertThat(WireFormat.files("schemas"))
                .containsExactlyInAnyOrder(Arrays.stream(WireName.values())
                        .map(name -> name.text() + ".json")
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource
    void theSchemaSaysWhatTheRecordSays(WireName name) throws IOException {
        JsonNode schema = WireFormat.json("schemas/" + name.text() + ".json");
        assertThat(schema.get("title").stringValue()).isEqualTo(name.type().getSimpleName());
        assertSame(schema, name.type(), schema, name.text());
    }

    private static void assertSame(JsonNode schema, Class<?> type, JsonNode root, String path) {
        RecordComponent[] components = type.getRecordComponents();
        assertThat(schema.get("properties").propertyNames())
                .as("properties of %s", path)
                .containsExactlyElementsOf(
                        Arrays.stream(components).map(RecordComponent::getName).toList());
        assertThat(schema.get("required").valueStream().map(JsonNode::stringValue))
                .as("what %s cannot do without", path)
                .containsExactlyElementsOf(Arrays.stream(components)
                        .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .map(RecordComponent::getName)
                        .toList());
        for (RecordComponent component : components) {
            JsonNode property = schema.get("properties").get(component.getName());
            assertFits(property, component.getAnnotatedType(), root, path + "/" + component.getName());
        }
    }

    private static void assertFits(JsonNode property, AnnotatedType type, JsonNode root, String path) {
        if (type instanceof AnnotatedParameterizedType list) {
            assertThat(property.get("type").stringValue()).as(path).isEqualTo("array");
            assertFits(property.get("items"), list.getAnnotatedActualTypeArguments()[0], root, path + "/*");
            return;
        }
        Class<?> plain = (Class<?>) type.getType();
        if (plain.isRecord()) {
            assertThat(property.get("$ref").stringValue()).as(path).isEqualTo("#/definitions/" + plain.getSimpleName());
            assertSame(root.get("definitions").get(plain.getSimpleName()), plain, root, path);
        } else {
            assertThat(property.get("type").stringValue()).as(path).isEqualTo(jsonType(plain));
            assertThat(property.path("format").stringValue("").equals("date-time"))
                    .as("%s is a time", path)
                    .isEqualTo(plain.equals(Instant.class));
        }
    }

    private static String jsonType(Class<?> type) {
        if (Set.of(int.class, Integer.class, long.class).contains(type)) {
            return "integer";
        } else if (Set.of(boolean.class, Boolean.class).contains(type)) {
            return "boolean";
        } else if (type.equals(Double.class)) {
            return "number";
        } else if (Set.of(String.class, Instant.class).contains(type)) {
            return "string";
        }
        throw new AssertionError("No JSON type is agreed for " + type);
    }
}
