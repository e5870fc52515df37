package org.yousaid.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A form gets its token only where its address is given by th:action; without one, whatever it sends is refused. */
class EveryFormTest {

    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");
    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*>");

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .filter(EveryFormTest::posts)
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void carriesTheToken(Path template) {
        assertThat(forms(template)).allSatisfy(form -> assertThat(form).contains(" th:action=\""));
    }

    private static boolean posts(Path template) {
        return !forms(template).isEmpty();
    }

    private static List<String> forms(Path template) {
        try {
            return FORM.matcher(Files.readString(template))
                    .results()
                    .map(MatchResult::group)
                    .filter(form -> form.contains("method=\"post\""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
