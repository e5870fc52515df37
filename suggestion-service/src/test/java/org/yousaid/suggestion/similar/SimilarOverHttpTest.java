package org.yousaid.suggestion.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.operations.projection.ProjectionRebuilt;
import org.yousaid.suggestion.RunningService;
import org.yousaid.suggestion.RunningService.Answer;
import org.yousaid.support.vault.EmailAddress;
import org.yousaid.support.vault.PersonVault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SimilarOverHttpTest {

    private static final JsonMapper JSON = new JsonMapper();

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    @Test
    void showsStaffWhatMeansTheSameInOtherWords() {
        String lido = service.suggested("Swimming in winter", "Keep the outdoor swimming pool open during winter.");
        service.suggested("Buses", "Let the number 5 bus run on Sundays too.");

        JsonNode best = awaitSimilar("REVIEWER", "Open the lido in the cold months for swimmers", lido);

        assertThat(best.path("title").asString()).isEqualTo("Swimming in winter");
        assertThat(best.path("stage").asString()).isEqualTo("received");
        assertThat(best.path("stageName").asString()).isEqualTo("Received");
        assertThat(best.path("similarity").asDouble()).isBetween(0.3, 0.99);
        assertThat(best.has("text")).isFalse();
    }

    @Test
    void showsThePublicOnlyWhatAPersonReadAndEverybodyMay() {
        String text = "Put a drinking fountain at the skate park in Devonport";
        String unread = service.suggested("Fountain", text + ", please.");
        String complaint = service.suggested("Fountain broken", text + ", the old one is broken.");
        String answered = service.suggested("A fountain", text + " for the children.");
        service.screened(complaint, "COMPLAINT", "We handle this as a complaint.");
        service.screened(answered, "ANSWERED", "It is on its way.");

        awaitSimilar("ANONYMOUS", text, answered);

        assertThat(references(similar("ANONYMOUS", text))).contains(answered).doesNotContain(unread, complaint);
        assertThat(references(similar("CITIZEN", text))).doesNotContain(unread, complaint);
        assertThat(references(similar("OFFICER", text))).contains(answered, unread, complaint);
    }

    @Test
    void putsTheBestFirst() {
        String text = "Plant trees along Mutley Plain";
        String same = service.suggested("Trees", text);
        service.suggested("Bins", "Empty the bins on Mutley Plain twice a week");

        awaitSimilar("REVIEWER", text, same);

        List<Double> similarities = StreamSupport.stream(
                        similar("REVIEWER", text).spliterator(), false)
                .map(found -> found.path("similarity").asDouble())
                .toList();
        assertThat(similarities).isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(similarities.getFirst()).isGreaterThan(0.9);
    }

    @Test
    void findsNothingOfSomebodyWhoIsForgotten() {
        String text = "Mend the sundial in Beaumont Park that the children loved";
        String reference = service.suggested(Map.of("text", text, "contact", Map.of("email", "sundial@example.org")));
        awaitSimilar("REVIEWER", text, reference);
        PersonVault vault = service.context().getBean(PersonVault.class);

        vault.forget(vault.find(EmailAddress.parse("sundial@example.org")).orElseThrow());

        assertThat(references(similar("REVIEWER", text))).doesNotContain(reference);
    }

    @Test
    void keepsTheWordsAndTheirVectorsOnlySealed() {
        String text = "Zithers for every school orchestra";
        awaitSimilar("REVIEWER", text, service.suggested("Zithers", text));

        String stored = service.mongo()
                .database()
                .getCollection("suggestion_wordings")
                .find()
                .map(Document::toJson)
                .into(new java.util.ArrayList<>())
                .toString();

        assertThat(stored)
                .contains("text-")
                .doesNotContainIgnoringCase("zither")
                .doesNotContain("Binary");
    }

    @Test
    void findsTheSameAfterItsDocumentsWereRebuilt() {
        String text = "Reopen the cliff railway at Tinside";
        String reference = service.suggested("Cliff railway", text);
        awaitSimilar("REVIEWER", text, reference);

        service.context().publishEvent(new ProjectionRebuilt("projections-wording"));

        assertThat(references(similar("REVIEWER", text)).getFirst()).isEqualTo(reference);
    }

    @Test
    void refusesNothingAndTooMuch() {
        Answer empty = ask("ANONYMOUS", " ");
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.json().path("errors").get(0).path("pointer").asString())
                .isEqualTo("/text");
        Answer endless = ask("ANONYMOUS", "x".repeat(2_001));
        assertThat(endless.status()).isEqualTo(422);
        assertThat(endless.code()).isEqualTo("text-too-long");
        assertThat(ask("ANONYMOUS", "x".repeat(2_000)).status()).isEqualTo(200);
    }

    @Test
    void groupsOpenSuggestionsThatAskForTheSameForReviewers() {
        String one = service.suggested(
                Map.of("title", "Zebra crossing", "text", "Paint a zebra crossing by the library on Ridgeway."));
        String two = service.suggested(
                Map.of("title", "Crossing", "text", "We need a zebra crossing on Ridgeway next to the library."));
        String three = service.suggested(Map.of(
                "title",
                "Safe crossing at the library",
                "text",
                "Please paint a zebra crossing on Ridgeway by the library."));
        service.suggested("Allotments", "Make more allotments in Whitleigh.");

        JsonNode cluster = await().atMost(Duration.ofSeconds(10))
                .until(() -> clusterOf(one, 3), Optional::isPresent)
                .orElseThrow();

        assertThat(references(cluster.path("suggestions"))).containsExactlyInAnyOrder(one, two, three);
        assertThat(cluster.path("withoutWard").asInt()).isEqualTo(3);

        service.screened(two, "ANSWERED", "There is one now.");
        JsonNode smaller = await().atMost(Duration.ofSeconds(10))
                .until(() -> clusterOf(one, 2), Optional::isPresent)
                .orElseThrow();
        assertThat(references(smaller.path("suggestions"))).containsExactlyInAnyOrder(one, three);
    }

    @Test
    void showsGroupsToReviewersOnly() {
        assertThat(service.get("ANONYMOUS", "/api/suggestions/clusters").status())
                .isEqualTo(401);
        assertThat(service.get("OFFICER", "/api/suggestions/clusters").status()).isEqualTo(403);
    }

    private static Optional<JsonNode> clusterOf(String reference, int size) {
        return StreamSupport.stream(
                        service.get("REVIEWER", "/api/suggestions/clusters")
                                .json()
                                .path("items")
                                .spliterator(),
                        false)
                .filter(cluster -> references(cluster.path("suggestions")).contains(reference))
                .filter(cluster -> cluster.path("size").asInt() == size)
                .findFirst();
    }

    private static JsonNode awaitSimilar(String role, String text, String reference) {
        return await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> StreamSupport.stream(similar(role, text).spliterator(), false)
                                .filter(found ->
                                        found.path("reference").asString().equals(reference))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static List<String> references(JsonNode found) {
        return StreamSupport.stream(found.spliterator(), false)
                .map(each -> each.path("reference").asString())
                .toList();
    }

    private static JsonNode similar(String role, String text) {
        Answer answer = ask(role, text);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static Answer ask(String role, String text) {
        return service.post(role, "/api/suggestions/similar", JSON.writeValueAsString(Map.of("text", text)));
    }
}
