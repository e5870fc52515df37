package org.yousaid.suggestion.search.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.contract.PlaceListReplaced.Place;
import org.yousaid.operations.projection.ProjectionRebuilt;
import org.yousaid.suggestion.RunningService;
import org.yousaid.suggestion.RunningService.Answer;
import org.yousaid.suggestion.place.Places;
import org.yousaid.support.vault.EmailAddress;
import org.yousaid.support.vault.PersonVault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SearchOverHttpTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final JsonMapper JSON = new JsonMapper();

    @BeforeAll
    static void councilHasWards() {
        service.context()
                .getBean(Places.class)
                .replace(1_000, List.of(new Place("E05002087", "Peverell"), new Place("E05002088", "Plympton")));
    }

    @Test
    void findsWhatAPersonHasReadAndNothingElse() {
        String unread = service.suggested("Gazebo", "A gazebo in Hartley Park");
        String complaint = service.suggested("Gazebo gone", "Who took the gazebo from Hartley Park?");
        String answered = service.suggested("A gazebo, please", "Build a gazebo in Hartley Park");
        service.screened(complaint, "COMPLAINT", "We look into it.");
        service.screened(answered, "ANSWERED", "In spring.");

        JsonNode found = awaitFound("words=gazebos", answered);

        assertThat(references(found)).contains(answered).doesNotContain(unread, complaint);
        JsonNode item = found.path("items").get(0);
        assertThat(item.path("title").asString()).isEqualTo("A gazebo, please");
        assertThat(item.path("text").asString()).isEqualTo("Build a gazebo in Hartley Park");
        assertThat(item.path("stage").asString()).isEqualTo("answered");
        assertThat(item.path("stageName").asString()).isEqualTo("Answered");
        assertThat(references(search("REVIEWER", "words=gazebos"))).doesNotContain(unread, complaint);
    }

    @Test
    void keepsToStageAndDays() {
        String closer = service.suggested("Orchard", "Plant an orchard behind the school in Ham");
        service.screened(closer, "CLOSER_LOOK", "The parks team looks at it.");
        awaitFound("words=orchard", closer);
        LocalDate today = LocalDate.ofInstant(service.now(), ZoneId.of("Europe/London"));

        assertThat(references(search("words=orchard&stage=screened"))).contains(closer);
        assertThat(references(search("words=orchard&stage=answered"))).doesNotContain(closer);
        assertThat(references(search("words=orchard&from=" + today + "&to=" + today)))
                .contains(closer);
        assertThat(references(search("words=orchard&to=" + today.minusDays(1)))).doesNotContain(closer);
        assertThat(references(search("words=orchard&from=" + today.plusDays(1))))
                .doesNotContain(closer);
        assertThat(references(search("words=orchard&ward=E05002087"))).doesNotContain(closer);
    }

    @Test
    void findsNothingOfSomebodyWhoIsForgotten() {
        String reference = service.suggested(Map.of(
                "text", "Restore the periscope on the seafront", "contact", Map.of("email", "peri@example.org")));
        service.screened(reference, "ANSWERED", "It is in the museum now.");
        awaitFound("words=periscope", reference);
        PersonVault vault = service.context().getBean(PersonVault.class);

        vault.forget(vault.find(EmailAddress.parse("peri@example.org")).orElseThrow());

        assertThat(search("words=periscope").path("items")).isEmpty();
        assertThat(search("words=periscope").path("total").asInt()).isZero();
    }

    @Test
    void findsOpportunitiesAndWhatIsInThem() {
        String inside = service.suggested(
                Map.of("title", "A velodrome", "text", "A velodrome in Central Park", "ward", "E05002087"));
        String alone = service.suggested("Velodromes", "Velodromes cost too much");
        service.screened(alone, "ANSWERED", "They do.");
        String id = begun("A velodrome", "Cycle sport", false, inside);

        JsonNode found = await().atMost(SOON)
                .until(() -> search("words=velodrome"), all -> all.path("total").asInt() == 3);

        JsonNode opportunity = items(found, "OPPORTUNITY").getFirst();
        assertThat(opportunity.path("opportunity").asString()).isEqualTo(id);
        assertThat(opportunity.path("reference").isNull()).isTrue();
        assertThat(opportunity.path("state").asString()).isEqualTo("IDENTIFIED");
        assertThat(opportunity.path("service").asString()).isEqualTo("Cycle sport");
        assertThat(opportunity.path("wards").get(0).asString()).isEqualTo("E05002087");
        assertThat(found.path("services").valueStream().map(JsonNode::asString)).contains("Cycle sport");
        assertThat(references(search("words=velodrome&kind=suggestion"))).containsExactlyInAnyOrder(inside, alone);
        assertThat(items(search("words=velodrome&kind=opportunity"), "OPPORTUNITY"))
                .hasSize(1);
        JsonNode together = search("service=cycle+SPORT&stage=joined&ward=E05002087&words=velodrome");
        assertThat(together.path("total").asInt()).as(together.toString()).isEqualTo(2);
        assertThat(references(together)).contains(inside);
        assertThat(search("service=Cycle+sport&stage=assessed").path("total").asInt())
                .isZero();
        assertThat(search("service=Nobody").path("total").asInt()).isZero();
    }

    @Test
    void findsAnOpportunityThatIsKeptBackOnlyOnceItIsAssessed() {
        String id = begun("An observatory", "Stars", true);
        String open = begun("Another observatory", "Planets", false);
        await().atMost(SOON)
                .until(() -> search("words=observatory").path("total").asInt() == 1);
        assertThat(search("words=observatory").path("services").toString()).doesNotContain("Stars");

        Answer assessed = service.post("REVIEWER", "/api/opportunities/" + id + "/assess", """
                {"benefit": "B", "cost": {"from": 1, "per": "ONCE"}, "effort": "DAYS", "objectives": "O",
                 "equalityImpact": "E"}""", "If-Match", "*");
        assertThat(assessed.status()).as(assessed.text()).isEqualTo(200);

        JsonNode found = await().atMost(SOON)
                .until(
                        () -> search("words=observatory"),
                        all -> all.path("total").asInt() == 2);
        assertThat(items(found, "OPPORTUNITY"))
                .extracting(one -> one.path("opportunity").asString())
                .containsExactlyInAnyOrder(id, open);
        assertThat(search("words=observatory&stage=assessed").path("total").asInt())
                .isEqualTo(1);
    }

    @Test
    void keepsAnOpportunityWhenAnAuthorBehindItIsForgotten() {
        String inside = service.suggested(Map.of(
                "text",
                "A lighthouse on the pier",
                "ward",
                "E05002088",
                "contact",
                Map.of("email", "lamp@example.org")));
        String id = begun("A light on the pier", "Piers", false, inside);
        await().atMost(SOON)
                .until(() ->
                        search("ward=E05002088&service=piers").path("total").asInt() == 2);
        PersonVault vault = service.context().getBean(PersonVault.class);

        vault.forget(vault.find(EmailAddress.parse("lamp@example.org")).orElseThrow());

        assertThat(search("words=lighthouse").path("items")).isEmpty();
        assertThat(search("ward=E05002088").path("total").asInt()).isZero();
        JsonNode left = search("service=piers");
        assertThat(left.path("total").asInt()).isEqualTo(1);
        assertThat(left.path("items").get(0).path("opportunity").asString()).isEqualTo(id);
    }

    @Test
    void findsTheSameAfterARebuild() {
        String id = begun("A funicular", "Hills", false, service.suggested("Up", "A funicular up the hill"));
        await().atMost(SOON).until(() -> search("words=funicular").path("total").asInt() == 2);

        for (String group : List.of("projections-listing", "projections-wording")) {
            service.context().publishEvent(new ProjectionRebuilt(group));
            assertThat(search("words=funicular&service=hills").path("total").asInt())
                    .as(group)
                    .isEqualTo(2);
        }
        assertThat(items(search("words=funicular"), "OPPORTUNITY")
                        .getFirst()
                        .path("opportunity")
                        .asString())
                .isEqualTo(id);
    }

    private static String begun(String title, String serviceArea, boolean keptBack, String... suggestions) {
        Answer answer = service.post(
                "REVIEWER",
                "/api/opportunities",
                JSON.writeValueAsString(Map.of(
                        "title",
                        title,
                        "summary",
                        "What could be done.",
                        "serviceArea",
                        serviceArea,
                        "owner",
                        "Somebody",
                        "keptBack",
                        keptBack,
                        "suggestions",
                        List.of(suggestions))),
                "Idempotency-Key",
                RunningService.freshKey());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    private static List<JsonNode> items(JsonNode found, String kind) {
        return found.path("items")
                .valueStream()
                .filter(item -> item.path("kind").asString().equals(kind))
                .toList();
    }

    @Test
    void turnsPages() {
        String one = service.suggested("Ukulele", "A ukulele afternoon at the library");
        String two = service.suggested("Ukuleles", "More ukulele afternoons at the library");
        service.screened(one, "ANSWERED", "Yes.");
        service.screened(two, "ANSWERED", "Yes.");
        awaitFound("words=ukulele", one);
        awaitFound("words=ukulele", two);

        JsonNode first = search("words=ukulele&limit=1");
        JsonNode second = search("words=ukulele&limit=1&page=2");

        assertThat(first.path("total").asInt()).isEqualTo(2);
        assertThat(first.path("next").asInt()).isEqualTo(2);
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(List.of(references(first).getFirst(), references(second).getFirst()))
                .containsExactlyInAnyOrder(one, two);
    }

    @Test
    void refusesWhatCannotBeSought() {
        for (String query : List.of(
                "page=0",
                "page=501",
                "limit=0",
                "limit=101",
                "kind=petition",
                "from=yesterday",
                "words=" + "x".repeat(201))) {
            Answer refused = service.get("ANONYMOUS", "/api/suggestions/search?" + query);
            assertThat(refused.status()).as(query).isEqualTo(400);
        }
        assertThat(search("words=" + URLEncoder.encode("\"(*:", StandardCharsets.UTF_8))
                        .path("items"))
                .isEmpty();
    }

    private static JsonNode awaitFound(String query, String reference) {
        return await().atMost(Duration.ofSeconds(10))
                .until(() -> search(query), found -> references(found).contains(reference));
    }

    private static List<String> references(JsonNode found) {
        return StreamSupport.stream(found.path("items").spliterator(), false)
                .map(each -> each.path("reference").asString())
                .toList();
    }

    private static JsonNode search(String query) {
        return search("ANONYMOUS", query);
    }

    private static JsonNode search(String role, String query) {
        Answer answer = service.get(role, "/api/suggestions/search?" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }
}
