package org.yousaid.local.load;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.yousaid.local.api.LocalApi;
import org.yousaid.local.api.Multipart;
import org.yousaid.local.setup.CannotStart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Petitions with what came of them, loaded as the history of suggestions and counted back by how they ended. */
final class PetitionLoad {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration COUNT_WITHIN = Duration.ofMinutes(3);

    private final LocalApi api;
    private final Path file;
    private final Map<String, Long> expected;
    private final PrintStream out;

    private PetitionLoad(LocalApi api, Path file, Map<String, Long> expected, PrintStream out) {
        this.api = api;
        this.file = file;
        this.expected = expected;
        this.out = out;
    }

    static PetitionLoad of(LocalApi api, Path folder, PrintStream out) throws IOException {
        Path file = folder.resolve("petitions.json");
        if (!Files.isReadable(file)) {
            throw new CannotStart(
                    "There is no readable " + file + ", petitions in the shape of petition.parliament.uk");
        }
        var expected = new TreeMap<String, Long>();
        JsonMapper.shared().readTree(file).forEach(petition -> expected.merge(state(petition), 1L, Long::sum));
        return new PetitionLoad(api, file, expected, out);
    }

    /** The state of a petition, with the reason where it was rejected. */
    private static String state(JsonNode petition) {
        JsonNode said = petition.path("attributes");
        String code = said.path("rejection").path("code").asString("");
        return said.path("state").asString("") + (code.isEmpty() ? "" : "/" + code);
    }

    int load() throws FileNotFoundException, InterruptedException {
        long all = expected.values().stream().mapToLong(Long::longValue).sum();
        out.printf(Locale.ROOT, "The file has %,d petitions; they are loaded as history, without any mail.%n", all);
        var form = new Multipart().file("suggestions", file, "application/json");
        var started =
                api.postMultipart("reviewer", "/api/suggestions/imports", form).expect(202);
        String id = started.body().path("id").asString();
        JsonNode finished = ImportRun.ofSuggestions(api, out).follow(id);
        if (!finished.path("state").asString().equals("DONE")) {
            out.println("The import failed.");
            return 1;
        }
        return compare(id) ? 0 : 1;
    }

    /** Read models follow within seconds, so the count is repeated until it agrees or takes too long. */
    private boolean compare(String id) throws InterruptedException {
        JsonNode ends = ends(id);
        for (long looks = COUNT_WITHIN.dividedBy(BETWEEN_LOOKS);
                looks > 0 && !counted(ends).equals(expected);
                looks--) {
            Thread.sleep(BETWEEN_LOOKS);
            ends = ends(id);
        }
        out.println();
        out.printf("%-30s %10s %10s  %s%n", "", "file", "system", "where they stand");
        Map<String, Long> counted = counted(ends);
        for (String state : expected.keySet()) {
            out.printf(
                    Locale.ROOT,
                    "%-30s %,10d %,10d  %s%n",
                    state,
                    expected.get(state),
                    counted.getOrDefault(state, 0L),
                    stages(ends, state));
        }
        boolean equal = counted.equals(expected);
        out.println();
        out.println(
                equal
                        ? "Everything that is in the file is in the system. Look at /suggestions"
                        : "The system does not agree with the file.");
        return equal;
    }

    private JsonNode ends(String id) {
        return api.get("reviewer", "/api/suggestions/imports/" + id)
                .expect(200)
                .body()
                .path("ends");
    }

    private static Map<String, Long> counted(JsonNode ends) {
        var counted = new TreeMap<String, Long>();
        ends.forEach(end -> counted.merge(
                end.path("state").asString(), end.path("suggestions").asLong(), Long::sum));
        return counted;
    }

    private static String stages(JsonNode ends, String state) {
        return String.join(
                ", ",
                ends.valueStream()
                        .filter(end -> end.path("state").asString().equals(state))
                        .map(end -> end.path("stage").asString())
                        .toList());
    }
}
