package org.yousaid.local.load;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.yousaid.local.api.LocalApi;
import org.yousaid.local.load.PolisFolder.Vote;
import tools.jackson.databind.JsonNode;

/** What the system says about a consultation, counted the way the file is. */
final class Recount {

    private static final int PAGE = 200;

    private final LocalApi api;
    private final String consultation;

    Recount(LocalApi api, String consultation) {
        this.api = api;
        this.consultation = consultation;
    }

    /** What a complete load has, by what is counted. */
    static Map<String, Long> of(PolisFolder folder) {
        var expected = new LinkedHashMap<String, Long>();
        expected.put("responses", folder.responses());
        expected.put("suggestions", folder.ideas());
        folder.votes().forEach((vote, count) -> expected.put(name(vote), count));
        return expected;
    }

    /** The same of what is there. */
    Map<String, Long> count() {
        var counted = new LinkedHashMap<String, Long>();
        JsonNode results = api.get("policy", "/api/consultations/" + consultation + "/results")
                .expect(200)
                .body();
        counted.put("responses", results.path("responses").asLong());
        counted.put("suggestions", suggestions());
        for (JsonNode question : results.path("questions")) {
            for (JsonNode option : question.path("options")) {
                for (Vote vote : Vote.values()) {
                    if (option.path("id").asString("").equalsIgnoreCase(vote.name())) {
                        counted.merge(name(vote), option.path("count").asLong(), Long::sum);
                    }
                }
            }
        }
        return counted;
    }

    private long suggestions() {
        long count = 0;
        String after = "";
        while (true) {
            JsonNode page = api.get("reviewer", "/api/suggestions?stage=received&limit=" + PAGE + after)
                    .expect(200)
                    .body();
            for (JsonNode item : page.path("items")) {
                if (item.path("origin").path("consultation").asString("").equals(consultation)) {
                    count++;
                }
            }
            if (!page.path("next").isString()) {
                return count;
            }
            after = "&after=" + page.path("next").asString();
        }
    }

    private static String name(Vote vote) {
        return vote.name().toLowerCase(Locale.ROOT);
    }
}
