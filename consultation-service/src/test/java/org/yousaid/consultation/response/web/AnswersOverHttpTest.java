package org.yousaid.consultation.response.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yousaid.consultation.RunningService.freshKey;

import com.mongodb.client.model.Filters;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yousaid.consultation.RunningService;
import org.yousaid.consultation.RunningService.Answer;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.consultation.response.AnswerValue;
import org.yousaid.consultation.response.Channel;
import org.yousaid.consultation.response.GivenResponse;
import org.yousaid.consultation.response.Idea;
import org.yousaid.consultation.response.ResponseEvent;
import org.yousaid.consultation.response.ResponseId;
import org.yousaid.consultation.response.ResponseIntake;
import org.yousaid.contract.Consents;
import org.yousaid.contract.Reference;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.IdempotencyKey;
import org.yousaid.support.vault.PersonVault;
import tools.jackson.databind.JsonNode;

class AnswersOverHttpTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    private static String responses = "";

    @BeforeAll
    static void open() {
        responses = "/api/consultations/" + service.opened("What answers meet") + "/responses";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"channel\": \"ONLINE\", \"answers\": [{\"question\": \"q9\", \"choice\": [\"yes\"]}]} | 422 | unknown-question",
                "{\"channel\": \"ONLINE\", \"answers\": [{\"question\": \"q1\", \"choice\": [\"maybe\"]}]} | 422 | unknown-option",
                "{\"channel\": \"ONLINE\", \"answers\": [{\"question\": \"q1\", \"choice\": [\"yes\", \"no\"]}]} | 422 | more-than-one-choice",
                "{\"channel\": \"ONLINE\", \"answers\": [{\"question\": \"q3\", \"scale\": 9}]} | 422 | scale-out-of-range",
                "{\"channel\": \"ONLINE\", \"answers\": [{\"question\": \"q3\", \"text\": \"four\"}]} | 422 | wrong-answer-shape",
                "{\"channel\": \"ONLINE\", \"answers\": []} | 422 | nothing-said",
                "{\"channel\": \"ONLINE\", \"answers\": [{\"question\": \"q4\", \"text\": \"\\u200b\\u2060 \\ufeff\\u00ad\"}]} | 422 | nothing-said",
                "{\"channel\": \"ONLINE\", \"answers\": [], \"suggestions\": [{\"text\": \"\\u200d\"}]} | 400 | invalid-request",
                "{\"channel\": \"ONLINE\", \"answers\": [{\"question\": \"q4\", \"text\": \"\\ud83c\"}]} | 400 | malformed-json",
                "{\"channel\": \"ONLINE\", \"ward\": \"E99\", \"answers\": [{\"question\": \"q3\", \"scale\": 4}]} | 422 | unknown-ward",
                "{\"channel\": \"PAPER\", \"answers\": [{\"question\": \"q3\", \"scale\": 4}]} | 403 | staff-only",
                "{\"channel\": \"ONLINE\", \"place\": \"Hall\", \"answers\": [{\"question\": \"q3\", \"scale\": 4}]} | 403 | staff-only",
                "{\"channel\": \"ONLINE\", \"answers\": [{\"question\": \"q3\", \"scale\": 4}], \"x\": 1} | 400 | invalid-request",
                "{\"channel\": \"ONLINE\", \"answers\": | 400 | malformed-json",
                "{\"channel\": \"FAX\", \"answers\": []} | 400 | invalid-request",
                "{\"answers\": []} | 400 | invalid-request",
            })
    void refusesAndStoresNothing(String body, int status, String code) {
        long before = events();
        Answer refused = service.post("ANONYMOUS", responses, body);
        assertThat(refused.status()).as(refused.text()).isEqualTo(status);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void pointsToABadAddress() {
        Answer refused = service.post("ANONYMOUS", responses, """
                {"channel": "ONLINE", "answers": [{"question": "q3", "scale": 4}],
                 "contact": {"email": "ann@example.org\\r\\nBcc: all@example.org"}}""");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("errors").get(0).get("pointer").asString())
                .isEqualTo("/contact/email");
        assertThat(refused.text()).doesNotContain("Bcc");
    }

    @Test
    void pointsToAMistypedReference() {
        Answer refused = service.post("OFFICER", responses, """
                {"channel": "PAPER", "answers": [], "suggestions": [{"reference": "YS-0000-0000-0001", "text": "x"}]}""");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("errors").get(0).get("pointer").asString())
                .isEqualTo("/suggestions/0/reference");
        assertThat(service.get("ANONYMOUS", "/api/responses/YS-0000-0000-0001").code())
                .isEqualTo("mistyped-reference");
    }

    @Test
    void pointsToATimeOutsideOurAge() {
        Answer refused = service.post("OFFICER", responses, """
                {"channel": "PAPER", "capturedAt": "-1000000000-01-01T00:00:00Z", "answers": []}""");
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        assertThat(refused.json().get("errors").get(0).get("pointer").asString())
                .isEqualTo("/capturedAt");
        assertThat(refused.json().get("errors").get(0).get("key").asString()).isEqualTo("out-of-range");
    }

    @Test
    void refusesATextOfAMegabyte() {
        long before = events();
        Answer refused = service.post(
                "ANONYMOUS",
                responses,
                "{\"channel\": \"ONLINE\", \"answers\": [{\"question\": \"q4\", \"text\": \"" + "x".repeat(1_000_000)
                        + "\"}]}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("text-too-long");
        assertThat(refused.json().get("limit").asInt()).isEqualTo(10_000);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void refusesAnotherMediaType() {
        Answer refused = service.send(
                "ANONYMOUS", "POST", responses, BodyPublishers.ofString("x"), "Content-Type", "text/plain");
        assertThat(refused.status()).isEqualTo(415);
    }

    @Test
    void knowsNoUnknownConsultation() {
        Answer refused = service.post("ANONYMOUS", "/api/consultations/nowhere/responses", simple());
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.code()).isEqualTo("unknown-consultation");
    }

    @Test
    void answersARepeatAsTheFirstTimeAlsoAfterTheEnd() {
        String id = service.opened("Closed in between");
        String path = "/api/consultations/" + id + "/responses";
        String key = freshKey();
        String body = """
                {"channel": "ONLINE", "answers": [{"question": "q1", "choice": ["yes"]}],
                 "suggestions": [{"text": "A bench."}, {"text": "Another bench."}]}""";
        Answer first = service.post("ANONYMOUS", path, body, "Idempotency-Key", key);
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        Answer second = service.post("ANONYMOUS", path, body, "Idempotency-Key", key);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(service.post("ANONYMOUS", path, simple(), "Idempotency-Key", key)
                        .code())
                .isEqualTo("idempotency-key-reused");

        service.tell("POLICY", "/api/consultations/" + id + "/close");
        Answer third = service.post("ANONYMOUS", path, body, "Idempotency-Key", key);
        assertThat(third.status()).isEqualTo(201);
        assertThat(third.text()).isEqualTo(first.text());
        assertThat(service.post("ANONYMOUS", path, simple()).code()).isEqualTo("consultation-closed");
    }

    @Test
    void linksEachSuggestionToTheExactWordsItComesFrom() {
        Answer recorded = service.post("ANONYMOUS", responses, """
                {"channel": "ONLINE", "answers": [{"question": "q4", "text": "It is dark at six. Light the path, and mend the gate."}],
                 "suggestions": [{"text": "Light the path.", "question": "q4", "passage": "It is dark at six. Light the path"},
                                 {"text": "Mend the gate.", "question": "q4"},
                                 {"text": "A bench."}]}""");
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);

        PersonVault vault = service.context().getBean(PersonVault.class);
        ResponseEvent.Recorded event = stored(recorded);
        assertThat(event.ideas()).hasSize(3);
        Idea.Source path = Objects.requireNonNull(event.ideas().get(0).source());
        assertThat(path.question()).isEqualTo("q4");
        assertThat(path.asked()).isEqualTo("Anything else?");
        assertThat(vault.read(path.words())).isEqualTo("It is dark at six. Light the path");
        Idea.Source gate = Objects.requireNonNull(event.ideas().get(1).source());
        assertThat(vault.read(gate.words())).startsWith("It is dark at six.").endsWith("mend the gate.");
        assertThat(event.ideas().get(2).source()).isNull();

        vault.redact(gate.words());
        assertThat(vault.read(path.words())).as("goes with the answer").isEqualTo("[removed]");
    }

    @Test
    void refusesWordsThatDoNotStandInTheAnswer() {
        assertThat(firstFault("{\"text\": \"x\", \"question\": \"q4\", \"passage\": \"never said\"}"))
                .isEqualTo("/suggestions/0/passage not-there");
        assertThat(firstFault("{\"text\": \"x\", \"question\": \"q1\"}"))
                .isEqualTo("/suggestions/0/question not-answered");
        assertThat(firstFault("{\"text\": \"x\", \"passage\": \"Dark\"}")).isEqualTo("/suggestions/0/question missing");
    }

    private String firstFault(String suggestion) {
        Answer refused = service.post("ANONYMOUS", responses, """
                {"channel": "ONLINE", "answers": [{"question": "q1", "choice": ["yes"]}, {"question": "q4", "text": "Dark."}],
                 "suggestions": [%s]}""".formatted(suggestion));
        assertThat(refused.status()).isEqualTo(400);
        JsonNode error = refused.json().path("errors").get(0);
        return error.path("pointer").asString() + " " + error.path("key").asString();
    }

    @Test
    void recordsAnInterviewUnderTheReferenceOnTheSlip() {
        Reference slip = Reference.mint();
        Instant captured = service.now();
        String body = """
                {"channel": "FACE_TO_FACE", "capturedAt": "%s", "place": "Efford Community Centre",
                 "answers": [{"question": "q1", "choice": ["yes"]}],
                 "suggestions": [{"reference": "%s", "text": "Light the path."}],
                 "contact": {"name": "Bob", "phone": "01752 000000"}}""".formatted(captured, slip);
        String key = freshKey();
        Answer recorded = service.post("OFFICER", responses, body, "Idempotency-Key", key);
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
        assertThat(recorded.json().get("suggestions").get(0).get("reference").asString())
                .isEqualTo(slip.value());
        assertThat(Instant.parse(recorded.json().get("replyBy").asString()))
                .isEqualTo(captured.plus(Duration.ofDays(28)));
        assertThat(service.post("OFFICER", responses, body, "Idempotency-Key", key)
                        .text())
                .isEqualTo(recorded.text());
        Answer taken = service.post("OFFICER", responses, body);
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.code()).isEqualTo("reference-taken");
    }

    @Test
    void saysNotHereYetToAReferenceThatNobodySentIn() {
        Answer unknown = service.get("ANONYMOUS", "/api/responses/" + Reference.mint());
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.code()).isEqualTo("not-known-yet");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IMPORT |                                 | true",
                "IMPORT | , \"consents\": {\"thankMe\": true} | false",
                "PAPER  |                                 | false",
            })
    void promisesNothingForWhatIsImportedWithoutConsents(String channel, @Nullable String consents, boolean historic) {
        Answer recorded = service.post(
                "OFFICER",
                responses,
                "{\"channel\": \"" + channel + "\", \"answers\": [{\"question\": \"q3\", \"scale\": 4}]"
                        + (consents == null ? "" : consents) + "}");
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
        assertThat(stored(recorded).historic()).isEqualTo(historic);
    }

    @Test
    void theNewsOfAWardIsNotedWhereItWasTickedAndNeedsTheWardAndAnAddress() {
        String answers = "\"channel\": \"ONLINE\", \"answers\": [{\"question\": \"q3\", \"scale\": 4}]";
        String ticked = ", \"consents\": {\"wardNews\": true}";
        String email = ", \"contact\": {\"email\": \"news@example.org\"}";
        String ward = ", \"ward\": \"E05002087\"";
        Answer list = service.send(
                "POLICY",
                "PUT",
                "/api/wards",
                BodyPublishers.ofString("code,name\nE05002087,Peverell\n"),
                "Content-Type",
                "text/csv",
                "If-Match",
                "*");
        assertThat(list.status()).as(list.text()).isEqualTo(200);
        Answer recorded = service.post("ANONYMOUS", responses, "{" + answers + ticked + email + ward + "}");
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
        assertThat(stored(recorded).consents()).isEqualTo(new Consents(false, false, false, true));
        assertThat(stored(recorded).consents().any()).as("no reply").isFalse();

        Answer without = service.post("ANONYMOUS", responses, "{" + answers + email + ward + "}");
        assertThat(stored(without).consents().wantsWardNews())
                .as("never by itself")
                .isFalse();

        Answer nowhere = service.post("ANONYMOUS", responses, "{" + answers + ticked + email + "}");
        assertThat(nowhere.status()).isEqualTo(400);
        assertThat(nowhere.json().get("errors").get(0).get("pointer").asString())
                .isEqualTo("/ward");
        Answer nobody = service.post("ANONYMOUS", responses, "{" + answers + ticked + ward + "}");
        assertThat(nobody.status()).isEqualTo(400);
        assertThat(nobody.json().get("errors").get(0).get("pointer").asString()).isEqualTo("/contact/email");
    }

    private static ResponseEvent.Recorded stored(Answer recorded) {
        String reference = recorded.json().get("reference").asString();
        service.get("ANONYMOUS", "/api/responses/" + reference);
        String id = service.mongo()
                .database()
                .getCollection("responses")
                .find(new Document("_id", reference))
                .map(document -> document.getString("response"))
                .first();
        return (ResponseEvent.Recorded) service.context()
                .getBean(EventStore.class)
                .readEvents(String.valueOf(id))
                .next()
                .getPayload();
    }

    @Test
    void looksAtTheConsultationAgainBeforeItStores() {
        Consultations consultations = service.context().getBean(Consultations.class);
        String id = service.opened("Closed under the pen");
        ConsultationView open = consultations.find(id).orElseThrow();
        service.tell("POLICY", "/api/consultations/" + id + "/close");
        long before = events();
        GivenResponse given = new GivenResponse(
                Channel.ONLINE,
                null,
                null,
                null,
                "en",
                List.of(new GivenResponse.GivenAnswer("q3", List.of(new AnswerValue.Step(4)), null)),
                List.of(),
                null,
                new Consents(false, false, false));
        ResponseId response = ResponseId.of(new IdempotencyKey(freshKey()).idFor("record-response", id));
        assertThatThrownBy(() -> service.context()
                        .getBean(ResponseIntake.class)
                        .take(response, open, given, new ResponseIntake.Taking(false, "somebody", "print", false)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo("consultation-closed"));
        assertThat(events()).isEqualTo(before);
        assertThat(service.mongo()
                        .database()
                        .getCollection("references")
                        .countDocuments(new Document("owner", response.value())))
                .isZero();
    }

    @Test
    void keepsNoWordReadable() {
        Answer interviewed = service.post("OFFICER", responses, """
                {"channel": "FACE_TO_FACE", "place": "Outside Mrs Mogadishu's", "answers": [{"question": "q3", "scale": 4}]}""");
        assertThat(interviewed.status()).as(interviewed.text()).isEqualTo(201);
        Answer recorded = service.post("ANONYMOUS", responses, """
                {"channel": "ONLINE", "answers": [{"question": "q4", "text": "Zanzibar is far."}],
                 "suggestions": [{"title": "Timbuktu", "text": "Kathmandu is high."}],
                 "contact": {"name": "Archibald", "email": "archibald@example.org"}}""");
        assertThat(recorded.status()).isEqualTo(201);
        service.get(
                "ANONYMOUS",
                "/api/responses/" + recorded.json().get("reference").asString());
        service.mongo()
                .database()
                .listCollectionNames()
                .forEach(name -> service.mongo()
                        .database()
                        .getCollection(name)
                        .find()
                        .map(Document::toJson)
                        .forEach(document -> assertThat(document)
                                .doesNotContain("Zanzibar", "Timbuktu", "Kathmandu", "rchibald", "Mogadishu")));
    }

    private static String simple() {
        return """
                {"channel": "ONLINE", "answers": [{"question": "q3", "scale": 4}]}""";
    }

    private static long events() {
        return service.mongo().database().getCollection("events").countDocuments(Filters.eq("kind", "Response"));
    }
}
