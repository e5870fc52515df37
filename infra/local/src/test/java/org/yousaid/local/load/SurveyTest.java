package org.yousaid.local.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.local.SharedSystem;
import org.yousaid.local.command.Target;

class SurveyTest {

    @RegisterExtension
    static final SharedSystem SYSTEM = new SharedSystem();

    @Test
    void buildsASurveyWithItsRoutingAndCountsItBack() throws IOException, InterruptedException {
        var folder = SharedSystem.sharedData().resolve("survey-odcs2025");
        assumeTrue(Files.isDirectory(folder), "Skipped, not passed: there is no " + folder);
        var printed = new ByteArrayOutputStream();
        int exitCode = LoadCommand.runSurvey(
                folder,
                new Target(SYSTEM.gateway(), SYSTEM.system().dataDirectory()),
                new PrintStream(printed, true, UTF_8));

        assertThat(printed.toString(UTF_8))
                .contains("108 questions", "321 responses", "100 %", "row 138 Q011: answered-although-hidden")
                .doesNotContain("DIFFERENT");
        assertThat(exitCode).isZero();
        assertThat(page(slug(printed.toString(UTF_8))))
                .as("108 questions come a few at a time")
                .contains("Survey survey-odcs2025")
                .hasSizeBetween(5_000, 400_000);
    }

    private static String slug(String printed) {
        Matcher found = Pattern.compile("/consultations/(\\S+)").matcher(printed);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String page(String slug) throws IOException, InterruptedException {
        SYSTEM.api()
                .change("policy", "/api/consultations/" + slug + "/results/publish", Map.of())
                .expect(200);
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpResponse<String> page = browser.send(
                    HttpRequest.newBuilder(SYSTEM.gateway().resolve("/consultations/" + slug + "/results"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            return page.body();
        }
    }
}
