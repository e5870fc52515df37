package org.yousaid.consultation.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yousaid.consultation.RunningService.draft;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.consultation.RunningService;
import org.yousaid.consultation.RunningService.Answer;
import tools.jackson.databind.JsonNode;

class ChecksOverHttpTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    private static final String ALL = "/api/consultations";

    private static JsonNode checks(String draft) {
        Answer drafted = service.post("POLICY", ALL, draft);
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(201);
        Answer checks =
                service.get("POLICY", ALL + "/" + drafted.json().get("id").asString() + "/checks");
        assertThat(checks.status()).as(checks.text()).isEqualTo(200);
        return checks.json();
    }

    @Test
    void namesTheHardestSentenceAndWhatIsMissing() {
        JsonNode checks = checks("""
            {"title": "Checks", "purpose": "We ask. The implementation of multidisciplinary interventions necessitates considerable organisational coordination.",
             "questions": [{"id": "q1", "type": "LONG_TEXT", "text": "Is it safe to walk?"}]}\
            """);

        assertThat(checks.path("reading").path("hardest").path(0).path("text").asString())
                .startsWith("The implementation");
        assertThat(checks.path("reading").path("questions").path(0).path("age").asDouble())
                .isLessThan(10);
        assertThat(checks.path("minutes").asInt()).isEqualTo(1);
        assertThat(checks.path("missing").toString())
                .contains("canStillChange", "closesAt", "owner")
                .doesNotContain("title");
    }

    @Test
    void saysNothingOfReadingWhatIsNotWrittenInEnglish() {
        assertThat(checks("{\"title\": \"Cwestiwn\", \"languages\": [\"cy\"]}").has("reading"))
                .isFalse();
    }

    @Test
    void countsWhatIsNotTranslated() {
        JsonNode checks = checks("""
            {"title": "Benches", "languages": ["en", "cy"], "translations": {"cy": {"title": "Meinciau"}},
             "questions": [{"id": "q1", "type": "SINGLE_CHOICE", "text": "More?", "options": [{"id": "y", "text": "Yes"}, {"id": "n", "text": "No"}],
                            "translations": {"cy": {"options": {"y": "Ie"}}}}]}\
            """);

        assertThat(checks.path("untranslated").toString())
                .isEqualTo("[{\"language\":\"cy\",\"missing\":2,\"texts\":4}]");
    }

    @Test
    void warnsOfWhatAsksTheSamePeopleTooSoon() {
        String running = service.opened("Asked at the same time");
        String slug =
                service.get("POLICY", ALL + "/" + running).json().get("slug").asString();

        JsonNode checks = checks(draft("Asked too soon", service.now().plus(Duration.ofDays(20))));

        assertThat(checks.path("askedTooSoon")
                        .valueStream()
                        .filter(other -> other.path("slug").asString().equals(slug)))
                .singleElement()
                .satisfies(
                        other -> assertThat(other.path("overlaps").asBoolean()).isTrue());
    }

    @Test
    void saysHowLongItTookOnceEnoughHaveAnswered() {
        String id = service.opened("How long it takes");
        JsonNode guessed = service.get("ANONYMOUS", ALL + "/" + id + "/length").json();
        assertThat(guessed.toString()).isEqualTo("{\"minutes\":1,\"from\":\"ESTIMATE\"}");

        for (String seconds : List.of("300", "310", "310", "4", "7300")) {
            answer(id, seconds);
        }
        answer(id, "250", "YouSaid-Machine-Like", "true");
        assertThat(service.get("ANONYMOUS", ALL + "/" + id + "/length").json()).isEqualTo(guessed);

        answer(id, "500");
        assertThat(service.get("ANONYMOUS", ALL + "/" + id + "/length").json().toString())
                .isEqualTo("{\"minutes\":5,\"from\":\"ANSWERS\",\"answers\":5}");

        Answer copied = service.send(
                "POLICY",
                "POST",
                ALL + "/" + id + "/copy",
                BodyPublishers.noBody(),
                "Idempotency-Key",
                RunningService.freshKey());
        assertThat(copied.status()).as(copied.text()).isEqualTo(201);
        String copy = copied.json().get("id").asString();
        JsonNode checks = service.get("POLICY", ALL + "/" + copy + "/checks").json();
        assertThat(checks.get("length").get("from").asString()).isEqualTo("ESTIMATE");
        assertThat(checks.get("lengthOfOriginal").get("minutes").asInt()).isEqualTo(5);
        assertThat(service.get("POLICY", ALL + "/" + copy).json().get("copyOf").asString())
                .isEqualTo(id);
        assertThat(service.get("POLICY", ALL + "/" + copy + "/history")
                        .json()
                        .get("items")
                        .get(0)
                        .get("copyOf")
                        .asString())
                .isEqualTo(id);
        assertThat(service.get("ANONYMOUS", ALL + "/" + copy + "/length").code())
                .isEqualTo("unknown-consultation");
    }

    private static void answer(String id, String seconds, String... more) {
        List<String> headers = new ArrayList<>(List.of("YouSaid-Seconds", seconds));
        headers.addAll(List.of(more));
        Answer taken = service.post(
                "ANONYMOUS",
                ALL + "/" + id + "/responses",
                "{\"channel\": \"ONLINE\", \"answers\": [{\"question\": \"q1\", \"choice\": [\"yes\"]}]}",
                headers.toArray(String[]::new));
        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
    }

    @Test
    void isForThePolicyTeam() {
        Answer drafted = service.post("POLICY", ALL, "{\"title\": \"Whose checks\"}");
        String id = drafted.json().get("id").asString();

        assertThat(service.get("OFFICER", ALL + "/" + id + "/checks").status()).isEqualTo(403);
        assertThat(service.get("POLICY", ALL + "/no-such-thing/checks").code()).isEqualTo("unknown-consultation");
    }
}
