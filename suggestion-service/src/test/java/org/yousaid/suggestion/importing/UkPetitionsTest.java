package org.yousaid.suggestion.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.suggestion.RunningService;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedText;
import org.yousaid.testsupport.SharedData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real petitions, taken in through the API with their own dates, and counted back by how they ended. */
@Tag("slow")
class UkPetitionsTest {

    /** What each state and reason of the file is with us: outcome and stage. */
    private static final Map<String, String> ENDS = Map.of(
            "closed", "ANSWERED answered",
            "open", "CLOSER_LOOK screened",
            "rejected/duplicate", "ANSWERED answered",
            "rejected/irrelevant", "REFERRED referred",
            "rejected/no-action", "NOT_POSSIBLE not-possible",
            "rejected/already-happening", "ALREADY_HAPPENING already-happening",
            "rejected/foi", "SERVICE_REQUEST service-request");

    @RegisterExtension
    static final RunningService service = RunningService.alone();

    @Test
    void countsBackToWhatTheFileSays() throws IOException {
        String file = Files.readString(SharedData.folder("uk-petitions").resolve("petitions.json"));
        JsonNode petitions = JsonMapper.shared().readTree(file);

        JsonNode done = ImportRun.finished(service, ImportRun.send(service, "REVIEWER", file));

        assertThat(done.path("errorCount").asInt())
                .as(done.path("errors").toString())
                .isZero();
        assertThat(done.path("suggestions").asInt()).isEqualTo(petitions.size()).isEqualTo(1_997);
        Map<String, Integer> expected = new HashMap<>();
        petitions.forEach(petition -> expected.merge(end(petition.path("attributes")), 1, Integer::sum));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(counted()).isEqualTo(expected));

        JsonNode ends = service.get(
                        "REVIEWER",
                        "/api/suggestions/imports/" + done.path("id").asString())
                .json()
                .path("ends");
        assertThat(ends.valueStream()
                        .mapToInt(end -> end.path("suggestions").asInt())
                        .sum())
                .isEqualTo(1_997);
        everyHistoryHasItsOwnDates(petitions);
        officialAnswersAreTold(petitions);
        duplicatesAndEarlierOnesNameEachOther(petitions);
        assertThat(service.get("REVIEWER", "/api/casework?stage=screened")
                        .json()
                        .path("items"))
                .isEmpty();
    }

    private static String end(JsonNode said) {
        String code = said.path("rejection").path("code").asString("");
        String state = said.path("state").asString() + (code.isEmpty() ? "" : "/" + code);
        return state + " = " + ENDS.get(state);
    }

    private static Map<String, Integer> counted() {
        Map<String, Integer> counted = new HashMap<>();
        suggestions()
                .forEach(document -> counted.merge(
                        imported(document).getString("state") + " = " + document.getString("outcome") + " "
                                + document.getString("stage"),
                        1,
                        Integer::sum));
        return counted;
    }

    private static void everyHistoryHasItsOwnDates(JsonNode petitions) {
        Map<String, Document> byId = new HashMap<>();
        suggestions().forEach(document -> byId.put(imported(document).getString("id"), document));
        for (JsonNode petition : petitions) {
            Document document =
                    Objects.requireNonNull(byId.get(petition.path("id").asString()), "Not imported");
            JsonNode said = petition.path("attributes");
            List<Document> history = document.getList("history", Document.class);
            assertThat(history.getFirst().getDate("at").toInstant()).isEqualTo(time(said, "created_at"));
            if (said.path("state").asString().equals("rejected")) {
                assertThat(history.getLast().getDate("at").toInstant()).isEqualTo(time(said, "rejected_at"));
            }
            assertThat(document.get("nextWordBy")).as("nobody waits for it").isNull();
        }
    }

    private static void officialAnswersAreTold(JsonNode petitions) {
        PersonVault vault = service.context().getBean(PersonVault.class);
        List<SealedText> notes = new ArrayList<>();
        suggestions()
                .forEach(document -> document.getList("history", Document.class).stream()
                        .filter(step -> step.containsKey("note"))
                        .forEach(step -> notes.add(new SealedText(step.getString("note")))));
        List<String> words = List.copyOf(vault.readAll(notes).values());
        long answers = petitions
                .valueStream()
                .filter(petition ->
                        petition.path("attributes").path("government_response").isObject())
                .count();
        assertThat(answers).isEqualTo(59);
        petitions
                .valueStream()
                .map(petition -> petition.path("attributes")
                        .path("government_response")
                        .path("details")
                        .asString(""))
                .filter(details -> !details.isBlank())
                .map(details ->
                        details.strip().substring(0, Math.min(details.strip().length(), 200)))
                .forEach(beginning -> assertThat(words).anyMatch(note -> note.startsWith(beginning)));
    }

    /** A duplicate leads to the petition that its moderator named, and that one counts it. */
    private static void duplicatesAndEarlierOnesNameEachOther(JsonNode petitions) {
        Map<String, String> suggestions = new HashMap<>();
        Map<String, String> links = new HashMap<>();
        suggestions().forEach(document -> {
            String id = imported(document).getString("id");
            suggestions.put(id, document.getString("_id"));
            if (document.getString("sameAs") != null) {
                links.put(id, document.getString("sameAs"));
            }
        });
        Map<String, String> expected = new HashMap<>();
        for (JsonNode petition : petitions) {
            String id = petition.path("id").asString();
            earlier(petition, suggestions.keySet()).ifPresent(other -> expected.put(id, suggestions.get(other)));
        }
        assertThat(links).hasSizeGreaterThan(200).isEqualTo(expected);

        Map<String, Integer> again = new HashMap<>();
        links.values().forEach(earlier -> again.merge(earlier, 1, Integer::sum));
        String most = again.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        JsonNode tracked = tracked(most);
        assertThat(tracked.path("askedAgain").path("count").asInt()).isEqualTo(again.get(most));
        JsonNode later = tracked(tracked.path("askedAgain")
                .path("items")
                .get(0)
                .path("reference")
                .asString());
        assertThat(later.path("sameAs").path("reference")).isEqualTo(tracked.path("reference"));
        assertThat(later.path("sameAs").path("title").asString()).isNotBlank();
    }

    private static Optional<String> earlier(JsonNode petition, Set<String> known) {
        JsonNode rejection = petition.path("attributes").path("rejection");
        return rejection.path("code").asString("").equals("duplicate")
                ? Pattern.compile("petitions/(\\d+)")
                        .matcher(rejection.path("details").asString(""))
                        .results()
                        .map(link -> link.group(1))
                        .filter(other -> known.contains(other)
                                && !other.equals(petition.path("id").asString()))
                        .findFirst()
                : Optional.empty();
    }

    private static JsonNode tracked(String id) {
        return service.get("ANONYMOUS", "/api/suggestions/" + id.replace("suggestion-", ""))
                .json();
    }

    private static Instant time(JsonNode said, String name) {
        return Instant.parse(said.path(name).asString()).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    }

    private static Document imported(Document document) {
        return document.get("origin", Document.class).get("imported", Document.class);
    }

    private static List<Document> suggestions() {
        return service.mongo().database().getCollection("suggestions").find().into(new ArrayList<>());
    }
}
