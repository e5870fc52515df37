package org.yousaid.suggestion.search;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.suggestion.RunningService;
import org.yousaid.suggestion.RunningService.Answer;
import org.yousaid.support.vault.EmailAddress;
import org.yousaid.support.vault.PersonVault;
import tools.jackson.databind.JsonNode;

class SearchOverHttpTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

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
        for (String query :
                List.of("page=0", "page=501", "limit=0", "limit=101", "from=yesterday", "words=" + "x".repeat(201))) {
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
