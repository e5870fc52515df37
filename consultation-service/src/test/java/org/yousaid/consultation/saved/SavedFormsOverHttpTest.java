package org.yousaid.consultation.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.consultation.RunningService;
import org.yousaid.consultation.RunningService.Answer;
import org.yousaid.support.mongo.Databases;

class SavedFormsOverHttpTest {

    private static final String FORM = "{\"content\": {\"fields\": {\"q4\": [\"Half a thought\"]}, \"step\": 2}}";

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    @Test
    void givesBackWhatWasSavedToWhoeverHoldsTheToken() {
        String path = path("To be saved");

        Answer saved = save(path, FORM, RunningService.freshKey());
        assertThat(saved.status()).as(saved.text()).isEqualTo(201);
        Answer opened = open(path, token(saved));

        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.json().path("content").toString())
                .isEqualTo("{\"fields\":{\"q4\":[\"Half a thought\"]},\"step\":2}");
        assertThat(opened.header("ETag")).isEqualTo("\"1\"").isEqualTo(saved.header("ETag"));
    }

    @Test
    void storesNothingThatAnybodyElseCouldRead() {
        Answer saved = save(path("Sealed"), FORM, RunningService.freshKey());

        Document stored = new Document();
        service.context()
                .getBean(Databases.class)
                .own()
                .getCollection("saved_forms")
                .find(new Document("_id", new SavedFormToken(token(saved)).id()))
                .forEach(stored::putAll);

        assertThat(stored.toJson()).contains("sealed").doesNotContain("thought", token(saved));
        assertThat(new SavedFormToken("x".repeat(43))
                        .open(stored.getString("sealed"), stored.getString("consultation")))
                .isEmpty();
    }

    @Test
    void answersARepeatWithTheSameTokenAndAnotherFormUnderItsKeyNotAtAll() {
        String path = path("Twice");
        String key = RunningService.freshKey();

        Answer first = save(path, FORM, key);
        Answer second = save(path, FORM, key);
        Answer other = save(path, "{\"content\": {}}", key);

        assertThat(second.text()).isEqualTo(first.text());
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void savesOverTheVersionThatWasReadAndNoOther() {
        String path = path("Over itself");
        String token = token(save(path, FORM, RunningService.freshKey()));

        Answer replaced = put(path, token, "\"1\"");
        Answer stale = put(path, token, "\"1\"");

        assertThat(replaced.status()).as(replaced.text()).isEqualTo(200);
        assertThat(replaced.header("ETag")).isEqualTo("\"2\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(open(path, token).json().path("content").path("more").asBoolean())
                .isTrue();
    }

    @Test
    void deletesWhatWasSent() {
        String path = path("Sent");
        String token = token(save(path, FORM, RunningService.freshKey()));

        Answer deleted = service.send(
                "ANONYMOUS", "DELETE", path, BodyPublishers.noBody(), "Saved-Form", token, "If-Match", "*");

        assertThat(deleted.status()).isEqualTo(204);
        assertThat(open(path, token).code()).isEqualTo("no-such-saved-form");
    }

    @Test
    void opensNoFormOfAnotherConsultationAndNoneWithoutItsToken() {
        String token = token(save(path("One"), FORM, RunningService.freshKey()));
        String other = path("Another");

        assertThat(open(other, token).status()).isEqualTo(404);
        assertThat(open(other, "short").code()).isEqualTo("no-such-saved-form");
        assertThat(service.get("ANONYMOUS", other).code()).isEqualTo("no-such-saved-form");
    }

    @Test
    void refusesWhatIsNoFormAndWhatIsTooLong() {
        String path = path("Too long");

        assertThat(save(path, "{}", RunningService.freshKey()).code()).isEqualTo("invalid-request");
        Answer tooLong =
                save(path, "{\"content\": {\"text\": \"" + "x".repeat(200_000) + "\"}}", RunningService.freshKey());

        assertThat(tooLong.code()).isEqualTo("too-long-to-save");
        assertThat(tooLong.json().path("most").asInt()).isEqualTo(200_000);
    }

    @Test
    void savesNothingForWhatIsClosed() {
        String id = service.opened("Closed before it was saved");
        assertThat(service.tell("POLICY", "/api/consultations/" + id + "/close").status())
                .isEqualTo(200);

        assertThat(save("/api/consultations/" + id + "/saved", FORM, RunningService.freshKey())
                        .code())
                .isEqualTo("nothing-to-save-for");
    }

    @Test
    void forgetsItWhenTheConsultationCloses() {
        Answer drafted = service.post(
                "POLICY",
                "/api/consultations",
                RunningService.draft("Until it closes", service.now().plus(Duration.ofHours(1))));
        String consultation = "/api/consultations/" + drafted.json().path("id").asString();
        assertThat(service.tell("POLICY", consultation + "/open").status()).isEqualTo(200);
        String path = consultation + "/saved";
        Answer saved = save(path, FORM, RunningService.freshKey());
        String id = new SavedFormToken(token(saved)).id();

        service.letPass(Duration.ofHours(2));

        assertThat(open(path, token(saved)).status()).isIn(404, 409);
        await("it to be deleted")
                .atMost(Duration.ofSeconds(20))
                .until(() -> service.context()
                                .getBean(Databases.class)
                                .own()
                                .getCollection("saved_forms")
                                .countDocuments(new Document("_id", id))
                        == 0);
    }

    private static String path(String title) {
        return "/api/consultations/" + service.opened(title) + "/saved";
    }

    private static Answer save(String path, String json, String key) {
        return service.post("ANONYMOUS", path, json, "Idempotency-Key", key);
    }

    private static Answer put(String path, String token, String version) {
        return service.put(
                "ANONYMOUS", path, "{\"content\": {\"more\": true}}", "Saved-Form", token, "If-Match", version);
    }

    private static Answer open(String path, String token) {
        return service.send("ANONYMOUS", "GET", path, BodyPublishers.noBody(), "Saved-Form", token);
    }

    private static String token(Answer saved) {
        return saved.json().path("token").asString();
    }
}
