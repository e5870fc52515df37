package org.yousaid.consultation.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.consultation.RunningService;
import org.yousaid.consultation.RunningService.Answer;
import org.yousaid.consultation.response.ListedResponses;
import org.yousaid.consultation.response.ResponseEvent;
import org.yousaid.contract.Reference;
import org.yousaid.support.vault.EmailAddress;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedText;
import tools.jackson.databind.JsonNode;

class RedactionOverHttpTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    private static final String WORDS = "More benches, says Ann from number 12";
    private static final String FEWER = "More benches, says [redacted]";
    private static final String REDACTION = """
            {"question": "q4", "text": "More benches, says [redacted]", "reason": "AUTHOR_NAMED"}""";

    @Test
    void readsWhatPeopleWroteTheLatestFirst() {
        String id = service.opened("Read by the team");
        for (int i = 0; i < 22; i++) {
            say(id, "Words " + i, null);
        }
        service.post("ANONYMOUS", "/api/consultations/" + id + "/responses", """
                {"channel": "ONLINE", "answers": [{"question": "q1", "choice": ["no"]}, {"question": "q2", "choice": ["walk", "play"]}]}""");
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            JsonNode page = page(id, "");
            return page.get("items").size() == 20
                    && page.get("items").get(0).get("answers").size() == 2;
        });

        JsonNode first = page(id, "");
        assertThat(first.get("items").get(0).get("answers").get(1).get("said").toString())
                .isEqualTo("[\"Walking\",\"Playing\"]");
        JsonNode second = page(id, "?after=" + first.get("next").asString());
        assertThat(second.get("next").isNull()).isTrue();
        Set<String> read = new HashSet<>();
        for (JsonNode page : List.of(first, second)) {
            page.get("items").valueStream().map(RedactionOverHttpTest::text).forEach(read::add);
        }
        assertThat(read).hasSize(23).contains("Words 0", "Words 21", "");
        assertThat(page(id, "?question=q4").get("items").valueStream().map(RedactionOverHttpTest::text))
                .hasSize(20)
                .doesNotContain("");
        assertThat(service.get("POLICY", path(id) + "?question=q1").code()).isEqualTo("unknown-question");
    }

    @Test
    void isForThePolicyTeamOnlyAndNamesNobody() {
        String id = service.opened("Named nobody");
        String reference = say(id, WORDS, "ann@example.org");
        assertThat(service.get("POLICY", one(reference) + "/answers").text())
                .contains("says Ann from number 12")
                .doesNotContain("ann@example.org", "person-");
        for (String path : List.of(path(id), one(reference) + "/answers")) {
            assertThat(service.get("ANONYMOUS", path).status()).isEqualTo(401);
            assertThat(service.get("OFFICER", path).status()).isEqualTo(403);
        }
        assertThat(service.post("REVIEWER", one(reference) + "/redactions", REDACTION, "If-Match", "*")
                        .status())
                .isEqualTo(403);
        assertThat(service.post("REVIEWER", one(reference) + "/withdrawal", "{\"reason\": \"x\"}", "If-Match", "*")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void showsBeforeAndAfterAndStoresNothing() {
        String reference = say(service.opened("Looked at before"), WORDS, null);
        Answer preview = service.post("POLICY", one(reference) + "/redactions/preview", REDACTION);
        assertThat(preview.json().get("before").get(1).toString())
                .isEqualTo("{\"text\":\"Ann from number 12\",\"marked\":true}");
        assertThat(text(service.get("POLICY", one(reference) + "/answers").json()))
                .isEqualTo(WORDS);
    }

    @Test
    void takesAPassageOutForGood() {
        String id = service.opened("Taken out");
        String reference = say(id, WORDS, null);
        SealedText before = words(reference);
        Answer redacted = service.post("POLICY", one(reference) + "/redactions", REDACTION, "If-Match", "\"1\"");
        assertThat(redacted.status()).as(redacted.text()).isEqualTo(200);
        assertThat(redacted.header("ETag")).isEqualTo("\"2\"");
        assertThat(text(redacted.json())).isEqualTo(FEWER);
        assertThat(text(page(id, "").get("items").get(0))).isEqualTo(FEWER);
        assertThat(redacted.json()
                        .get("answers")
                        .get(0)
                        .get("redactions")
                        .get(0)
                        .get("reason")
                        .asString())
                .isEqualTo("AUTHOR_NAMED");
        awaitErased(before);
        assertThat(redact(reference, "\"1\"", FEWER).status()).isEqualTo(412);
        assertThat(redact(reference, "*", FEWER).code()).isEqualTo("nothing-redacted");
        assertThat(redact(reference, "*", "More benches, says everybody").code())
                .isEqualTo("words-changed");
        assertThat(service.post("POLICY", one(reference) + "/redactions", REDACTION)
                        .status())
                .isEqualTo(428);
        assertThat(service.post(
                                "POLICY",
                                one(reference) + "/redactions",
                                REDACTION.replace("q4", "q1"),
                                "If-Match",
                                "*")
                        .code())
                .isEqualTo("no-words-there");
    }

    @Test
    void asksWhatWhyAndInWhichWords() {
        String reference = say(service.opened("Asked why"), WORDS, null);
        Answer nothing = service.post("POLICY", one(reference) + "/redactions", "{}", "If-Match", "*");
        assertThat(nothing.code()).isEqualTo("invalid-request");
        assertThat(nothing.text()).contains("/question", "/text", "/reason");
        assertThat(service.post(
                                "POLICY",
                                one(reference) + "/redactions",
                                REDACTION.replace("AUTHOR_NAMED", "OTHER"),
                                "If-Match",
                                "*")
                        .text())
                .contains("/note");
        assertThat(service.post("POLICY", one(reference) + "/withdrawal", "{}", "If-Match", "*")
                        .text())
                .contains("/reason");
        assertThat(service.get("POLICY", "/api/responses/YS-0/answers").code()).isEqualTo("mistyped-reference");
    }

    @Test
    void isExportedInTheNewWordingAndNotAtAllOnceItIsTakenBack() {
        String id = service.opened("Exported after");
        String redacted = say(id, WORDS, null);
        String gone = say(id, "Gone", null);
        service.post("POLICY", one(redacted) + "/redactions", REDACTION, "If-Match", "*");
        service.post("POLICY", one(gone) + "/withdrawal", "{\"reason\": \"Its author\"}", "If-Match", "*");
        assertThat(service.get("POLICY", path(id) + ".csv").text())
                .contains(redacted, FEWER)
                .doesNotContain("Ann", gone, "Gone", PersonVault.REMOVED);
    }

    @Test
    void isQuotedNoMoreAndCodedInTheNewWording() {
        String id = service.opened("Quoted before");
        String reference = say(id, WORDS, null);
        String themes = "/api/consultations/" + id + "/themes/q4";
        await().atMost(Duration.ofSeconds(20))
                .until(() -> service.get("POLICY", themes).json().get("answers").asInt() == 1);
        String response = service.get("POLICY", themes + "/answers")
                .json()
                .get("items")
                .get(0)
                .get("response")
                .asString();
        Answer cleared = service.post(
                "POLICY",
                themes + "/quotes",
                "{\"response\": \"" + response + "\", \"words\": \"Ann from number 12\"}",
                "If-Match",
                "*");
        assertThat(cleared.status()).as(cleared.text()).isEqualTo(200);
        service.post("POLICY", one(reference) + "/redactions", REDACTION, "If-Match", "*");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonNode answer =
                    service.get("POLICY", themes + "/answers/" + response).json();
            assertThat(answer.get("text").asString()).isEqualTo(FEWER);
            assertThat(answer.has("quote")).isFalse();
        });
        service.post("POLICY", one(reference) + "/withdrawal", "{\"reason\": \"Its author\"}", "If-Match", "*");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> service.get("POLICY", themes).json().get("answers").asInt() == 0);
    }

    /** A crash between the two is the same as a policy that does not run: the event waits for it. */
    @Test
    void destroysTheKeyAlsoWhenACrashCameInBetween() {
        String reference = say(service.opened("Crashed between"), WORDS, null);
        SealedText before = words(reference);
        StreamingEventProcessor policy = processor("redaction");
        policy.shutDown();
        Answer redacted = service.post("POLICY", one(reference) + "/redactions", REDACTION, "If-Match", "*");
        assertThat(redacted.status()).as(redacted.text()).isEqualTo(200);
        assertThat(text(redacted.json())).isEqualTo(FEWER);
        assertThat(vault().open(before)).contains(WORDS);
        policy.start();
        awaitErased(before);
        assertThat(text(service.get("POLICY", one(reference) + "/answers").json()))
                .isEqualTo(FEWER);
    }

    @Test
    void forgetsTheNewWordingWithItsAuthor() {
        String reference = say(service.opened("Forgotten wording"), WORDS, "redacted@example.org");
        service.post("POLICY", one(reference) + "/redactions", REDACTION, "If-Match", "*");
        vault().forget(vault().find(EmailAddress.parse("redacted@example.org")).orElseThrow());
        assertThat(text(service.get("POLICY", one(reference) + "/answers").json()))
                .isEqualTo(PersonVault.REMOVED);
        assertThat(redact(reference, "*", "More [redacted]").code()).isEqualTo("words-gone");
    }

    @Test
    void erasesTheWordsOfAResponseThatIsTakenBack() {
        String id = service.opened("Taken back");
        String reference = say(id, WORDS, null);
        SealedText before = words(reference);
        Answer withdrawn = service.post(
                "POLICY",
                one(reference) + "/withdrawal",
                "{\"reason\": \"Its author, by telephone\"}",
                "If-Match",
                "\"1\"");
        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
        assertThat(withdrawn.json().get("answers")).isEmpty();
        assertThat(page(id, "")
                        .get("items")
                        .get(0)
                        .get("withdrawn")
                        .get("reason")
                        .asString())
                .isEqualTo("Its author, by telephone");
        awaitErased(before);
        assertThat(redact(reference, "*", FEWER).code()).isEqualTo("response-withdrawn");
        assertThat(service.post("POLICY", one(reference) + "/withdrawal", "{\"reason\": \"Again\"}", "If-Match", "*")
                        .code())
                .isEqualTo("response-withdrawn");
    }

    @Test
    void theListRebuiltFromTheEventsIsTheSameAndHoldsNoWords() {
        String id = service.opened("List rebuilt");
        String reference = say(id, WORDS, null);
        service.post("POLICY", one(reference) + "/redactions", REDACTION, "If-Match", "*");
        String gone = say(id, WORDS, null);
        service.post("POLICY", one(gone) + "/withdrawal", "{\"reason\": \"Its author\"}", "If-Match", "*");
        List<Document> before = list();
        assertThat(before.toString()).doesNotContain("benches");
        for (int twice = 0; twice < 2; twice++) {
            StreamingEventProcessor processor = processor("projections-response");
            processor.shutDown();
            processor.resetTokens();
            processor.start();
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(list()).containsExactlyInAnyOrderElementsOf(before));
        }
    }

    private static List<Document> list() {
        return service.mongo()
                .database()
                .getCollection("responses")
                .find(new Document("view.consultation.title", "List rebuilt"))
                .into(new ArrayList<>());
    }

    private static void awaitErased(SealedText text) {
        await().atMost(Duration.ofSeconds(20)).until(() -> vault().open(text).isEmpty());
    }

    private static PersonVault vault() {
        return service.context().getBean(PersonVault.class);
    }

    private static StreamingEventProcessor processor(String group) {
        return service.context()
                .getBean(EventProcessingConfiguration.class)
                .eventProcessor(group, StreamingEventProcessor.class)
                .orElseThrow();
    }

    /** What stands in the event. */
    private static SealedText words(String reference) {
        return service.context()
                .getBean(ListedResponses.class)
                .listed(new Reference(reference))
                .map(listed -> service.context()
                        .getBean(EventStore.class)
                        .readEvents(listed.id().value())
                        .next()
                        .getPayload())
                .map(event -> ((ResponseEvent.Recorded) event)
                        .answers()
                        .getFirst()
                        .words()
                        .orElseThrow())
                .orElseThrow();
    }

    private static Answer redact(String reference, String version, String text) {
        return service.post(
                "POLICY",
                one(reference) + "/redactions",
                "{\"question\": \"q4\", \"text\": \"" + text + "\", \"reason\": \"ABUSIVE\"}",
                "If-Match",
                version);
    }

    private static JsonNode page(String id, String query) {
        Answer page = service.get("POLICY", path(id) + query);
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return page.json();
    }

    private static String text(JsonNode reading) {
        return reading.get("answers").get(0).path("text").asString("");
    }

    private static String path(String id) {
        return "/api/consultations/" + id + "/responses";
    }

    private static String one(String reference) {
        return "/api/responses/" + reference;
    }

    private static String say(String id, String words, @Nullable String email) {
        String contact = email == null ? "" : ", \"contact\": {\"email\": \"" + email + "\"}";
        Answer given = service.post(
                "ANONYMOUS",
                path(id),
                "{\"channel\": \"ONLINE\", \"answers\": [{\"question\": \"q4\", \"text\": \"" + words + "\"}]" + contact
                        + "}");
        assertThat(given.status()).as(given.text()).isEqualTo(201);
        return given.json().get("reference").asString();
    }
}
