package org.yousaid.local.load;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.yousaid.local.api.LocalApi;
import org.yousaid.local.command.ProgressBar;
import tools.jackson.databind.JsonNode;

/** An import that was accepted: shown as a bar until it ends, then what could not be taken. */
final class ImportRun {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final int ERRORS_SHOWN = 10;

    private final LocalApi api;
    private final PrintStream out;
    private final String client;
    private final String path;

    ImportRun(LocalApi api, PrintStream out) {
        this(api, out, "policy", "/api/imports/");
    }

    private ImportRun(LocalApi api, PrintStream out, String client, String path) {
        this.api = api;
        this.out = out;
        this.client = client;
        this.path = path;
    }

    /** An import of suggestions. */
    static ImportRun ofSuggestions(LocalApi api, PrintStream out) {
        return new ImportRun(api, out, "reviewer", "/api/suggestions/imports/");
    }

    /** Follows an import to its end and returns how it ended. */
    JsonNode follow(String id) throws InterruptedException {
        var bar = ProgressBar.on(out);
        while (true) {
            JsonNode progress = api.get(client, path + id).expect(200).body();
            bar.show(progress.path("done").asLong(), progress.path("total").asLong());
            if (!progress.path("state").asString().equals("RUNNING")) {
                bar.end();
                printErrors(progress);
                return progress;
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private void printErrors(JsonNode progress) {
        long errors = progress.path("errorCount").asLong();
        if (errors == 0) {
            return;
        }
        out.printf(Locale.ROOT, "%,d rows or answers were not taken:%n", errors);
        int shown = 0;
        for (JsonNode error : progress.path("errors")) {
            if (shown++ < ERRORS_SHOWN) {
                out.printf(
                        "  row %s %s: %s %s%n",
                        error.path("row").asString(),
                        error.path("column").asString(""),
                        error.path("code").asString(),
                        error.path("detail").asString());
            }
        }
    }
}
