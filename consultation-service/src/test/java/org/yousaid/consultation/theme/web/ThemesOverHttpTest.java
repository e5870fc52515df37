package org.yousaid.consultation.theme.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.consultation.RunningService;
import org.yousaid.consultation.RunningService.Answer;
import org.yousaid.eventstore.MongoEventStorageEngine;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.vault.EmailAddress;
import org.yousaid.support.vault.PersonVault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ThemesOverHttpTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> BUSES = List.of(
            "The bus timetable is never right in the evening",
            "More evening buses please, the bus timetable is useless",
            "Buses are late and the bus timetable is wrong",
            "I wait for the bus and the timetable lies");
    private static final List<String> TREES = List.of(
            "Plant more trees in the park",
            "The park needs more trees and shade",
            "Please plant trees along the park path");

    @Test
    void proposesThemesOfWhatPeopleWrote() {
        String id = answered("Themes proposed");
        Answer proposed = propose(id);

        assertThat(proposed.status()).as(proposed.text()).isEqualTo(200);
        assertThat(proposed.json().get("status").asString()).isEqualTo("PROPOSED");
        assertThat(proposed.json().get("answers").asInt()).isEqualTo(7);
        assertThat(proposed.json().get("themes")).isNotEmpty();
        assertThat(proposed.header("ETag"))
                .isEqualTo("\"" + proposed.json().get("version").asLong() + "\"");
        JsonNode all = service.get("POLICY", path(id)).json().get("questions");
        assertThat(all).hasSize(1);
        assertThat(all.get(0)).isEqualTo(proposed.json());
    }

    @Test
    void proposesTheSameRequestOnce() {
        String id = answered("Proposed once");
        String key = RunningService.freshKey();
        Answer first = propose(id, key);
        Answer second = propose(id, key);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(propose(id).json().get("version").asLong())
                .isGreaterThan(first.json().get("version").asLong());
    }

    @Test
    void isForThePolicyTeamOnly() {
        String id = answered("Not for all");
        assertThat(service.get("ANONYMOUS", path(id)).status()).isEqualTo(401);
        assertThat(service.get("OFFICER", path(id)).status()).isEqualTo(403);
        assertThat(service.get("OFFICER", path(id) + "/q4/answers").status()).isEqualTo(403);
        assertThat(service.post("REVIEWER", path(id) + "/propose", "{\"question\": \"q4\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void refusesAQuestionThatIsNotAnsweredInWords() {
        String id = answered("Not in words");
        assertThat(service.get("POLICY", path(id) + "/q1").code()).isEqualTo("not-a-text-question");
        assertThat(service.get("POLICY", path(id) + "/other").code()).isEqualTo("unknown-question");
    }

    @Test
    void setsTheCodeFrameWhole() {
        String id = answered("Set whole");
        List<String> responses = responses(id);
        Answer set = set(id, "\"0\"", frame(responses.subList(0, 4), responses.subList(3, 7)));

        assertThat(set.status()).as(set.text()).isEqualTo(200);
        assertThat(set.json().get("status").asString()).isEqualTo("CONFIRMED");
        assertThat(counts(set.json())).containsExactly("Buses 4", "Trees 4");
        assertThat(set.json().get("unassigned").asInt()).isZero();
        JsonNode members = service.get("POLICY", path(id) + "/q4?members=true").json();
        assertThat(members.get("themes").get(0).get("responses")).hasSize(4);
        assertThat(set(id, "\"0\"", frame(List.of(), List.of())).status()).isEqualTo(412);
        assertThat(service.put("POLICY", path(id), frame(List.of(), List.of())).status())
                .isEqualTo(428);
        assertThat(propose(id).code()).isEqualTo("themes-confirmed");
    }

    @Test
    void refusesResponsesThatDidNotAnswerTheQuestion() {
        String id = answered("Strangers");
        assertThat(set(id, "*", frame(List.of("response-" + "0".repeat(26)), List.of()))
                        .code())
                .isEqualTo("unknown-answer");
        assertThat(set(id, "*", frame(List.of("nobody"), List.of())).code()).isEqualTo("unknown-answer");
    }

    @Test
    void changesThemesStepByStep() {
        String id = answered("Step by step");
        List<String> all = responses(id);
        set(id, "*", frame(all.subList(0, 4), all.subList(4, 7)));

        assertThat(counts(change(id, "rename", "{\"theme\": \"t1\", \"label\": \"Timetables\"}")))
                .containsExactly("Timetables 4", "Trees 3");
        assertThat(counts(change(
                        id,
                        "split",
                        "{\"theme\": \"t1\", \"label\": \"Evenings\", \"responses\": [\"" + all.get(0) + "\"]}")))
                .containsExactly("Timetables 3", "Trees 3", "Evenings 1");
        assertThat(counts(change(id, "move", "{\"response\": \"" + all.get(6) + "\", \"themes\": [\"t1\", \"t3\"]}")))
                .containsExactly("Timetables 4", "Trees 2", "Evenings 2");
        assertThat(counts(change(id, "merge", "{\"theme\": \"t3\", \"into\": \"t1\"}")))
                .containsExactly("Timetables 5", "Trees 2");
        assertThat(counts(change(id, "add", "{\"label\": \"Dogs\"}")))
                .containsExactly("Timetables 5", "Trees 2", "Dogs 0");
        JsonNode removed = change(id, "remove", "{\"theme\": \"t2\"}");
        assertThat(counts(removed)).containsExactly("Timetables 5", "Dogs 0");
        assertThat(removed.get("unassigned").asInt()).isEqualTo(2);
        assertThat(service.post("POLICY", path(id) + "/q4/rename", "{\"theme\": \"t1\"}", "If-Match", "*")
                        .code())
                .isEqualTo("invalid-request");
    }

    @Test
    void undoesTheLastChangeAndSaysWhatItWas() {
        String id = answered("Undone");
        List<String> all = responses(id);
        Answer set = set(id, "*", frame(all.subList(0, 4), all.subList(3, 7)));
        assertThat(set.json().has("lastChange")).isFalse();
        assertThat(service.tell("POLICY", path(id) + "/q4/undo").code()).isEqualTo("nothing-to-undo");
        JsonNode before = members(id);

        String split = "{\"theme\": \"t1\", \"label\": \"E\", \"responses\": [\"" + all.get(0) + "\"]}";
        String moved = "{\"response\": \"" + all.get(6) + "\", \"themes\": [\"t1\"]}";
        for (List<String> change : List.of(
                List.of("merge", "{\"theme\": \"t2\", \"into\": \"t1\"}"),
                List.of("split", split),
                List.of("rename", "{\"theme\": \"t1\", \"label\": \"Timetables\"}"),
                List.of("move", moved),
                List.of("remove", "{\"theme\": \"t2\"}"),
                List.of("add", "{\"label\": \"Dogs\"}"))) {
            JsonNode changed = change(id, change.get(0), change.get(1));
            assertThat(changed.get("lastChange").get("what").asString()).isEqualTo(change.get(0));
            assertThat(members(id)).isNotEqualTo(before);
            long version = changed.get("version").asLong();
            assertThat(undo("POLICY", id, version - 1).status()).isEqualTo(412);
            Answer undone = undo("POLICY:carla", id, version);
            assertThat(undone.status()).as(undone.text()).isEqualTo(200);
            assertThat(undone.json().get("version").asLong()).isEqualTo(version + 1);
            assertThat(undone.json().get("changedBy").asString()).isEqualTo("carla");
            assertThat(undone.json().get("lastChange").get("what").asString()).isEqualTo("undo");
            assertThat(members(id)).as("after undoing %s", change.get(0)).isEqualTo(before);
        }
    }

    @Test
    void changesAgainWhatWasUndone() {
        String id = answered("Undone twice");
        List<String> all = responses(id);
        set(id, "*", frame(all.subList(0, 4), all.subList(4, 7)));
        JsonNode merged = change(id, "merge", "{\"theme\": \"t2\", \"into\": \"t1\"}");
        assertThat(merged.get("lastChange").get("theme").asString()).isEqualTo("Trees");
        assertThat(merged.get("lastChange").get("other").asString()).isEqualTo("Buses");
        service.tell("POLICY", path(id) + "/q4/undo");
        Answer again = service.tell("POLICY", path(id) + "/q4/undo");
        assertThat(counts(again.json())).containsExactly("Buses 7");
    }

    private static Answer undo(String who, String id, long version) {
        return service.post(who, path(id) + "/q4/undo", "", "If-Match", "\"" + version + "\"");
    }

    /** The themes with the answers that are in each. */
    private static JsonNode members(String id) {
        return service.get("POLICY", path(id) + "/q4?members=true").json().get("themes");
    }

    @Test
    void opensTheWordsBehindACount() {
        String id = answered("Words behind");
        List<String> all = responses(id);
        set(id, "*", frame(all.subList(0, 4), all.subList(4, 7)));

        JsonNode behind =
                service.get("POLICY", path(id) + "/q4/answers?theme=t1").json();
        assertThat(behind.get("total").asInt()).isEqualTo(4);
        assertThat(behind.get("items")
                        .valueStream()
                        .map(item -> item.get("text").asString()))
                .containsExactlyInAnyOrderElementsOf(BUSES);
        assertThat(service.get("POLICY", path(id) + "/q4/answers?theme=t9").code())
                .isEqualTo("unknown-theme");
        assertThat(service.get("POLICY", path(id) + "/q4/answers")
                        .json()
                        .get("total")
                        .asInt())
                .isZero();
    }

    @Test
    void keepsNoWordsInTheReadModel() {
        answered("Sealed");
        assertThat(readModels().toString()).doesNotContain("timetable", "Plant");
    }

    @Test
    void clearsTheExactWordsOfAQuote() {
        String id = answered("Quotes");
        String response = responses(id).getFirst();
        Answer cleared = service.post(
                "POLICY",
                path(id) + "/q4/quotes",
                "{\"response\": \"" + response + "\", \"words\": \"The bus is never right\"}",
                "If-Match",
                "*");
        assertThat(cleared.status()).as(cleared.text()).isEqualTo(200);
        assertThat(quote(id, response)).isEqualTo("The bus is never right");
        service.post(
                "POLICY", path(id) + "/q4/quotes/withdraw", "{\"response\": \"" + response + "\"}", "If-Match", "*");
        assertThat(quote(id, response)).isEmpty();
    }

    @Test
    void forgetsTheQuoteWithItsAuthor() {
        String id = service.opened("Quote forgotten");
        say(id, "I live at the corner and the bus is loud", "forgotten-quote@example.org");
        awaitAnswers(id, 1);
        String response = responses(id).getFirst();
        String quote = "{\"response\": \"" + response + "\", \"words\": \"The bus is loud\"}";
        assertThat(service.post("POLICY", path(id) + "/q4/quotes", quote, "If-Match", "*")
                        .status())
                .isEqualTo(200);
        PersonVault vault = service.context().getBean(PersonVault.class);
        vault.forget(vault.find(new EmailAddress("forgotten-quote@example.org")).orElseThrow());

        assertThat(quote(id, response)).isEmpty();
        assertThat(service.get("POLICY", path(id) + "/q4/answers")
                        .json()
                        .get("items")
                        .get(0)
                        .get("text")
                        .asString())
                .isEqualTo(PersonVault.REMOVED);
        assertThat(service.post("POLICY", path(id) + "/q4/quotes", quote, "If-Match", "*")
                        .code())
                .isEqualTo("answer-removed");
        assertThat(propose(id).status()).isEqualTo(200);
    }

    @Test
    void placesANewAnswerIntoTheNearestConfirmedTheme() {
        String id = answered("Placed by machine");
        List<String> all = responses(id);
        set(id, "*", frame(all.subList(0, 4), all.subList(4, 7)));

        say(id, "Is there a newer timetable for the evening bus?", null);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonNode frame = service.get("POLICY", path(id) + "/q4").json();
            assertThat(counts(frame)).containsExactly("Buses 5", "Trees 3");
            assertThat(frame.get("themes").get(0).get("placedByMachine").asInt())
                    .isEqualTo(1);
        });
        assertThat(service.tell("POLICY", path(id) + "/q4/confirm")
                        .json()
                        .get("themes")
                        .get(0)
                        .get("placedByMachine")
                        .asInt())
                .isZero();
    }

    @Test
    void showsHowFarTwoCodersAgree() {
        String id = answered("Two coders");
        List<String> all = responses(id);
        set(id, "*", frame(all.subList(0, 4), all.subList(4, 7)));
        JsonNode next = service.get("POLICY", path(id) + "/q4/codings/next").json();
        assertThat(next.get("items")).hasSize(7);
        assertThat(next.get("items").get(0).has("themes")).isFalse();

        List<String> coded = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            coded.add("{\"response\": \"%s\", \"themes\": [\"%s\"]}".formatted(all.get(i), i < 3 ? "t1" : "t2"));
        }
        Answer told = service.post(
                "POLICY",
                path(id) + "/q4/codings",
                "{\"coder\": \"AB\", \"answers\": [" + String.join(",", coded) + "]}",
                "If-Match",
                "*");
        assertThat(told.status()).as(told.text()).isEqualTo(204);
        JsonNode agreement = service.get("POLICY", path(id) + "/q4/agreement").json();
        assertThat(agreement.get("coded").asInt()).isEqualTo(7);
        assertThat(agreement.get("agreement").asDouble()).isEqualTo(0.857);
        assertThat(agreement.get("kappa").asDouble()).isEqualTo(0.714);
        assertThat(agreement.get("disagreements")).hasSize(1);
        assertThat(agreement.get("disagreements").get(0).get("response").asString())
                .isEqualTo(all.get(3));

        change(id, "settle", "{\"response\": \"" + all.get(3) + "\", \"themes\": [\"t2\"]}");
        JsonNode settled = service.get("POLICY", path(id) + "/q4/agreement").json();
        assertThat(settled.get("disagreements")).isEmpty();
        assertThat(settled.get("kappa").asDouble()).isEqualTo(0.714);
        assertThat(service.get("POLICY", path(id) + "/q4/codings/next").json().get("items"))
                .isEmpty();
    }

    @Test
    void readModelsRebuiltFromTheEventsAreTheSame() {
        String id = answered("Themes rebuilt");
        List<String> all = responses(id);
        propose(id);
        String buses = set(id, "*", frame(all.subList(0, 4), all.subList(2, 7)))
                .json()
                .get("themes")
                .get(0)
                .get("id")
                .asString();
        change(
                id,
                "split",
                "{\"theme\": \"" + buses + "\", \"label\": \"E\", \"responses\": [\"" + all.get(0) + "\"]}");
        service.tell("POLICY", path(id) + "/q4/undo");
        say(id, "Is there a newer timetable for the evening bus?", null);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(placed(id)).isEqualTo(1));
        awaitHead();
        List<Document> before = readModels();
        StreamingEventProcessor processor = processor();
        processor.shutDown();
        processor.resetTokens();
        processor.start();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(readModels()).containsExactlyInAnyOrderElementsOf(before));
    }

    private static long placed(String id) {
        return service.get("POLICY", path(id) + "/q4")
                .json()
                .get("themes")
                .valueStream()
                .mapToLong(theme -> theme.get("placedByMachine").asLong())
                .sum();
    }

    private static void awaitHead() {
        long head = service.context().getBean(MongoEventStorageEngine.class).head();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> processor().processingStatus().values().stream()
                        .allMatch(status -> status.getCurrentPosition().orElse(0) >= head));
    }

    private static StreamingEventProcessor processor() {
        return service.context()
                .getBean(EventProcessingConfiguration.class)
                .eventProcessor("projections-theme", StreamingEventProcessor.class)
                .orElseThrow();
    }

    private static List<Document> readModels() {
        List<Document> all = new ArrayList<>();
        Databases databases = service.context().getBean(Databases.class);
        databases.own().getCollection("theme_frames").find().into(all);
        databases.own().getCollection("theme_answers").find().into(all);
        return all;
    }

    private static String answered(String title) {
        String id = service.opened(title);
        BUSES.forEach(words -> say(id, words, null));
        TREES.forEach(words -> say(id, words, null));
        awaitAnswers(id, BUSES.size() + TREES.size());
        return id;
    }

    private static void awaitAnswers(String id, int count) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> service.get("POLICY", path(id) + "/q4")
                                .json()
                                .get("answers")
                                .asInt()
                        == count);
    }

    private static void say(String id, String words, @Nullable String email) {
        String contact = email == null ? "" : ", \"contact\": {\"email\": \"" + email + "\"}";
        Answer given = service.post(
                "ANONYMOUS",
                "/api/consultations/" + id + "/responses",
                "{\"channel\": \"ONLINE\", \"answers\": [{\"question\": \"q1\", \"choice\": [\"yes\"]}, "
                        + "{\"question\": \"q4\", \"text\": \"" + words + "\"}]" + contact + "}");
        assertThat(given.status()).as(given.text()).isEqualTo(201);
    }

    /** The responses in the order in which {@link #answered} gave them. */
    private static List<String> responses(String id) {
        List<String> words = new ArrayList<>(BUSES);
        words.addAll(TREES);
        return service.get("POLICY", path(id) + "/q4/answers")
                .json()
                .get("items")
                .valueStream()
                .sorted(Comparator.comparingInt(
                        item -> words.indexOf(item.get("text").asString())))
                .map(item -> item.get("response").asString())
                .toList();
    }

    private static String quote(String id, String response) {
        return service.get("POLICY", path(id) + "/q4/answers")
                .json()
                .get("items")
                .valueStream()
                .filter(item -> item.get("response").asString().equals(response))
                .map(item -> item.path("quote").asString(""))
                .findFirst()
                .orElseThrow();
    }

    private static String path(String id) {
        return "/api/consultations/" + id + "/themes";
    }

    private static Answer propose(String id) {
        return propose(id, RunningService.freshKey());
    }

    private static Answer propose(String id, String key) {
        return service.post("POLICY", path(id) + "/propose", "{\"question\": \"q4\"}", "Idempotency-Key", key);
    }

    private static Answer set(String id, String version, String frame) {
        return service.put("POLICY", path(id), frame, "If-Match", version);
    }

    private static JsonNode change(String id, String change, String body) {
        Answer changed = service.post("POLICY", path(id) + "/q4/" + change, body, "If-Match", "*");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        return changed.json();
    }

    private static String frame(List<String> buses, List<String> trees) {
        return "{\"question\": \"q4\", \"themes\": [{\"label\": \"Buses\", \"responses\": "
                + JSON.writeValueAsString(buses) + "}, {\"label\": \"Trees\", \"responses\": "
                + JSON.writeValueAsString(trees) + "}]}";
    }

    private static List<String> counts(JsonNode frame) {
        return Objects.requireNonNull(frame.get("themes"))
                .valueStream()
                .map(theme ->
                        theme.get("label").asString() + " " + theme.get("count").asInt())
                .toList();
    }
}
