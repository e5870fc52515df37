package org.yousaid.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
        service.tell("POLICY", "/api/consultations/" + id + "/close");
        service.tell("POLICY", "/api/consultations/" + id + "/results/publish");

        List<ConsumerRecord<String, String>> heard = hear(id);
        JsonNode response = JSON.readTree(heard.getFirst().value());
        assertThat(type(heard.getFirst())).isEqualTo("response.recorded.v1");
        assertThat(heard.getFirst().key()).startsWith("response-");
        assertThat(response.get("person").asString()).startsWith("person-");
        assertThat(response.get("consents").get("thankMe").asBoolean()).isTrue();
        assertThat(response.get("ideas").get(0).get("sealedText").asString()).startsWith("text-");
        assertThat(heard.getFirst().value()).doesNotContain("Marrakesh", "carla", "\"q1\"", "yes");

        JsonNode results = JSON.readTree(heard.getLast().value());
        assertThat(type(heard.getLast())).isEqualTo("consultation.results-published.v1");
        assertThat(heard.getLast().key()).isEqualTo(id);
        assertThat(results.get("charts").size()).isEqualTo(3);
        assertThat(results.get("charts").get(0).get("bars").toString())
                .isEqualTo("[{\"label\":\"Yes\",\"count\":1},{\"label\":\"No\",\"count\":0}]");
        assertThat(results.get("charts").get(2).get("mean").asDouble()).isEqualTo(4.0);
    }

    private static List<ConsumerRecord<String, String>> hear(String consultation) {
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
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (message.value().contains(consultation)) {
                        heard.add(message);
                    }
                });
                return heard.size() >= 2;
            });
        }
        heard.sort((left, right) -> type(right).compareTo(type(left)));
        return heard;
    }

    private static String type(ConsumerRecord<String, String> message) {
        return new String(message.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }
}
