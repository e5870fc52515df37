package org.yousaid.suggestion.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.contract.Reference;
import org.yousaid.suggestion.RunningService;
import org.yousaid.suggestion.RunningService.Answer;
import tools.jackson.databind.JsonNode;

/** A service of its own: time passes here. */
class BulkOverHttpTest {

    @RegisterExtension
    static final RunningService service = RunningService.alone();

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void tellsNobodyUntilTheTimeToTakeItBackIsOver() {
        String one = service.suggested("One", "The first.");
        String two = service.suggested("Two", "The second.");
        String key = RunningService.freshKey();
        Answer made = decide(key, "It is planted.", one, two);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.json().path("canBeTakenBack").asBoolean()).isTrue();
        assertThat(made.json().path("counts").path("WAITING").asInt()).isEqualTo(2);
        assertThat(decide(key, "It is planted.", one, two).json().path("id"))
                .as("a repeat is the same batch")
                .isEqualTo(made.json().path("id"));
        assertThat(stage(one)).isEqualTo("received");

        service.letPass(Duration.ofMinutes(6));
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(stage(one)).isEqualTo("already-happening");
            assertThat(stage(two)).isEqualTo("already-happening");
        });
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                lately(made).path("counts").path("DONE").asInt())
                        .isEqualTo(2));
        assertThat(service.get("ANONYMOUS", "/api/suggestions/" + one).text()).contains("It is planted.");
        assertThat(undo(made).code()).isEqualTo("batch-gone-out");
    }

    @Test
    void refusesAnotherBodyUnderTheSameKey() {
        String one = service.suggested("One", "The first.");
        String two = service.suggested("Two", "The second.");
        String key = RunningService.freshKey();
        Answer made = decide(key, "It is planted.", one);

        assertThat(decide(key, "It is not planted.", one).code()).isEqualTo("idempotency-key-reused");
        Answer wider = decide(key, "It is planted.", one, two);
        assertThat(wider.status()).isEqualTo(422);
        assertThat(wider.code()).isEqualTo("idempotency-key-reused");
        assertThat(lately(made).path("counts").path("WAITING").asInt()).isEqualTo(1);
        assertThat(undo(made).status()).isEqualTo(200);
    }

    @Test
    void completesWhatWasLeftHalfKept() {
        String one = service.suggested("One", "The first.");
        String two = service.suggested("Two", "The second.");
        String three = service.suggested("Three", "The third.");
        String key = RunningService.freshKey();
        Answer made = decide(key, "It is planted.", one, two, three);
        lose(made, two);
        assertThat(lately(made).path("counts").path("WAITING").asInt()).isEqualTo(2);

        Answer again = decide(key, "It is planted.", one, two, three);

        assertThat(again.json().path("counts").path("WAITING").asInt()).isEqualTo(3);
        assertThat(again.json().path("dueAt"))
                .as("all go out at once")
                .isEqualTo(made.json().path("dueAt"));
        Set<Date> due = new HashSet<>();
        decisions()
                .find(Filters.eq("batch", made.json().path("id").asString()))
                .forEach(decision -> due.add(decision.getDate("dueAt")));
        assertThat(due).hasSize(1);
        assertThat(undo(made).json().path("counts").path("TAKEN_BACK").asInt()).isEqualTo(3);
        lose(made, two);
        assertThat(decide(key, "It is planted.", one, two, three)
                        .json()
                        .path("counts")
                        .has("WAITING"))
                .as("what was taken back does not come back")
                .isFalse();
    }

    @Test
    void handsManyOverToWhomTheReviewerNamesOrToTheUsualTeam() {
        String lamp = service.suggested("Lamp", "The lamp is broken.");
        String hole = service.suggested("Hole", "There is a hole.");
        String day = LocalDate.ofInstant(service.now(), ZoneId.of("Europe/London"))
                .plusDays(5)
                .toString();
        Answer named = send(
                "\"outcome\":\"SERVICE_REQUEST\",\"note\":\"It is handed over.\",\"referredTo\":\"Street lights\",\"answerBy\":\""
                        + day + "\"",
                lamp);
        assertThat(named.status()).as(named.text()).isEqualTo(201);
        assertThat(send("\"outcome\":\"COMPLAINT\",\"note\":\"It is handed over.\"", hole)
                        .status())
                .isEqualTo(201);

        service.letPass(Duration.ofMinutes(6));
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode last = last(lamp);
            assertThat(last.path("stage").asString()).isEqualTo("service-request");
            assertThat(last.path("referredTo").asString()).isEqualTo("Street lights");
            assertThat(last.path("answerBy").asString()).isEqualTo(day);
            assertThat(last(hole).path("referredTo").asString()).isNotBlank();
            assertThat(last(hole).path("answerBy").asString()).isNotBlank();
        });
        assertThat(send(
                                "\"outcome\":\"ANSWERED\",\"note\":\"Yes.\",\"answerBy\":\"" + day + "\"",
                                service.suggested("More", "More."))
                        .code())
                .isEqualTo("invalid-request");
        assertThat(send(
                                "\"outcome\":\"COMPLAINT\",\"note\":\"Yes.\",\"answerBy\":\"2020-01-01\"",
                                service.suggested("More", "More."))
                        .code())
                .isEqualTo("invalid-request");
    }

    private static JsonNode last(String reference) {
        JsonNode history =
                service.get("ANONYMOUS", "/api/suggestions/" + reference).json().path("history");
        return history.get(history.size() - 1);
    }

    /** As if the machine had stopped half way. */
    private static void lose(Answer batch, String reference) {
        String id = batch.json().path("id").asString() + " suggestion-" + reference;
        assertThat(decisions().deleteOne(Filters.eq("_id", id)).getDeletedCount())
                .isEqualTo(1);
    }

    private static MongoCollection<Document> decisions() {
        return service.mongo().database().getCollection("casework_decisions");
    }

    @Test
    void takesBackWhatNobodyWasTold() {
        String one = service.suggested("One", "The first.");
        Answer made = decide(RunningService.freshKey(), "Oh no.", one);
        Answer undone = undo(made);
        assertThat(undone.status()).as(undone.text()).isEqualTo(200);
        assertThat(undone.json().path("counts").path("TAKEN_BACK").asInt()).isEqualTo(1);
        assertThat(undo(made).status()).as("a second time is no other").isEqualTo(200);
        service.letPass(Duration.ofMinutes(6));
        String after = service.suggested("After", "Another.");
        Answer other = decide(RunningService.freshKey(), "Fine.", after);
        service.letPass(Duration.ofMinutes(6));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                lately(other).path("counts").path("DONE").asInt())
                        .isEqualTo(1));
        assertThat(stage(one)).isEqualTo("received");
    }

    @Test
    void refusesClearlyWhatSomebodyElseDecidedMeanwhileAndKeepsTheNote() {
        String mine = service.suggested("Mine", "Mine alone.");
        String theirs = service.suggested("Theirs", "Theirs too.");
        Answer made = decide(RunningService.freshKey(), "A note that took long.", mine, theirs);
        service.screened(theirs, "NOT_POSSIBLE", "I was faster.");
        service.letPass(Duration.ofMinutes(6));
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(lately(made).path("refused")).hasSize(1);
            assertThat(lately(made).path("counts").path("DONE").asInt()).isEqualTo(1);
        });
        var batch = lately(made);
        assertThat(batch.path("refused").path(0).path("reference").asString()).isEqualTo(theirs);
        assertThat(batch.path("refused").path(0).path("code").asString()).isEqualTo("stale-version");
        assertThat(batch.path("note").asString()).isEqualTo("A note that took long.");
        assertThat(stage(theirs)).isEqualTo("not-possible");
    }

    @Test
    void isForReviewersAndTheirOwnBatches() {
        String one = service.suggested("One", "The first.");
        Answer made = decide(RunningService.freshKey(), "Fine.", one);
        String path = "/api/casework/batches/" + made.json().path("id").asString() + "/undo";
        assertThat(service.tell("REVIEWER:bob", path).code()).isEqualTo("no-such-batch");
        assertThat(service.tell("ANONYMOUS", path).status()).isEqualTo(401);
        assertThat(service.get("OFFICER", "/api/casework/batches").status()).isEqualTo(403);
        assertThat(decide(RunningService.freshKey(), " ", one).code()).isEqualTo("invalid-request");
        assertThat(decide(RunningService.freshKey(), "x").code()).isEqualTo("invalid-request");
        assertThat(decide(RunningService.freshKey(), "x", Reference.mint().value())
                        .code())
                .isEqualTo("invalid-request");
    }

    @Test
    void everyRefusalIsExplainedWithItsStatus() throws IOException {
        List<BulkRefusal> all = List.of(new BulkRefusal.NoSuchBatch(), new BulkRefusal.BatchGoneOut());
        String page = Files.readString(Path.of("..", "docs", "problems.md"));
        assertThat(all.stream().<Class<?>>map(Object::getClass).toList())
                .containsExactlyInAnyOrder(BulkRefusal.class.getPermittedSubclasses());
        assertThat(all)
                .allSatisfy(
                        refusal -> assertThat(page).contains("### " + refusal.code() + "\n" + refusal.status() + ". "));
    }

    private static Answer send(String fields, String reference) {
        return service.post(
                "REVIEWER",
                "/api/casework/batches",
                "{" + fields + ",\"suggestions\":[{\"reference\":\"" + reference + "\",\"version\":0}]}",
                "Idempotency-Key",
                RunningService.freshKey());
    }

    private static Answer decide(String key, String note, String... references) {
        String chosen = Arrays.stream(references)
                .map(reference -> "{\"reference\":\"" + reference + "\",\"version\":0}")
                .collect(Collectors.joining(","));
        return service.post(
                "REVIEWER",
                "/api/casework/batches",
                "{\"outcome\":\"ALREADY_HAPPENING\",\"note\":\"" + note + "\",\"suggestions\":[" + chosen + "]}",
                "Idempotency-Key",
                key);
    }

    private static Answer undo(Answer made) {
        return service.tell(
                "REVIEWER", "/api/casework/batches/" + made.json().path("id").asString() + "/undo");
    }

    private static JsonNode lately(Answer made) {
        return service.get("REVIEWER", "/api/casework/batches")
                .json()
                .path("items")
                .valueStream()
                .filter(batch -> batch.path("id").equals(made.json().path("id")))
                .findFirst()
                .orElseThrow();
    }

    private static String stage(String reference) {
        return service.get("ANONYMOUS", "/api/suggestions/" + reference)
                .json()
                .path("stage")
                .asString();
    }
}
