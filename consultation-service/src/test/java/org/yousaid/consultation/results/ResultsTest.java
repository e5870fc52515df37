package org.yousaid.consultation.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.consultation.RunningService;
import org.yousaid.consultation.RunningService.Answer;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.consultation.consultation.PublishedResults;
import org.yousaid.consultation.document.SpreadsheetText;
import org.yousaid.eventstore.MongoEventStorageEngine;
import tools.jackson.databind.JsonNode;

class ResultsTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    @Test
    void recountsToThePublishedDigits() {
        String id = answeredAndClosed("Counted again");
        assertThat(publish(id).status()).isEqualTo(200);
        ConsultationView view =
                service.context().getBean(Consultations.class).find(id).orElseThrow();
        PublishedResults results = Objects.requireNonNull(view.results());
        assertThat(results.counts().responses()).isEqualTo(3);
        assertThat(service.context().getBean(Recount.class).again(view, results))
                .isEqualTo(results.counts());
    }

    @Test
    void publishesAgainAsTheNextVersion() {
        String id = answeredAndClosed("Published twice");
        Answer first = publish(id);
        Answer second = publish(id);
        assertThat(first.json().get("version").asInt()).isEqualTo(1);
        assertThat(second.json().get("version").asInt()).isEqualTo(2);
        assertThat(second.json().get("position").asLong())
                .isGreaterThan(first.json().get("position").asLong());
        assertThat(service.get("ANONYMOUS", "/api/consultations/" + id).header("ETag"))
                .isEqualTo(second.header("ETag"));
    }

    @Test
    void refusesToPublishWhileItIsOpenAndToOthers() {
        String id = service.opened("Still open");
        assertThat(publish(id).code()).isEqualTo("not-closed-yet");
        assertThat(service.tell("OFFICER", "/api/consultations/" + id + "/results/publish")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void showsThePolicyTeamWhatIsCountedSoFar() {
        String id = answeredAndClosed("Looked at before");
        JsonNode soFar =
                service.get("POLICY", "/api/consultations/" + id + "/results").json();
        assertThat(soFar.get("version").asInt()).isZero();
        assertThat(soFar.get("responses").asInt()).isEqualTo(3);
        assertThat(service.get("ANONYMOUS", "/api/consultations/" + id + "/results")
                        .status())
                .isEqualTo(404);
        assertThat(service.get("OFFICER", "/api/consultations/" + id + "/results.csv")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void givesATableThatNoSpreadsheetRuns() {
        Answer drafted = service.post(
                "POLICY",
                "/api/consultations",
                RunningService.draft("A table", service.now().plus(Duration.ofDays(3)))
                        .replace("\"Yes\"", "\"=HYPERLINK(1)\""));
        String id = drafted.json().get("id").asString();
        service.tell("POLICY", "/api/consultations/" + id + "/open");
        service.tell("POLICY", "/api/consultations/" + id + "/close");
        publish(id);
        Answer csv = service.get("ANONYMOUS", "/api/consultations/" + id + "/results.csv");
        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.text())
                .startsWith("question,type,text,option,label,count,base,share,asked,skipped,by,group,name,hidden,"
                        + "row,row_label,mean_rank,weighted_share,version,position\r\n")
                .contains("q1,SINGLE_CHOICE,Do you use the park?,yes,'=HYPERLINK(1),0,0,0.0000,0,0,,,,,,,,,1,")
                .contains("q4,LONG_TEXT,Anything else?,,,,0,,0,0,,,,,,,,,1,");
        assertThat(SpreadsheetText.harmless("+1")).isEqualTo("'+1");
        assertThat(SpreadsheetText.harmless("1+1")).isEqualTo("1+1");
    }

    @Test
    void readModelsRebuiltFromTheEventsAreTheSame() {
        String id = answeredAndClosed("Rebuilt");
        publish(id);
        for (String group : List.of("projections-consultation", "projections-response", "projections-results")) {
            awaitHead(group);
        }
        List<Document> before = readModels();
        for (String group : List.of("projections-consultation", "projections-response", "projections-results")) {
            StreamingEventProcessor processor = processor(group);
            processor.shutDown();
            processor.resetTokens();
            processor.start();
        }
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(readModels()).containsExactlyInAnyOrderElementsOf(before));
    }

    @Test
    void everyProjectionRebuiltBesideTheLiveOneIsTheSame() {
        publish(answeredAndClosed("Rebuilt beside"));
        for (String group : List.of("projections-consultation", "projections-response", "projections-results")) {
            Answer begun = service.post(
                    "ADMIN",
                    "/api/admin/consultation/processors/" + group + "/rebuild",
                    "{\"mode\": \"rebuild\", \"reason\": \"a test\"}");
            assertThat(begun.status()).as(begun.text()).isEqualTo(202);
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                JsonNode rebuild = standing(group).get("rebuild");
                assertThat(rebuild.get("state").asString()).isEqualTo("DONE");
                assertThat(rebuild.get("hashEqual").asBoolean())
                        .as(rebuild.toString())
                        .isTrue();
            });
        }
        assertThat(service.post(
                                "ADMIN",
                                "/api/admin/consultation/processors/publisher/rebuild",
                                "{\"mode\": \"rebuild\", \"reason\": \"a test\"}")
                        .code())
                .isEqualTo("not-rebuildable");
    }

    private static JsonNode standing(String processor) {
        return service.get("ADMIN", "/api/admin/consultation/processors")
                .json()
                .valueStream()
                .filter(one -> one.get("name").asString().equals(processor))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsABatchOnceAlthoughItComesTwice() {
        String id = answeredAndClosed("Comes twice");
        awaitHead("projections-results");
        List<Document> before = all("tallies");
        StreamingEventProcessor processor = processor("projections-results");
        processor.shutDown();
        service.mongo()
                .database()
                .getCollection("tokens")
                .updateMany(
                        new Document("processor", "projections-results"),
                        new Document("$set", new Document("token", "{\"globalIndex\":0}").append("owner", null)));
        processor.start();
        service.post("ANONYMOUS", "/api/consultations/" + service.opened("After that") + "/responses", """
                {"channel": "ONLINE", "answers": [{"question": "q3", "scale": 4}]}""");
        awaitHead("projections-results");
        assertThat(all("tallies")).containsAll(before);
        assertThat(service.get("POLICY", "/api/consultations/" + id + "/results")
                        .json()
                        .get("responses")
                        .asInt())
                .isEqualTo(3);
    }

    private static void awaitHead(String group) {
        long head = service.context().getBean(MongoEventStorageEngine.class).head();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> processor(group).processingStatus().values().stream()
                                .allMatch(status -> status.getCurrentPosition().orElse(-1) >= head)
                        && !processor(group).processingStatus().isEmpty());
    }

    private static StreamingEventProcessor processor(String group) {
        return service.context()
                .getBean(EventProcessingConfiguration.class)
                .eventProcessor(group, StreamingEventProcessor.class)
                .orElseThrow();
    }

    private static List<Document> readModels() {
        List<Document> all = new ArrayList<>();
        for (String name : List.of("consultations", "responses", "tallies", "tally_progress")) {
            all.addAll(all(name));
        }
        return all;
    }

    private static List<Document> all(String collection) {
        return service.mongo().database().getCollection(collection).find().into(new ArrayList<>());
    }

    private static Answer publish(String id) {
        return service.tell("POLICY", "/api/consultations/" + id + "/results/publish");
    }

    private static String answeredAndClosed(String title) {
        String id = service.opened(title);
        for (String answers : List.of(
                "{\"question\": \"q1\", \"choice\": [\"yes\"]}, {\"question\": \"q2\", \"choice\": [\"walk\", \"play\"]}",
                "{\"question\": \"q1\", \"choice\": [\"no\"]}, {\"question\": \"q3\", \"scale\": 5}",
                "{\"question\": \"q4\", \"text\": \"Fine.\"}, {\"question\": \"q3\", \"scale\": 2}")) {
            Answer answer = service.post(
                    "ANONYMOUS",
                    "/api/consultations/" + id + "/responses",
                    "{\"channel\": \"ONLINE\", \"answers\": [" + answers + "]}");
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        }
        assertThat(service.tell("POLICY", "/api/consultations/" + id + "/close").status())
                .isEqualTo(200);
        return id;
    }
}
