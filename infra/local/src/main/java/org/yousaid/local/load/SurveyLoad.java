package org.yousaid.local.load;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.yousaid.local.api.LocalApi;
import org.yousaid.local.api.Multipart;
import tools.jackson.databind.JsonNode;

/** Builds a survey as a consultation, sends its answers in, closes it, and compares every count with the files. */
final class SurveyLoad {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration COUNT_WITHIN = Duration.ofMinutes(3);

    private final LocalApi api;
    private final SurveyFolder survey;
    private final PrintStream out;

    SurveyLoad(LocalApi api, SurveyFolder survey, PrintStream out) {
        this.api = api;
        this.survey = survey;
        this.out = out;
    }

    /** Returns the exit code: 0 when every count agrees with the files. */
    int load() throws IOException, InterruptedException {
        out.printf(
                Locale.ROOT,
                "The files have %,d questions and %,d responses; they are loaded as history, without any mail.%n",
                survey.questions().size(),
                survey.rows().size());
        JsonNode drafted = api.post("policy", "/api/consultations", null, new SurveyDraft(survey).at(now()))
                .expect(201)
                .body();
        String consultation = "/api/consultations/" + drafted.path("id").asString();
        api.change("policy", consultation + "/open", Map.of()).expect(200);
        JsonNode finished = imported(consultation);
        if (!finished.path("state").asString().equals("DONE")) {
            out.println("The import failed.");
            return 1;
        }
        api.change("policy", consultation + "/close", Map.of()).expect(200);
        boolean equal = compare(consultation);
        out.println("The consultation is /consultations/" + drafted.path("slug").asString());
        out.println(
                equal
                        ? "Every count of the system is that of the files."
                        : "The system does not agree with the files.");
        return equal ? 0 : 1;
    }

    private Instant now() {
        return Instant.parse(
                api.get(null, "/local/clock").expect(200).body().path("now").asString());
    }

    private JsonNode imported(String consultation) throws IOException, InterruptedException {
        Path answers = Files.createTempFile("answers", ".csv");
        try {
            Files.writeString(answers, survey.answers());
            JsonNode accepted = api.postMultipart(
                            "policy", consultation + "/imports", new Multipart().file("answers", answers, "text/csv"))
                    .expect(202)
                    .body();
            return new ImportRun(api, out).follow(accepted.path("id").asString());
        } finally {
            Files.deleteIfExists(answers);
        }
    }

    /** Read models follow within seconds, so the count is repeated until it agrees or takes too long. */
    private boolean compare(String consultation) throws InterruptedException {
        Map<String, SurveyCount> expected = SurveyCount.of(survey);
        Map<String, SurveyCount> counted = counted(consultation);
        for (long looks = COUNT_WITHIN.dividedBy(BETWEEN_LOOKS); looks > 0 && !counted.equals(expected); looks--) {
            Thread.sleep(BETWEEN_LOOKS);
            counted = counted(consultation);
        }
        out.println();
        out.printf("%-14s %10s %10s%n", "", "files", "system");
        print("questions", expected, counted, _ -> 1);
        print("asked", expected, counted, SurveyCount::asked);
        print("answered", expected, counted, SurveyCount::base);
        print("choices", expected, counted, SurveyCount::choices);
        for (String id : expected.keySet()) {
            if (!expected.get(id).equals(counted.get(id))) {
                out.println(id + " DIFFERENT: " + expected.get(id) + " in the files, " + counted.get(id));
            }
        }
        out.println();
        return counted.equals(expected);
    }

    private void print(
            String what,
            Map<String, SurveyCount> expected,
            Map<String, SurveyCount> counted,
            ToLongFunction<SurveyCount> number) {
        out.printf(
                Locale.ROOT,
                "%-14s %,10d %,10d%n",
                what,
                expected.values().stream().mapToLong(number).sum(),
                counted.values().stream().mapToLong(number).sum());
    }

    private Map<String, SurveyCount> counted(String consultation) {
        return SurveyCount.of(api.get("policy", consultation + "/results?breakdowns=false")
                .expect(200)
                .body());
    }
}
