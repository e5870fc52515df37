package org.yousaid.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yousaid.gateway.RunningGateway;
import org.yousaid.gateway.StandIn;

/** What the description promises, the gateway routes. */
class OpenApiTest {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    @RegisterExtension
    static final RunningGateway gateway = new RunningGateway();

    record Operation(String method, String path) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Test
    void isServed() {
        HttpResponse<String> response = gateway.get("/openapi.yaml");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/yaml");
        assertThat(new Yaml(new SafeConstructor(new LoaderOptions())).<Map<String, Object>>load(response.body()))
                .containsEntry("openapi", "3.1.0");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void routesWhatItDescribes(Operation operation) {
        String path =
                operation.path().replace("{service}", "notification").replaceAll("\\{[^}]+}", "YS-7K3M-9QX4-T2BH");

        HttpResponse<String> response =
                gateway.send(gateway.request(path).method(operation.method(), BodyPublishers.ofString("")));

        if (path.equals("/oauth2/token")) {
            assertThat(response.statusCode()).isEqualTo(401);
            return;
        }
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(received())
                .extracting(StandIn.Received::method, request -> request.uri().getPath())
                .contains(tuple(operation.method(), path));
    }

    @Test
    void namesEveryOperationOnce() {
        List<Object> names = new ArrayList<>();
        collect(description(), "operationId", names);

        assertThat(names).hasSameSizeAs(operations().toList()).doesNotHaveDuplicates();
    }

    @Test
    void refersOnlyToWhatItHolds() {
        List<Object> references = new ArrayList<>();
        collect(description(), "$ref", references);

        assertThat(references).isNotEmpty();
        assertThat(new HashSet<>(references)).allSatisfy(reference -> {
            @Nullable Object place = description();
            for (String step : reference.toString().substring("#/".length()).split("/", -1)) {
                place = place instanceof Map<?, ?> map ? map.get(step) : null;
            }
            assertThat(place).as(reference.toString()).isNotNull();
        });
    }

    /** A comma ends a description that is not quoted; what follows becomes a key without a value. */
    @Test
    void saysEveryDescriptionToItsEnd() {
        List<String> cut = new ArrayList<>();
        collectEmpty(description(), "", cut);

        assertThat(cut).isEmpty();
    }

    private static void collectEmpty(Object node, String place, List<String> found) {
        switch (node) {
            case Map<?, ?> map ->
                map.forEach((name, value) -> {
                    if (value == null) {
                        found.add(place + "/" + name);
                    } else {
                        collectEmpty(value, place + "/" + name, found);
                    }
                });
            case List<?> list -> list.forEach(element -> collectEmpty(element, place, found));
            case null, default -> {}
        }
    }

    @Test
    void saysOfEveryChangeWhoMayDoIt() {
        paths().forEach((path, item) -> ((Map<?, ?>) item).forEach((method, operation) -> {
            if (METHODS.contains(method)) {
                assertThat(((Map<?, ?>) operation).keySet().stream().map(Object::toString))
                        .as("%s %s", method, path)
                        .contains("security", "summary", "responses");
            }
        }));
    }

    static Stream<Operation> operations() {
        return paths().entrySet().stream()
                .flatMap(item -> ((Map<?, ?>) item.getValue())
                        .keySet().stream()
                                .map(Object::toString)
                                .filter(METHODS::contains)
                                .map(method -> new Operation(method.toUpperCase(Locale.ROOT), item.getKey())));
    }

    private static List<StandIn.Received> received() {
        return Stream.of(gateway.consultation(), gateway.suggestion(), gateway.notification())
                .flatMap(service -> service.received().stream())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> paths() {
        return (Map<String, Object>) Objects.requireNonNull(description().get("paths"));
    }

    private static Map<String, Object> description() {
        return new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(OpenApiTest.class.getResourceAsStream("/openapi/openapi.yaml"));
    }

    private static void collect(Object node, String key, List<Object> found) {
        switch (node) {
            case Map<?, ?> map ->
                map.forEach((name, value) -> {
                    if (key.equals(name)) {
                        found.add(value);
                    } else {
                        collect(value, key, found);
                    }
                });
            case List<?> list -> list.forEach(element -> collect(element, key, found));
            case null, default -> {}
        }
    }
}
