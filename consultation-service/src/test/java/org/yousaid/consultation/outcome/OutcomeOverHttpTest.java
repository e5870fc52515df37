package org.yousaid.consultation.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yousaid.consultation.RunningService;
import org.yousaid.consultation.RunningService.Answer;
import org.yousaid.consultation.Samples;
import org.yousaid.consultation.consultation.ConsultationCommand;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.consultation.consultation.Slug;
import org.yousaid.support.id.CrockfordText;
import org.yousaid.support.request.ExpectedVersion;
import tools.jackson.databind.JsonNode;

class OutcomeOverHttpTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    private static final String ALL = "/api/consultations/";
    private static final String OUTCOME = """
            {"summary": "The park stays open at night.", "items": [
              {"question": "q1", "asked": "Do you use the park?", "said": "Most do.", "did": "It stays open at night."},
              {"theme": "Water", "asked": "What is missing?", "said": "A fountain.", "whyNot": "Its pipes leak."}]}""";

    @Test
    void isWrittenApprovedAndPublished() {
        String id = withResults("An outcome step by step");
        assertThat(service.get("POLICY", ALL + id + "/outcome").code()).isEqualTo("outcome-not-published");
        Answer saved = service.put("POLICY", ALL + id + "/outcome", OUTCOME, "If-Match", "*");
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        assertThat(saved.json().get("draft").get("items").size()).isEqualTo(2);
        assertThat(service.get("ANONYMOUS", ALL + id + "/outcome").code()).isEqualTo("outcome-not-published");
        assertThat(service.tell("POLICY", ALL + id + "/outcome").code()).isEqualTo("outcome-not-approved");

        Answer approved = service.post("POLICY", ALL + id + "/outcome/approve", "", "If-Match", saved.header("ETag"));
        assertThat(approved.json().get("draft").get("approvedBy").asString()).isEqualTo("POLICY");
        Answer published = service.post("POLICY", ALL + id + "/outcome", "", "If-Match", approved.header("ETag"));
        assertThat(published.status()).as(published.text()).isEqualTo(200);
        assertThat(published.json().get("version").asInt()).isEqualTo(1);

        Answer read = service.get("ANONYMOUS", ALL + id + "/outcome");
        assertThat(read.header("ETag")).isEqualTo(published.header("ETag"));
        assertThat(read.json().get("summary").asString()).isEqualTo("The park stays open at night.");
        assertThat(read.json().get("items").get(1).get("whyNot").asString()).isEqualTo("Its pipes leak.");
        assertThat(read.text()).doesNotContain("draft", "POLICY");
        JsonNode consultation = service.get("ANONYMOUS", ALL + id).json();
        assertThat(consultation.get("status").asString()).isEqualTo("OUTCOME_PUBLISHED");
        assertThat(consultation.get("outcomeVersion").asInt()).isEqualTo(1);
        assertThat(service.get("ANONYMOUS", "/api/consultations?status=outcome-published")
                        .text())
                .contains(id);
    }

    @Test
    void isPublishedInOneGoAndChangedWithAReason() {
        String id = withResults("An outcome in one go");
        assertThat(publish(id, OUTCOME).status()).isEqualTo(200);
        assertThat(publish(id, OUTCOME).code()).isEqualTo("change-needs-a-reason");
        String changed = OUTCOME.replaceFirst("\\{", "{\"reason\": \"The date moved\", ");
        Answer again = publish(id, changed);
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        JsonNode change = service.get("ANONYMOUS", ALL + id + "/outcome")
                .json()
                .get("changes")
                .get(0);
        assertThat(change.get("version").asInt()).isEqualTo(2);
        assertThat(change.get("reason").asString()).isEqualTo("The date moved");

        Answer results = service.tell("POLICY", ALL + id + "/results/publish");
        assertThat(results.status()).as(results.text()).isEqualTo(200);
        JsonNode consultation = service.get("ANONYMOUS", ALL + id).json();
        assertThat(consultation.get("status").asString()).isEqualTo("OUTCOME_PUBLISHED");
        assertThat(consultation.get("resultsVersion").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"items\": [{\"asked\": \"A\", \"said\": \"S\", \"did\": \"D\"}]} | /summary | missing",
                "{\"summary\": \"S\"} | /items | number-of-items",
                "{\"summary\": \"S\", \"items\": [null]} | /items/0 | missing",
                "{\"summary\": \"S\", \"items\": [{\"said\": \"S\", \"did\": \"D\"}]} | /items/0/asked | missing",
                "{\"summary\": \"S\", \"items\": [{\"asked\": \"A\", \"did\": \"D\"}]} | /items/0/said | missing",
                "{\"summary\": \"S\", \"items\": [{\"asked\": \"A\", \"said\": \"S\", \"did\": \" \"}]} | /items/0/did | missing",
                "{\"summary\": \"S\", \"items\": [{\"asked\": \"A\", \"said\": \"S\", \"done\": \"D\"}]} | /items/0/done | unknown-field",
                "{\"summary\": \"S\", \"reason\": \"R\", \"items\": [{\"asked\": \"A\", \"said\": \"S\", \"did\": \"D\"}]} | /reason | unknown-field",
            })
    void saysWhatIsWrongAndWhere(String body, String pointer, String key) {
        Answer refused = service.put("POLICY", ALL + "any/outcome", body, "If-Match", "*");
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        JsonNode error = refused.json().get("errors").get(0);
        assertThat(error.get("pointer").asString()).isEqualTo(pointer);
        assertThat(error.get("key").asString()).isEqualTo(key);
    }

    @Test
    void refusesTextsThatNobodyReads() {
        String long_ = "x".repeat(2_001);
        Answer refused = service.put("POLICY", ALL + "any/outcome", """
                {"summary": "%s", "items": [{"asked": "A", "said": "S", "did": "D", "theme": "%s"}]}""".formatted(long_, long_), "If-Match", "*");
        assertThat(refused.json()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("key").asString()))
                .containsExactly("too-long", "too-long");
    }

    @Test
    void isForThePolicyTeamToWrite() {
        assertThat(service.put("ANONYMOUS", ALL + "any/outcome", OUTCOME, "If-Match", "*")
                        .status())
                .isEqualTo(401);
        assertThat(service.put("OFFICER", ALL + "any/outcome", OUTCOME, "If-Match", "*")
                        .status())
                .isEqualTo(403);
        assertThat(service.tell("REVIEWER", ALL + "any/outcome/approve").status())
                .isEqualTo(403);
        assertThat(publish("no-such", OUTCOME).code()).isEqualTo("unknown-consultation");
        String id = withResults("Only with a version");
        assertThat(service.put("POLICY", ALL + id + "/outcome", OUTCOME).status())
                .isEqualTo(428);
        assertThat(service.put("POLICY", ALL + id + "/outcome", OUTCOME, "If-Match", "\"0\"")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void namesWhatIsOverdueAfterTwelveWeeks() {
        String results = closed("Waits for its results");
        String outcome = withResults("Waits for its outcome");
        String told = withResults("Waits for nothing");
        publish(told, OUTCOME);
        assertThat(overdue()).extracting(OutcomeOverHttpTest::id).doesNotContain(results, outcome, told);
        service.letPass(Duration.ofDays(85));
        String fresh = closed("Closed just now");
        assertThat(overdue())
                .extracting(item -> id(item) + " " + item.get("missing").asString())
                .contains(results + " results", outcome + " outcome");
        assertThat(overdue()).extracting(OutcomeOverHttpTest::id).doesNotContain(told, fresh);
        assertThat(overdue().getFirst().get("daysSinceClosing").asInt()).isBetween(84, 86);
        assertThat(service.get("ANONYMOUS", "/api/consultations?overdue=true").status())
                .isEqualTo(401);
        JsonNode late = service.get("ANONYMOUS", "/api/results-overdue").json();
        assertThat(late.get("afterDays").asInt()).isEqualTo(84);
        assertThat(late.get("count").asLong()).isEqualTo(late.get("items").size());
        assertThat(late.get("items").valueStream().map(item -> item.get("title").asString()))
                .contains("Waits for its results")
                .doesNotContain("Waits for its outcome", "Waits for nothing", "Closed just now");
        JsonNode page =
                service.get("POLICY", "/api/consultations?overdue=true&limit=1").json();
        assertThat(page.get("afterDays").asInt()).isEqualTo(84);
        assertThat(page.get("items").size()).isEqualTo(1);
        assertThat(service.get(
                                "POLICY",
                                "/api/consultations?overdue=true&limit=1&after="
                                        + page.get("next").asString())
                        .json()
                        .get("items")
                        .get(0))
                .isNotEqualTo(page.get("items").get(0));
    }

    /** What took place elsewhere was answered, or not, before it came here. */
    @Test
    void countsNoHistoryAsOverdue() {
        CommandGateway commands = service.context().getBean(CommandGateway.class);
        Consultations consultations = service.context().getBean(Consultations.class);
        Instant then = service.now().minus(Duration.ofDays(900));
        for (boolean historic : List.of(true, false)) {
            ConsultationId id = ConsultationId.of(CrockfordText.random());
            Slug slug = new Slug("long-past-" + historic);
            commands.sendAndWait(new ConsultationCommand.Draft(
                    id,
                    slug,
                    Samples.content(null, then.plusSeconds(9), List.of(Samples.USE)),
                    "",
                    historic,
                    "x",
                    then));
            commands.sendAndWait(new ConsultationCommand.Open(id, ExpectedVersion.any(), "x", then));
            commands.sendAndWait(new ConsultationCommand.Close(id, ExpectedVersion.any(), "x", then));
            assertThat(consultations.await(id, 2, Duration.ofSeconds(20))).isPresent();
            assertThat(overdue().stream().map(OutcomeOverHttpTest::id).anyMatch(id.value()::equals))
                    .isEqualTo(!historic);
        }
    }

    /** All pages of it: other tests leave things undone, too. */
    private static List<JsonNode> overdue() {
        List<JsonNode> all = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = service.get("POLICY", "/api/consultations?overdue=true&limit=100" + after)
                    .json();
            page.get("items").valueStream().forEach(all::add);
            after = page.hasNonNull("next") ? "&after=" + page.get("next").asString() : "";
        } while (!after.isEmpty());
        return all;
    }

    private static String id(JsonNode item) {
        return item.get("id").asString();
    }

    private static Answer publish(String id, String body) {
        return service.post("POLICY", ALL + id + "/outcome", body, "If-Match", "*");
    }

    private static String closed(String title) {
        String id = service.opened(title);
        assertThat(service.tell("POLICY", ALL + id + "/close").status()).isEqualTo(200);
        return id;
    }

    private static String withResults(String title) {
        String id = closed(title);
        assertThat(service.tell("POLICY", ALL + id + "/results/publish").status())
                .isEqualTo(200);
        return id;
    }
}
