package org.yousaid.suggestion.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.suggestion.RunningService;
import org.yousaid.suggestion.RunningService.Answer;
import org.yousaid.support.vault.MailedTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service of its own: time passes here. */
class ReferralOverHttpTest {

    @RegisterExtension
    static final RunningService service = RunningService.alone();

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String NOTE = "The police can do this.";

    @Test
    void keepsTheClockRunningUntilTheBodyHasAnsweredAndItsAuthorWasTold() {
        String police = receiver("Greenfield Police", "referrals@police.example");
        String reference = service.suggested("Lorries at night", "Lorries race through Ham Lane at three.");
        refer(reference, police, "Could you look at Ham Lane?");

        JsonNode tracked = track(reference);
        assertThat(tracked.path("stage").asString()).isEqualTo("referred");
        assertThat(tracked.path("nextWordBy").isNull()).isFalse();
        assertThat(tracked.path("referral").path("receiver").asString()).isEqualTo("Greenfield Police");
        assertThat(last(tracked.path("history")).path("referredTo").asString()).isEqualTo("Greenfield Police");
        assertThat(service.post("ANONYMOUS", reopen(reference), "{\"text\":\"No\"}", "If-Match", "*")
                        .code())
                .isEqualTo("suggestion-not-closed");
        assertThat(waiting()).contains(reference);

        String link = link(reference, 1);
        JsonNode asked = service.get("ANONYMOUS", link).json();
        assertThat(asked.path("text").asString()).isEqualTo("Lorries race through Ham Lane at three.");
        assertThat(asked.path("ask").asString()).isEqualTo("Could you look at Ham Lane?");
        assertThat(events(reference, "referral.answered"))
                .as("reading changes nothing")
                .isEmpty();

        say(reference, 1, "WE_HAVE_IT", null);
        assertThat(track(reference).path("referral").path("confirmedAt").isMissingNode())
                .isFalse();
        say(reference, 1, "DONE", "We check there on Fridays.");
        say(reference, 1, "DONE", "We check there on Fridays.");
        assertThat(events(reference, "referral.answered"))
                .as("sent twice, said once")
                .hasSize(2);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(staffAsked(reference)).containsExactly("REFERRAL_ANSWERED reviewer"));
        assertThat(track(reference).path("referral").path("said").isMissingNode())
                .isTrue();
        assertThat(service.get("REVIEWER", "/api/referrals/" + reference).text())
                .contains("We check there on Fridays.");

        Answer released = service.tell("REVIEWER", "/api/referrals/" + reference + "/release");
        assertThat(released.status()).as(released.text()).isEqualTo(200);
        assertThat(track(reference).path("referral").path("said").asString()).isEqualTo("We check there on Fridays.");

        service.screened(reference, "ANSWERED", "The police check there on Fridays.");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                track(reference).path("referral").path("over").asBoolean())
                        .isTrue());
        assertThat(track(reference).path("nextWordBy").isNull()).isTrue();
        assertThat(waiting()).doesNotContain(reference);
        assertThat(answer(reference, 1, token(reference, 1), "DONE", "More").code())
                .isEqualTo("referral-over");
        assertThat(service.get("ANONYMOUS", link).json().path("open").asBoolean())
                .isFalse();
    }

    @Test
    void asksTheBodyAgainTwiceThenTheReviewerEachOnceAlsoOverARestart() {
        String county = receiver("The county", "county@example.org");
        String reference = service.suggested("A crossing", "A crossing at the school, please.");
        refer(reference, county, null);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(events(reference, "referral.made")).hasSize(1));

        service.letPass(Duration.ofDays(22));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(chased(reference)).containsExactly(1));
        assertThat(overdue(reference)).isTrue();
        service.stop();
        service.start();
        service.letPass(Duration.ofDays(8));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(chased(reference)).containsExactly(1, 2));
        assertThat(staffAsked(reference)).doesNotContain("REFERRAL_SILENT reviewer");
        service.letPass(Duration.ofDays(8));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(staffAsked(reference)).contains("REFERRAL_SILENT reviewer"));
        service.letPass(Duration.ofDays(30));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(staffAsked(reference)).contains("OVERDUE admin"));
        assertThat(chased(reference)).containsExactly(1, 2);
        assertThat(staffAsked(reference)).containsOnlyOnce("REFERRAL_SILENT reviewer");
    }

    @Test
    void asksTheNextBodyWhenTheFirstIsNotResponsibleAndTheOldLinkOnlyShowsWhatWasSaid() {
        String first = receiver("First", "first@example.org");
        String second = receiver("Second", "second@example.org");
        String reference = service.suggested("A clinic", "A clinic in the evening.");
        refer(reference, first, null);
        track(reference);
        say(reference, 1, "NOT_OURS", "Ask the second.");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(staffAsked(reference)).containsExactly("REFERRAL_ANSWERED reviewer"));
        refer(reference, second, null);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(track(reference)
                                .path("referral")
                                .path("receiver")
                                .asString())
                        .isEqualTo("Second"));
        int round = events(reference, "referral.made").getLast().getInteger("round");
        JsonNode old = service.get("ANONYMOUS", link(reference, 1)).json();
        assertThat(old.path("open").asBoolean()).isFalse();
        assertThat(old.path("said").path(0).path("words").asString()).isEqualTo("Ask the second.");
        assertThat(service.get("ANONYMOUS", link(reference, round)).json().path("said"))
                .isEmpty();
        assertThat(answer(reference, 1, token(reference, 1), "DONE", "x").code())
                .isEqualTo("referral-over");
    }

    @Test
    void letsInNobodyWithAnotherToken() {
        String police = receiver("Police", "p@example.org");
        String reference = service.suggested("A lamp", "A lamp in the alley.");
        refer(reference, police, null);
        track(reference);
        String path = "/api/referrals/" + reference;
        assertThat(service.get("ANONYMOUS", path + "/asked?round=1&token=x").code())
                .isEqualTo("no-such-referral");
        assertThat(service.get("ANONYMOUS", path + "/asked?round=2&token=" + token(reference, 1))
                        .code())
                .isEqualTo("no-such-referral");
        assertThat(answer(reference, 1, token(reference, 2), "DONE", "x").code())
                .isEqualTo("no-such-referral");
        assertThat(answer(reference, 1, token(reference, 1), "DONE", " ")
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/words");
        assertThat(service.get("ANONYMOUS", path).status()).isEqualTo(401);
        assertThat(service.get("OFFICER", "/api/referrals").status()).isEqualTo(403);
        assertThat(service.tell("REVIEWER", path + "/release").code()).isEqualTo("nothing-to-release");
    }

    @Test
    void refersManyAtOnceToOneBody() {
        String police = receiver("Many", "many@example.org");
        String reference = service.suggested("Noise", "Noise at night.");
        String body = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "outcome",
                        "REFERRED",
                        "note",
                        NOTE,
                        "referredTo",
                        police,
                        "suggestions",
                        List.of(Map.of("reference", reference, "version", 0))));
        Answer made =
                service.post("REVIEWER", "/api/casework/batches", body, "Idempotency-Key", RunningService.freshKey());
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        service.letPass(Duration.ofMinutes(6));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(track(reference)
                                .path("referral")
                                .path("receiver")
                                .asString())
                        .isEqualTo("Many"));
    }

    private static String receiver(String name, String email) {
        Answer made = service.post(
                "REVIEWER", "/api/receivers", body(name, email), "Idempotency-Key", RunningService.freshKey());
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.json().path("id").asString();
    }

    private static String body(String name, String email) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "name",
                        name,
                        "names",
                        Map.of("cy", name),
                        "email",
                        email,
                        "purpose",
                        "What it does",
                        "days",
                        21));
    }

    private static void refer(String reference, String receiver, @Nullable String ask) {
        Answer answer = screen(reference, receiver, ask);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static Answer screen(String reference, String receiver, @Nullable String ask) {
        Map<String, String> body = ask == null
                ? Map.of("outcome", "REFERRED", "note", NOTE, "referredTo", receiver)
                : Map.of("outcome", "REFERRED", "note", NOTE, "referredTo", receiver, "ask", ask);
        return service.post(
                "REVIEWER:reviewer",
                "/api/suggestions/" + reference + "/screen",
                JsonMapper.shared().writeValueAsString(body),
                "If-Match",
                "*");
    }

    private static void say(String reference, int round, String answer, @Nullable String words) {
        Answer said = answer(reference, round, token(reference, round), answer, words);
        assertThat(said.status()).as(said.text()).isEqualTo(200);
    }

    private static Answer answer(String reference, int round, String token, String answer, @Nullable String words) {
        Map<String, Object> body = words == null
                ? Map.of("round", round, "token", token, "answer", answer)
                : Map.of("round", round, "token", token, "answer", answer, "words", words);
        return service.post(
                "ANONYMOUS",
                "/api/referrals/" + reference + "/answers",
                JsonMapper.shared().writeValueAsString(body));
    }

    private static String token(String reference, int round) {
        return service.context().getBean(MailedTokens.class).token("referral", "referral-" + reference + "/" + round);
    }

    private static String link(String reference, int round) {
        return "/api/referrals/" + reference + "/asked?round=" + round + "&token=" + token(reference, round);
    }

    private static String reopen(String reference) {
        return "/api/suggestions/" + reference + "/reopen";
    }

    private static JsonNode track(String reference) {
        return service.get("ANONYMOUS", "/api/suggestions/" + reference).json();
    }

    private static JsonNode last(JsonNode list) {
        return list.get(list.size() - 1);
    }

    private static List<String> waiting() {
        return service.get("REVIEWER", "/api/referrals?limit=200")
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("reference").asString())
                .toList();
    }

    private static boolean overdue(String reference) {
        return service.get("REVIEWER", "/api/referrals/" + reference)
                .json()
                .path("overdue")
                .asBoolean();
    }

    private static List<Integer> chased(String reference) {
        return events(reference, "referral.chased").stream()
                .map(event -> event.getInteger("number"))
                .toList();
    }

    private static List<String> staffAsked(String reference) {
        return ofStream("suggestion-" + reference, "suggestion.staff-asked").stream()
                .map(event -> event.getString("why") + " " + event.getString("staff"))
                .toList();
    }

    private static List<Document> events(String reference, String type) {
        return ofStream("referral-" + reference, type);
    }

    private static List<Document> ofStream(String stream, String type) {
        return service
                .mongo()
                .database()
                .getCollection("events")
                .find(Filters.eq("aggregate", stream))
                .into(new ArrayList<>())
                .stream()
                .flatMap(commit -> commit.getList("events", Document.class).stream())
                .filter(event -> type.equals(event.getString("type")))
                .map(event -> Document.parse(event.getString("payload")))
                .toList();
    }
}
