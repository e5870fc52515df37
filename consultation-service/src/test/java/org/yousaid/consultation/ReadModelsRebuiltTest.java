package org.yousaid.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yousaid.consultation.RunningService.Answer;
import tools.jackson.databind.JsonNode;

/** What stands around consultations is made of events alone, and asked for by an index. */
class ReadModelsRebuiltTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    private static String consultation = "";

    /** Answers in words, one of them redacted and one withdrawn, a theme, a quote, an answer of somebody again. */
    @BeforeAll
    static void fill() {
        consultation = service.opened("Rebuilt around it");
        List<String> references = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            references.add(answer("Words of number " + i));
        }
        service.post(
                "POLICY",
                "/api/responses/" + references.get(0) + "/redactions",
                "{\"question\": \"q4\", \"text\": \"Words of [redacted]\", \"reason\": \"AUTHOR_NAMED\"}",
                "If-Match",
                "*");
        service.post(
                "POLICY",
                "/api/responses/" + references.get(1) + "/withdrawal",
                "{\"reason\": \"Its author\"}",
                "If-Match",
                "*");
        service.post(
                "POLICY",
                "/api/consultations/" + consultation + "/themes/q4/add",
                "{\"label\": \"Words\"}",
                "If-Match",
                "*");
    }

    private static String answer(String words) {
        Answer given =
                service.post("ANONYMOUS", "/api/consultations/" + consultation + "/responses", """
                {"channel": "ONLINE", "answers": [{"question": "q1", "choice": ["yes"]}, {"question": "q4", "text": "%s"}],
                 "contact": {"email": "again@example.org"}}""".formatted(words));
        assertThat(given.status()).as(given.text()).isEqualTo(201);
        return given.json().get("reference").asString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "projections-bank",
                "projections-theme",
                "projections-watch",
                "projections-repeat",
                "projections-equality",
                "projections-publication"
            })
    void isTheSameRebuiltBesideTheLiveOne(String group) {
        Answer begun = service.post(
                "ADMIN",
                "/api/admin/consultation/processors/" + group + "/rebuild",
                "{\"mode\": \"rebuild\", \"reason\": \"a test\"}");
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonNode rebuild = standing(group);
            assertThat(rebuild.get("state").asString()).isEqualTo("DONE");
            assertThat(rebuild.get("hashEqual").asBoolean())
                    .as(rebuild.toString())
                    .isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"bank", "theme", "watch", "repeat", "publication"})
    void isTheSameAfterAResetHoweverOften(String name) {
        List<String> collections = switch (name) {
            case "bank" -> List.of("bank_questions", "bank_drafts");
            case "theme" -> List.of("theme_frames", "theme_answers");
            case "watch" -> List.of("watch_days");
            case "repeat" -> List.of("repeat_people");
            default -> List.of("public_responses", "release_logs");
        };
        StreamingEventProcessor processor = service.context()
                .getBean(EventProcessingConfiguration.class)
                .eventProcessor("projections-" + name, StreamingEventProcessor.class)
                .orElseThrow();
        List<Document> before = ofThisConsultation(collections);
        for (int twice = 0; twice < 2; twice++) {
            processor.shutDown();
            processor.resetTokens();
            processor.start();
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() ->
                            assertThat(ofThisConsultation(collections)).containsExactlyInAnyOrderElementsOf(before));
        }
    }

    private static List<Document> ofThisConsultation(List<String> collections) {
        Pattern own = Pattern.compile(Pattern.quote(consultation));
        return collections.stream()
                .flatMap(name -> database().getCollection(name).find().into(new ArrayList<>()).stream())
                .filter(document -> own.matcher(document.toJson()).find())
                .toList();
    }

    /** The queries of these read models, as they are sent: a collection and a filter. */
    static Stream<List<Document>> queries() {
        Document of = new Document("consultation", "consultation-1");
        Document framed = new Document("frame", "frame-1");
        return Stream.of(
                List.of(new Document("bank_questions", 1), new Document("place", new Document("$gt", "000"))),
                List.of(new Document("bank_questions", 1), new Document("_id", "key")),
                List.of(new Document("bank_drafts", 1), new Document("_id", "consultation-1")),
                List.of(new Document("theme_answers", 1), new Document(framed).append("themes", "t1")),
                List.of(
                        new Document("theme_answers", 1),
                        new Document(framed).append("in", 0).append("recorded", new Document("$gt", 17L))),
                List.of(new Document("theme_answers", 1), new Document(framed).append("coder", "")),
                List.of(new Document("theme_answers", 1), new Document(framed).append("cleared", true)),
                List.of(new Document("theme_frames", 1), new Document("_id", "frame-1")),
                List.of(
                        new Document("watch_days", 1),
                        new Document("_id", new Document("$gte", "consultation-1/").append("$lt", "consultation-1/:"))),
                List.of(new Document("repeat_people", 1), new Document(of).append("size", new Document("$gte", 2L))),
                List.of(
                        new Document("repeat_groups", 1),
                        new Document(of).append("kind", "SAME_WORDS").append("size", new Document("$gte", 3L))),
                List.of(new Document("equality_waiting", 1), of),
                List.of(
                        new Document("public_responses", 1),
                        new Document(of)
                                .append("out", true)
                                .append("since", new Document("$lt", 17L))
                                .append("place", new Document("$gt", "0a"))),
                List.of(
                        new Document("public_responses", 1),
                        new Document(of).append("out", true).append("unread", true)),
                List.of(
                        new Document("responses", 1),
                        new Document("author", "person-1")
                                .append("consultation", "consultation-1")
                                .append("withdrawn", false)));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void isAskedForByAnIndex(List<Document> query) {
        String collection = query.getFirst().keySet().iterator().next();
        Document plan = database()
                .runCommand(new Document("explain", new Document("find", collection).append("filter", query.getLast()))
                        .append("verbosity", "queryPlanner"));
        assertThat(plan.toJson()).as(collection).doesNotContain("COLLSCAN");
    }

    private static MongoDatabase database() {
        return service.mongo().database();
    }

    private static JsonNode standing(String group) {
        return service.get("ADMIN", "/api/admin/consultation/processors")
                .json()
                .valueStream()
                .filter(one -> one.get("name").asString().equals(group))
                .findFirst()
                .orElseThrow()
                .get("rebuild");
    }
}
