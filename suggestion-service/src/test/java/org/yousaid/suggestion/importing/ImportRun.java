package org.yousaid.suggestion.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.yousaid.suggestion.RunningService;
import org.yousaid.suggestion.RunningService.Answer;
import tools.jackson.databind.JsonNode;

/** Sends a file in and follows it. */
final class ImportRun {

    private static final String BOUNDARY = "a-line-between-parts";

    private ImportRun() {}

    static Answer send(RunningService service, String role, String file, String... headers) {
        String body =
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"suggestions\"; filename=\"file\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n" + file + "\r\n--" + BOUNDARY + "--\r\n";
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "multipart/form-data; boundary=" + BOUNDARY;
        return service.send(role, "POST", "/api/suggestions/imports", BodyPublishers.ofString(body), all);
    }

    static JsonNode finished(RunningService service, Answer accepted) {
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        String job = accepted.header("Location");
        JsonNode done = await().atMost(Duration.ofMinutes(3))
                .until(
                        () -> service.get("REVIEWER", job).json(),
                        progress -> !progress.path("state").asString().equals("RUNNING"));
        assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("DONE");
        assertThat(done.path("done")).isEqualTo(done.path("total"));
        return done;
    }
}
