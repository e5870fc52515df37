package org.yousaid.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.support.time.TimedWork;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the other services hear. */
class PublishingTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void tellsOfResponsesWithoutTheirAnswersAndOfResultsWithTheirCharts() {
        String id = service.opened("Told to the others");
        service.post("ANONYMOUS", "/api/consultations/" + id + "/responses", """
                {"channel": "ONLINE", "answers": [{"question": "q1", "choice": ["yes"]}, {"question": "q3", "scale": 4}],
                 "suggestions": [{"text": "Marrakesh."}], "contact": {"email": "carla@example.org"}}""");
        service.post("ANONYMOUS", "/api/consultations/" + id + "/responses", """
                {"channel": "ONLINE", "answers": [{"question": "q1", "choice": ["yes"]},
                 {"question": "q2", "choice": ["walk"]}, {"question": "q3", "scale": 4}]}""");
        service.tell("POLICY", "/api/consultations/" + id + "/close");
        service.tell("POLICY", "/api/consultations/" + id + "/results/publish");

        List<ConsumerRecord<String, String>> heard = hear(id, 5);
        assertThat(heard)
                .extracting(PublishingTest::type)
                .containsExactly(
                        "response.recorded.v1",
                        "response.recorded.v1",
                        "consultation.results-published.v1",
                        "consultation.opened.v1",
                        "consultation.ended.v1");
        JsonNode ended = JSON.readTree(heard.getLast().value());
        assertThat(heard.getLast().key()).isEqualTo(id);
        assertThat(ended.get("status").asString()).isEqualTo("CLOSED");
        assertThat(Duration.between(
                        Instant.parse(ended.get("at").asString()),
                        Instant.parse(ended.get("resultsBy").asString())))
                .as("results are awaited within")
                .isEqualTo(Duration.ofDays(84));
        JsonNode opened = JSON.readTree(heard.get(3).value());
        assertThat(heard.get(3).key()).isEqualTo(id);
        assertThat(opened.get("consultation").get("title").asString()).isEqualTo("Told to the others");
        assertThat(opened.get("wards").size()).as("everyone is asked").isZero();
        ConsumerRecord<String, String> carlas = theOneWith("ideas", heard);
        JsonNode response = JSON.readTree(carlas.value());
        assertThat(carlas.key()).startsWith("response-");
        assertThat(response.get("person").asString()).startsWith("person-");
        assertThat(response.get("consents").get("thankMe").asBoolean()).isTrue();
        assertThat(response.get("ideas").get(0).get("sealedText").asString()).startsWith("text-");
        assertThat(carlas.value()).doesNotContain("Marrakesh", "carla", "\"q1\"", "yes");

        JsonNode results = JSON.readTree(heard.get(2).value());
        assertThat(heard.get(2).key()).isEqualTo(id);
        assertThat(results.get("charts").size())
                .as("what one alone said is not drawn")
                .isEqualTo(2);
        assertThat(results.get("charts").get(0).get("bars").toString())
                .isEqualTo("[{\"label\":\"Yes\",\"count\":2},{\"label\":\"No\",\"count\":0}]");
        assertThat(results.get("charts").get(1).get("mean").asDouble()).isEqualTo(4.0);
    }

    @Test
    void tellsWhatWasSaidSoFarOrOnlyHowManyTookPartAsTheAuthorChose() {
        for (String shows : List.of("ANSWERS", "PARTICIPATION")) {
            String id = openedShowing(shows);
            for (int person = 0; person < 3; person++) {
                String answered = """
                        {"channel": "ONLINE", "contact": {"email": "%s%d@example.org"}, "consents": {"thankMe": true},
                         "answers": [{"question": "q1", "choice": ["yes"]}, {"question": "q3", "scale": 4}]}""".formatted(shows, person);
                assertThat(service.post("ANONYMOUS", "/api/consultations/" + id + "/responses", answered)
                                .status())
                        .isEqualTo(201);
            }
            service.letPass(Duration.ofDays(19));
            JsonNode views = hear(id, 5).stream()
                    .filter(heard -> type(heard).equals("consultation.views-counted.v1"))
                    .map(heard -> JSON.readTree(heard.value()))
                    .findFirst()
                    .orElseThrow();
            assertThat(views.get("shows").asString()).isEqualTo(shows);
            assertThat(views.get("responses").asInt()).isEqualTo(3);
            assertThat(views.get("more").asInt()).isEqualTo(shows.equals("ANSWERS") ? 1 : 0);
            assertThat(views.get("charts").findValuesAsString("question"))
                    .as("the one that was marked, or nothing")
                    .isEqualTo(shows.equals("ANSWERS") ? List.of("q3") : List.of());
        }
    }

    private static String openedShowing(String shows) {
        ObjectNode draft = (ObjectNode) JSON.readTree(
                RunningService.draft("Shows " + shows, service.now().plus(Duration.ofDays(60))));
        draft.put("interimViews", shows);
        ((ObjectNode) draft.get("questions").get(2)).put("chartInMails", true);
        String id = service.post("POLICY", "/api/consultations", draft.toString())
                .json()
                .get("id")
                .asString();
        assertThat(service.tell("POLICY", "/api/consultations/" + id + "/open").status())
                .isEqualTo(200);
        return id;
    }

    @Test
    void tellsThatAResponseWasTakenBack() {
        String id = service.opened("Told that it was taken back");
        String reference = service.post("ANONYMOUS", "/api/consultations/" + id + "/responses", """
                {"channel": "ONLINE", "answers": [{"question": "q1", "choice": ["yes"]}]}""")
                .json()
                .get("reference")
                .asString();
        service.post(
                "POLICY",
                "/api/responses/" + reference + "/withdrawal",
                "{\"reason\": \"Its author\"}",
                "If-Match",
                "*");

        List<ConsumerRecord<String, String>> heard = hear(reference, 2);
        ConsumerRecord<String, String> withdrawn = heard.getFirst();
        ConsumerRecord<String, String> recorded = heard.getLast();
        assertThat(type(withdrawn)).isEqualTo("response.withdrawn.v1");
        assertThat(type(recorded)).isEqualTo("response.recorded.v1");
        assertThat(withdrawn.partition()).as("one key, one order").isEqualTo(recorded.partition());
        assertThat(withdrawn.offset()).isGreaterThan(recorded.offset());
        assertThat(withdrawn.value()).doesNotContain("Its author");
    }

    @Test
    void tellsWhatCameOfItAndHowMuchMoreThereIs() {
        String id = service.opened("Told what came of it");
        service.tell("POLICY", "/api/consultations/" + id + "/close");
        service.tell("POLICY", "/api/consultations/" + id + "/results/publish");
        String item = "{\"question\": \"q1\", \"asked\": \"Asked\", \"said\": \"Said\", \"did\": \"Did\"}";
        String outcome =
                "{\"summary\": \"We did.\", \"items\": [" + String.join(",", Collections.nCopies(7, item)) + "]}";
        assertThat(service.post("POLICY", "/api/consultations/" + id + "/outcome", outcome, "If-Match", "*")
                        .status())
                .isEqualTo(200);

        List<ConsumerRecord<String, String>> heard = hear(id, 4);
        assertThat(type(heard.get(1))).isEqualTo("consultation.outcome-published.v1");
        JsonNode told = JSON.readTree(heard.get(1).value());
        assertThat(heard.get(1).key()).isEqualTo(id);
        assertThat(told.get("summary").asString()).isEqualTo("We did.");
        assertThat(told.get("all").asInt()).isEqualTo(7);
        assertThat(told.get("items").size()).isEqualTo(6);
        assertThat(told.get("version").asInt()).isEqualTo(1);
    }

    @Test
    void tellsOfEveryPlaceListOnce() {
        long first = placeList("E71,Told first");
        assertThat(first).isPositive();
        service.context().getBeansOfType(TimedWork.class).values().forEach(TimedWork::runDue);
        long second = placeList("E72,Told second");
        assertThat(second).isGreaterThan(first);

        List<ConsumerRecord<String, String>> heard = hear("\"name\":\"Told ", 2);
        assertThat(heard).extracting(ConsumerRecord::key).containsOnly("place-list");
        assertThat(heard).extracting(PublishingTest::type).containsOnly("place.list-replaced.v1");
        assertThat(heard)
                .extracting(ConsumerRecord::value)
                .containsExactly(
                        "{\"key\":\"place-list\",\"version\":" + first
                                + ",\"places\":[{\"code\":\"E71\",\"name\":\"Told first\"}]}",
                        "{\"key\":\"place-list\",\"version\":" + second
                                + ",\"places\":[{\"code\":\"E72\",\"name\":\"Told second\"}]}");
    }

    @Test
    void tellsOfAPlaceListThatWasOnlyStored() {
        service.mongo()
                .database()
                .getCollection("places")
                .updateOne(
                        Filters.eq("_id", "wards"),
                        Updates.combine(
                                Updates.inc("version", 1L),
                                Updates.set(
                                        "items",
                                        List.of(new Document("code", "E73").append("name", "Stored and cut off")))),
                        new UpdateOptions().upsert(true));
        assertThat(hear("Stored and cut off", 1)).hasSize(1);
    }

    /** Replaces the list by one of a single ward; its version. */
    private static long placeList(String ward) {
        RunningService.Answer put = service.send(
                "POLICY",
                "PUT",
                "/api/wards",
                BodyPublishers.ofString("code,name\n" + ward + "\n"),
                "Content-Type",
                "text/csv",
                "If-Match",
                "*");
        assertThat(put.status()).as(put.text()).isEqualTo(200);
        return Long.parseLong(put.header("ETag").replace("\"", ""));
    }

    private static List<ConsumerRecord<String, String>> hear(String about, int count) {
        List<ConsumerRecord<String, String>> heard = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        service.kafka().bootstrapServers(),
                        "group.id",
                        service.kafka().freshName("ear"),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of(service.topic()));
            await().atMost(Duration.ofMinutes(2)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (message.value().contains(about)) {
                        heard.add(message);
                    }
                });
                return heard.size() >= count;
            });
        }
        heard.sort((left, right) -> type(right).compareTo(type(left)));
        return heard;
    }

    /** The message about the response with ideas: responses have keys of their own and come in any order. */
    private static ConsumerRecord<String, String> theOneWith(String field, List<ConsumerRecord<String, String>> heard) {
        return heard.stream()
                .filter(message -> JSON.readTree(message.value()).path(field).size() > 0)
                .findFirst()
                .orElseThrow();
    }

    private static String type(ConsumerRecord<String, String> message) {
        return new String(message.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }
}
