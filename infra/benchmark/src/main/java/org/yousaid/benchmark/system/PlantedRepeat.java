package org.yousaid.benchmark.system;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yousaid.local.api.LocalApi;
import tools.jackson.databind.JsonNode;

/**
 * A reference that two suggestions have: one was sent directly, the other stands on the slip of an interview, as if an officer's
 * tablet had minted the same one.
 *
 * @param first the reference of both
 * @param second the one under which the later suggestion was kept, empty when it is nowhere
 * @param untouched whether the first still says what it said
 */
public record PlantedRepeat(String first, Optional<String> second, boolean untouched) {

    private static final String SAID_FIRST = "A bench at the bus stop.";
    private static final String SAID_SECOND = "A lamp in the underpass.";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Plants one in a system of its own, and sees what becomes of it. */
    public static PlantedRepeat plant(List<String> flags) throws IOException, InterruptedException {
        try (WholeSystem system = WholeSystem.start(Survey.wards(), flags)) {
            LocalApi api = system.api();
            String reference = api.post(
                            null, "/api/suggestions", UUID.randomUUID().toString(), Map.of("text", SAID_FIRST))
                    .expect(201)
                    .body()
                    .path("reference")
                    .asString();
            Held held = Held.open(api, new Survey(), "Asked at the door");
            api.post(
                            "officer",
                            "/api/consultations/" + held.slug() + "/responses",
                            UUID.randomUUID().toString(),
                            response(api, reference))
                    .expect(201);
            Optional<String> second = await(api);
            return new PlantedRepeat(reference, second, text(api, reference).equals(SAID_FIRST));
        }
    }

    private static Map<String, Object> response(LocalApi api, String reference) {
        Instant now = Instant.parse(
                api.get(null, "/local/clock").expect(200).body().path("now").asString());
        return Map.of(
                "channel",
                "FACE_TO_FACE",
                "capturedAt",
                now.toString(),
                "place",
                "At the door",
                "answers",
                List.of(Map.of("question", "choice1", "choice", List.of("o1"))),
                "suggestions",
                List.of(Map.of("reference", reference, "text", SAID_SECOND)));
    }

    private static Optional<String> await(LocalApi api) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        Optional<String> found = find(api);
        while (found.isEmpty() && System.nanoTime() < until) {
            Thread.sleep(BETWEEN_LOOKS);
            found = find(api);
        }
        return found;
    }

    private static Optional<String> find(LocalApi api) {
        for (JsonNode item :
                api.get("reviewer", "/api/casework").expect(200).body().path("items")) {
            if (item.path("text").asString().equals(SAID_SECOND)) {
                return Optional.of(item.path("reference").asString());
            }
        }
        return Optional.empty();
    }

    private static String text(LocalApi api, String reference) {
        return api.get("reviewer", "/api/suggestions/" + reference + "/casework")
                .expect(200)
                .body()
                .path("text")
                .asString();
    }
}
