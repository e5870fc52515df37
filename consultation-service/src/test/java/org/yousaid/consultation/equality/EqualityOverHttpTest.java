package org.yousaid.consultation.equality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.consultation.RunningService;
import org.yousaid.consultation.RunningService.Answer;
import org.yousaid.support.mongo.Databases;
import tools.jackson.databind.JsonNode;

class EqualityOverHttpTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    @Test
    void listsTheQuestionsForEverybodyAndLetsEveryOneBeLeftUnsaid() {
        JsonNode questions =
                service.get("ANONYMOUS", "/api/equality-questions").json().path("items");
        assertThat(questions.size()).isEqualTo(7);
        assertThat(questions)
                .allSatisfy(question -> assertThat(question.path("options")
                                .get(question.path("options").size() - 1)
                                .path("id")
                                .asString())
                        .isEqualTo("prefer-not-to-say"));
        assertThat(questions.get(0).path("id").asString()).isEqualTo("age");
    }

    @Test
    void refusesWhatItDoesNotAskAndPointsAtIt() {
        String id = asking("Refusing");
        Answer question = answer(id, RunningService.freshKey(), "\"height/cm\": \"180\"");
        Answer option = answer(id, RunningService.freshKey(), "\"age\": \"old\"");
        Answer unasked = answer(service.opened("Not asking"), RunningService.freshKey(), "\"age\": \"25-34\"");

        assertThat(question.code()).isEqualTo("unknown-equality-answer");
        assertThat(question.json().path("pointer").asString()).isEqualTo("/equality/height~1cm");
        assertThat(option.json().path("pointer").asString()).isEqualTo("/equality/age");
        assertThat(unasked.code()).isEqualTo("equality-not-asked");
        assertThat(service.get("POLICY", "/api/consultations/" + id + "/watch")
                        .json()
                        .path("responses")
                        .asInt())
                .isZero();
    }

    @Test
    void keepsNothingOfItWithTheResponse() {
        String id = asking("Apart");
        String reference = answer(id, RunningService.freshKey(), "\"religion\": \"sikh\"")
                .json()
                .path("reference")
                .asString();

        MongoDatabase own = own();
        for (String collection : own.listCollectionNames()) {
            for (Document document : own.getCollection(collection).find()) {
                String json = document.toJson();
                assertThat(json).as(collection).doesNotContainPattern("[\\\\\"]sikh[\\\\\"]");
                if (json.contains(reference)) {
                    assertThat(json).as(collection).doesNotContain("equality");
                }
            }
        }
        Document waiting = waiting(id).getFirst();
        assertThat(waiting.keySet()).containsExactlyInAnyOrder("_id", "consultation", "sealed");
    }

    @Test
    void storesThemInMixedBatchesAndTheRestAtClosing() {
        String id = asking("Mixed");
        List<String> arrived = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            assertThat(answer(id, RunningService.freshKey(), "\"age\": \"" + (i < 12 ? "25-34" : "65-74") + "\"")
                            .status())
                    .isEqualTo(201);
            waiting(id).stream()
                    .map(entry -> entry.getString("_id"))
                    .filter(entry -> !arrived.contains(entry))
                    .forEach(arrived::add);
        }
        await().atMost(LONG).until(() -> stored(id).size() >= 10);
        assertThat(waiting(id)).hasSize(10);
        assertThat(service.tell("POLICY", "/api/consultations/" + id + "/close").status())
                .isEqualTo(200);
        await().atMost(LONG).until(() -> waiting(id).isEmpty());

        List<Document> stored = stored(id);
        assertThat(stored).hasSize(20);
        assertThat(stored.stream().map(event -> event.getString("id"))).doesNotHaveDuplicates();
        assertThat(stored.stream()
                        .map(event -> event.getString("id"))
                        .filter(arrived::contains)
                        .toList())
                .isNotEqualTo(arrived);
        assertThat(stored)
                .allSatisfy(event -> assertThat(event.getDate("at").toInstant().truncatedTo(ChronoUnit.DAYS))
                        .isEqualTo(event.getDate("at").toInstant()));
    }

    @Test
    void answersARepeatWithOneRecordAlsoWhenItWasStoredMeanwhile() {
        String id = asking("Once");
        String key = RunningService.freshKey();
        Answer first = answer(id, key, "\"age\": \"25-34\"");
        Answer repeated = answer(id, key, "\"age\": \"25-34\"");
        assertThat(repeated.text()).isEqualTo(first.text());
        assertThat(waiting(id)).hasSize(1);

        service.tell("POLICY", "/api/consultations/" + id + "/close");
        await().atMost(LONG).until(() -> stored(id).size() == 1);
        assertThat(answer(id, key, "\"age\": \"25-34\"").text()).isEqualTo(first.text());
        await().atMost(LONG).until(() -> waiting(id).isEmpty());
        assertThat(stored(id)).hasSize(1);
    }

    @Test
    void forgetsWhatWaitsWhenItsResponseIsWithdrawn() {
        String id = asking("Withdrawn while it waits");
        String reference = answer(id, RunningService.freshKey(), "\"age\": \"25-34\"")
                .json()
                .path("reference")
                .asString();
        answer(id, RunningService.freshKey(), "\"age\": \"65-74\"");
        assertThat(waiting(id)).hasSize(2);
        Answer withdrawn = service.post(
                "POLICY",
                "/api/responses/" + reference + "/withdrawal",
                "{\"reason\": \"Its author\"}",
                "If-Match",
                "*");
        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
        await().atMost(LONG).until(() -> waiting(id).size() == 1);
    }

    @Test
    void bringsTheAnswersOfAResponseThatWasCutOffWithItsRepeat() {
        String id = asking("Cut off");
        String key = RunningService.freshKey();
        answer(id, key, "");
        assertThat(waiting(id)).isEmpty();
        assertThat(answer(id, key, "\"age\": \"25-34\"").status()).isEqualTo(201);
        assertThat(waiting(id)).hasSize(1);
    }

    @Test
    void destroysTheLinkSomeTimeAfterClosing() {
        String id = asking("Linked");
        String key = RunningService.freshKey();
        answer(id, key, "\"age\": \"25-34\"");
        String secret = link(id).getString("secret");
        String keyOfSecret = secret.substring(0, secret.indexOf('.'));
        service.tell("POLICY", "/api/consultations/" + id + "/close");
        await().atMost(LONG).until(() -> link(id).containsKey("destroyAt"));
        assertThat(keysOfTexts(keyOfSecret)).isEqualTo(1);

        service.letPass(Duration.ofDays(83));
        assertThat(link(id)).containsKey("secret");
        service.letPass(Duration.ofDays(2));
        await().atMost(LONG).until(() -> !link(id).containsKey("secret"));

        assertThat(keysOfTexts(keyOfSecret)).isZero();
        assertThat(answer(id, key, "\"age\": \"25-34\"").status()).isEqualTo(201);
        assertThat(waiting(id)).isEmpty();
    }

    @Test
    void countsGroupsAndHidesSmallOnesWithANeighbour() {
        service.send(
                "POLICY",
                "PUT",
                "/api/populations",
                BodyPublishers.ofString("# Source: the census\nby,group,people\nage,25-34,40000\n"),
                "Content-Type",
                "text/csv",
                "If-Match",
                "*");
        String id = asking("Counted");
        IntStream.range(0, 17)
                .mapToObj(i -> i < 8 ? "25-34" : i < 14 ? "35-44" : i < 16 ? "65-74" : "")
                .map(age -> age.isEmpty() ? "\"sex\": \"female\"" : "\"age\": \"" + age + "\"")
                .forEach(said -> answer(id, RunningService.freshKey(), said));
        service.tell("POLICY", "/api/consultations/" + id + "/close");

        await().atMost(LONG).until(() -> figures(id).path("answered").asInt() == 17);
        JsonNode figures = figures(id);
        JsonNode age = figures.path("questions").get(0);
        assertThat(figures.path("source").asString()).isEqualTo("the census");
        assertThat(option(age, "25-34").path("count").asInt()).isEqualTo(8);
        assertThat(option(age, "25-34").path("people").asInt()).isEqualTo(40_000);
        assertThat(option(age, "65-74").path("count").isNull()).isTrue();
        assertThat(option(age, "35-44").path("count").isNull()).isTrue();
        assertThat(age.path("notAnswered").isNull()).isTrue();
        assertThat(option(age, "85-and-over").path("count").asInt(-1)).isZero();
        assertThat(service.get("OFFICER", path(id)).status()).isEqualTo(403);
        assertThat(service.get("POLICY", path("nowhere")).status()).isEqualTo(404);
    }

    @Test
    void showsNothingOfAFew() {
        String id = asking("A few");
        answer(id, RunningService.freshKey(), "\"age\": \"25-34\"");
        service.tell("POLICY", "/api/consultations/" + id + "/close");
        await().atMost(LONG).until(() -> figures(id).path("answered").isNull());
        assertThat(option(figures(id).path("questions").get(0), "35-44")
                        .path("count")
                        .isNull())
                .isTrue();
    }

    private static String asking(String title) {
        String draft = RunningService.draft(title, service.now().plus(Duration.ofDays(14)));
        Answer drafted =
                service.post("POLICY", "/api/consultations", draft.replaceFirst("\\{", "{\"askEquality\": true, "));
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(201);
        String id = drafted.json().path("id").asString();
        assertThat(service.tell("POLICY", "/api/consultations/" + id + "/open").status())
                .isEqualTo(200);
        return id;
    }

    private static Answer answer(String id, String key, String equality) {
        String asked = equality.isEmpty() ? "" : ", \"equality\": {" + equality + "}";
        return service.post(
                "ANONYMOUS",
                "/api/consultations/" + id + "/responses",
                "{\"channel\": \"ONLINE\", \"answers\": [{\"question\": \"q1\", \"choice\": [\"yes\"]}]" + asked + "}",
                "Idempotency-Key",
                key);
    }

    private static MongoDatabase own() {
        return service.context().getBean(Databases.class).own();
    }

    private static List<Document> waiting(String consultation) {
        return own().getCollection(WaitingAnswers.COLLECTION)
                .find(new Document("consultation", consultation))
                .into(new ArrayList<>());
    }

    private static Document link(String consultation) {
        return Objects.requireNonNull(own().getCollection(LinkKeys.COLLECTION)
                .find(new Document("_id", consultation))
                .first());
    }

    private static long keysOfTexts(String id) {
        return service.context()
                .getBean(Databases.class)
                .vault()
                .getCollection("text_keys")
                .countDocuments(new Document("_id", id));
    }

    /** The stored events of a consultation, in the order of the store. */
    private static List<Document> stored(String consultation) {
        return StreamSupport.stream(
                        own().getCollection("events")
                                .find()
                                .sort(new Document("_id", 1))
                                .spliterator(),
                        false)
                .flatMap(commit -> commit.getList("events", Document.class, List.of()).stream())
                .filter(event -> "equality.answered".equals(event.getString("type"))
                        && event.getString("payload").contains(consultation))
                .toList();
    }

    private static String path(String id) {
        return "/api/consultations/" + id + "/equality";
    }

    private static JsonNode figures(String id) {
        Answer answer = service.get("POLICY", path(id));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode option(JsonNode question, String id) {
        return StreamSupport.stream(question.path("options").spliterator(), false)
                .filter(option -> option.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
