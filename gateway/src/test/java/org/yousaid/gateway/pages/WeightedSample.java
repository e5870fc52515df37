package org.yousaid.gateway.pages;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Results of a long form in sections, with weighted shares and targets. */
final class WeightedSample {

    static final int QUESTIONS = 24;

    private WeightedSample() {}

    private static String consultation(String slug, String fields) {
        return """
                {"id": "%s", "slug": "%s", "version": 4, "status": "RESULTS_PUBLISHED", "title": "A quieter Wolseley Road",
                 "resultsVersion": 1, "closedAt": "2026-12-05T17:00:00Z", %s
                 "sections": [{"id": "about", "title": "About you"}, {"id": "road", "title": "The road today"},
                              {"id": "later", "title": "What should change"}],
                 "questions": [%s]}""".formatted(slug, slug, fields, each(WeightedSample::question));
    }

    private static String each(IntFunction<String> text) {
        return IntStream.rangeClosed(1, QUESTIONS).mapToObj(text).collect(Collectors.joining(",\n"));
    }

    private static String question(int number) {
        String section = number <= 3 ? "about" : number <= 18 ? "road" : "later";
        return """
                {"id": "q%d", "type": "SINGLE_CHOICE", "text": "Question %d", "section": "%s"}""".formatted(number, number, section);
    }

    private static String counted(int number) {
        return """
                {"id": "q%d", "type": "SINGLE_CHOICE", "text": "Should part %d of Wolseley Road be quieter?", "asked": 412, "base": 400,
                 "skipped": 12, "weightedTo": %s, "options": [
                   {"id": "yes", "text": "Yes", "count": 248, "share": 0.62, "weighted": 0.55},
                   {"id": "no", "text": "No, keep it as it is", "count": 152, "share": 0.38, "weighted": 0.45}]}""".formatted(number, number, number == 2 ? "0.05" : "0.01");
    }

    private static String results(String weighting) {
        return """
                {"version": 1, "position": 1204, "countedAt": "2026-12-06T09:30:00Z", "responses": 412,
                 "questions": [%s], "breakdowns": [],
                 "weighting": %s,
                 "reach": [
                   {"by": "ward", "group": "E1", "name": "Budshead", "wanted": 100, "responses": 134, "suppressed": false},
                   {"by": "ward", "group": "E2", "name": "Efford and Lipson", "wanted": 200, "responses": 88, "suppressed": false},
                   {"by": "ward", "group": "E3", "name": "Compton", "wanted": 40, "responses": null, "suppressed": true},
                   {"by": "age", "group": "16-24", "name": "16-24", "wanted": 40, "responses": null, "suppressed": false}]}""".formatted(each(WeightedSample::counted), weighting);
    }

    private static final String WEIGHTING = """
            {"position": 1204, "fewest": 100, "source": "Office for National Statistics, mid-2023",
             "effectiveSampleSize": 263, "largestWeight": 2.84, "exact": false, "targets": [
               {"by": "ward", "unheard": ["Stoke"], "groups": [
                 {"ids": ["E1"], "names": ["Budshead"], "people": 13021},
                 {"ids": ["E2"], "names": ["Efford and Lipson"], "people": 14012},
                 {"ids": ["E3", "E4"], "names": ["Compton", "Ham"], "people": 21877}]},
               {"by": "age", "unheard": [], "groups": [
                 {"ids": ["o1"], "names": ["Under 40"], "people": 120400},
                 {"ids": ["o2"], "names": ["40 or older"], "people": 143300}]}]}""";

    static void script(ScriptedServices services) {
        String aims = "\"objectives\": \"To choose which parts of the road get a limit of 20 miles an hour first.\",";
        services.on("GET", "/api/consultations/weighted", 200, consultation("weighted", aims))
                .on("GET", "/api/consultations/weighted/results", 200, results(WEIGHTING))
                .on("GET", "/api/consultations/unweighted", 200, consultation("unweighted", ""))
                .on(
                        "GET",
                        "/api/consultations/unweighted/results",
                        200,
                        results("{\"position\": 1204, \"fewest\": 100, \"reason\": \"too-few\", \"targets\": []}"));
    }
}
