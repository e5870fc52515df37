package org.yousaid.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Messages as they stand on the wire, and the files that describe them. */
final class WireFormat {

    static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private WireFormat() {}

    static JsonNode json(String resource) throws IOException {
        try (InputStream in = resource(resource).openStream()) {
            return JSON.readTree(in);
        }
    }

    static List<String> files(String folder) throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(Path.of(resource(folder).toURI()))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    static URL resource(String name) {
        return Objects.requireNonNull(WireFormat.class.getResource("/" + name), name + " is not there");
    }
}
