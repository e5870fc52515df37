package org.yousaid.suggestion.opportunity.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yousaid.suggestion.RunningService;
import org.yousaid.suggestion.RunningService.Answer;
import tools.jackson.databind.JsonNode;

/** What is read of opportunities can be rebuilt beside itself, and every query for it has an index. */
class OpportunityReadModelsTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    @BeforeAll
    static void oneIsThere() {
        String suggestion = service.suggested("A rebuilt bench", "A bench that stays.");
        Answer begun = service.post(
                "REVIEWER",
                "/api/opportunities",
                """
                {"title": "A rebuilt bench", "summary": "S", "serviceArea": "Parks", "owner": "O",
                 "suggestions": ["%s"]}""".formatted(suggestion),
                "Idempotency-Key",
                RunningService.freshKey());
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"projections-opportunity", "projections-listing"})
    void isTheSameRebuiltBesideTheLiveOne(String group) {
        Answer begun = service.post(
                "ADMIN",
                "/api/admin/suggestion/processors/" + group + "/rebuild",
                "{\"mode\": \"rebuild\", \"reason\": \"a test\"}");
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonNode rebuild = rebuild(group);
            assertThat(rebuild.path("state").asString()).as(rebuild.toString()).isEqualTo("DONE");
            assertThat(rebuild.path("hashEqual").asBoolean())
                    .as(rebuild.toString())
                    .isTrue();
        });
    }

    /** The queries as they are sent: a collection, a filter and an order. */
    static Stream<List<Document>> queries() {
        Document behind = new Document("$lt", "000001764000000-opportunity-x");
        Document latest = new Document("place", -1);
        return Stream.of(
                List.of(new Document("opportunities", 1), new Document("_id", "opportunity-x"), new Document()),
                List.of(new Document("opportunities", 1), new Document("place", behind), latest),
                List.of(new Document("opportunities", 1), by("open", true, behind), latest),
                List.of(new Document("opportunities", 1), by("status", "ASSESSED", behind), latest),
                List.of(new Document("opportunities", 1), by("serviceArea", "Parks", behind), latest),
                List.of(new Document("opportunities", 1), by("owner", "Head of parks", behind), latest),
                List.of(
                        new Document("opportunities", 1),
                        by("status", "ASSESSED", behind).append("open", true).append("serviceArea", "Parks"),
                        latest),
                List.of(
                        new Document("opportunities", 1),
                        new Document("serviceArea", new Document("$gt", "")),
                        new Document()),
                List.of(
                        new Document("opportunity_suggestions", 1),
                        new Document("opportunity", "opportunity-x")
                                .append("suggestion", new Document("$gt", "suggestion-x")),
                        new Document("suggestion", 1)),
                List.of(
                        new Document("opportunity_listing", 1),
                        new Document("place", new Document("$gt", 17L)),
                        new Document("place", 1)));
    }

    private static Document by(String field, Object value, Document behind) {
        return new Document(field, value).append("place", behind);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void isAskedForByAnIndex(List<Document> query) {
        String collection = query.getFirst().keySet().iterator().next();
        String plan = service.mongo()
                .database()
                .getCollection(collection)
                .find(query.get(1))
                .sort(query.getLast())
                .explain()
                .toJson();
        assertThat(plan).as(query.toString()).doesNotContain("COLLSCAN");
    }

    private static JsonNode rebuild(String group) {
        return service.get("ADMIN", "/api/admin/suggestion/processors")
                .json()
                .valueStream()
                .filter(one -> one.path("name").asString().equals(group))
                .findFirst()
                .orElseThrow()
                .path("rebuild");
    }
}
