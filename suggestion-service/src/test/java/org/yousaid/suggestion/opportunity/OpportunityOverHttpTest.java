package org.yousaid.suggestion.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.contract.Reference;
import org.yousaid.suggestion.RunningService;
import org.yousaid.suggestion.RunningService.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opportunities as their callers meet them, and what their suggestions' trackers say of them. */
class OpportunityOverHttpTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String ASSESSMENT = """
            {"benefit": "People can rest.", "cost": {"from": 4000, "to": 6500, "per": "ONCE"}, "effort": "WEEKS",
             "objectives": "Fits.", "equalityImpact": "Helps people who cannot walk far."}""";

    @Test
    void takesEverySuggestionFromItsAssessmentToItsDelivery() {
        String first = service.suggested("A bench", "Please put a bench on the Hoe.");
        String second = service.suggested(Map.of("title", "Seats", "text", "Somewhere to sit on the Hoe."));
        String id = identified("Benches on the Hoe", List.of(first, second));
        assertThat(service.get("ANONYMOUS", "/api/opportunities/" + id)
                        .json()
                        .path("suggestions")
                        .asInt())
                .isEqualTo(2);
        stands(first, "joined", id);

        assertThat(step(id, "approve", decision("It is wanted.")).code()).isEqualTo("not-assessed-yet");
        Answer assessed = done(step(id, "assess", ASSESSMENT));
        assertThat(assessed.json().path("assessment").path("cost").asString()).isEqualTo("£4,000 to £6,500, once");
        Answer approved = done(step(
                id,
                "approve",
                "{\"reasons\": \"It is wanted.\", \"committee\": \"Cabinet\", \"decidedOn\": \"2026-11-20\"}"));
        assertThat(approved.json().path("decision").path("decider").asString()).isEqualTo("Cabinet");
        assertThat(step(id, "decline", decision("On reflection.")).code()).isEqualTo("already-decided");
        done(step(id, "plan", "{\"milestones\": [{\"what\": \"Benches ordered\", \"due\": \"2026-12-05\"}]}"));
        Answer started = done(step(id, "start", "{\"word\": \"We have begun.\"}"));
        String milestone = started.json().path("milestones").get(0).path("id").asString();
        done(step(id, "milestones/" + milestone + "/reach", "{}"));
        assertThat(step(id, "milestones/" + milestone + "/reach", "{}").code()).isEqualTo("milestone-already-reached");
        done(step(id, "evidence", "{\"words\": \"They stand.\", \"link\": \"https://example.org/b\"}"));
        done(step(id, "deliver", "{\"word\": \"Sit down.\"}"));

        for (String reference : List.of(first, second)) {
            JsonNode tracked = stands(reference, "delivered", id);
            assertThat(tracked.path("history")
                            .valueStream()
                            .map(step -> step.path("stage").asString())
                            .distinct())
                    .contains("received", "decided", "in-delivery", "delivered");
            assertThat(tracked.path("history")
                            .valueStream()
                            .map(step -> step.path("note").asString("")))
                    .anyMatch(note -> note.contains("It is wanted.") && note.contains("Cabinet"))
                    .anyMatch(note -> note.contains("Benches ordered"));
        }
        assertThat(step(id, "approve", decision("Again.")).code()).isEqualTo("opportunity-ended");
    }

    @Test
    void isJoinedByScreening() {
        String id = identified("Bins", List.of());
        String reference = service.suggested("A bin", "Please put a bin on the Hoe.");

        assertThat(join(reference, "opportunity-00000000000000000000000000").code())
                .isEqualTo("no-such-opportunity");
        assertThat(join(reference, id).status()).isEqualTo(200);

        JsonNode tracked = stands(reference, "joined", id);
        assertThat(tracked.path("title").asString()).isEqualTo("A bin");
        await().atMost(SOON).until(() -> one(id).path("suggestions").asInt() == 1);
        done(step(id, "notes", "{\"note\": \"The bins are being made.\", \"tell\": true}"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(tracker(reference)
                                .path("history")
                                .valueStream()
                                .map(step -> step.path("note").asString("")))
                        .anyMatch(note -> note.contains("The bins are being made.")));
        assertThat(service.post(
                                "REVIEWER",
                                "/api/suggestions/" + reference + "/screen",
                                "{\"outcome\": \"ANSWERED\", \"note\": \"No.\"}",
                                "If-Match",
                                "*")
                        .code())
                .isEqualTo("in-an-opportunity");
    }

    @Test
    void isMergedWithAllItsSuggestionsAndTheTrailOfBoth() {
        String one = service.suggested("A tree", "A tree on Armada Way.");
        String other = service.suggested("Trees", "More trees, please.");
        String small = identified("A tree", List.of(one));
        String large = identified("Trees", List.of(other));

        assertThat(step(small, "merge", merge(small)).code()).isEqualTo("merged-with-itself");
        assertThat(step(small, "merge", merge("opportunity-00000000000000000000000000"))
                        .code())
                .isEqualTo("no-such-opportunity");
        assertThat(done(step(small, "merge", merge(large))).json().path("into").asString())
                .isEqualTo(large);

        stands(one, "joined", large);
        await().atMost(SOON).until(() -> one(large).path("suggestions").asInt() == 2);
        assertThat(one(large).path("merged").get(0).asString()).isEqualTo(small);
        assertThat(references(large)).containsExactlyInAnyOrder(one, other);
        done(step(large, "assess", ASSESSMENT));
        stands(one, "assessed", large);
        assertThat(step(small, "assess", ASSESSMENT).code()).isEqualTo("opportunity-ended");
    }

    @Test
    void losesNothingWhenTwoAreMergedIntoEachOtherAtOnce() throws Exception {
        String one = service.suggested("A path", "A path to the sea.");
        String other = service.suggested("A way", "A way to the sea.");
        String here = identified("A path", List.of(one));
        String there = identified("A way", List.of(other));

        List<Answer> answers =
                together(() -> step(here, "merge", merge(there)), () -> step(there, "merge", merge(here)));

        assertThat(answers).anyMatch(answer -> answer.status() == 200);
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(Stream.of(here, there).map(id -> one(id).path("state").asString()))
                    .containsExactlyInAnyOrder("IDENTIFIED", "MERGED");
            assertThat(Stream.of(here, there).flatMap(id -> references(id).stream()))
                    .containsExactlyInAnyOrder(one, other);
        });
    }

    @Test
    void isSplitSoThatEachSuggestionGoesItsWay() {
        String bench = service.suggested("A bench", "A bench at the lido.");
        String toilet = service.suggested("A toilet", "A toilet at the lido.");
        String id = identified("The lido", List.of(bench, toilet));
        String split = body("A toilet at the lido", List.of(toilet));

        Answer off = done(step(id, "split", split));

        String other = off.json().path("id").asString();
        assertThat(other).isNotEqualTo(id);
        assertThat(off.json().path("from").asString()).isEqualTo(id);
        stands(toilet, "joined", other);
        stands(bench, "joined", id);
        assertThat(references(other)).containsExactly(toilet);
        assertThat(one(id).path("splitOff").get(0).asString()).isEqualTo(other);
        assertThat(step(id, "split", body("All", List.of(bench))).code()).isEqualTo("nothing-left");
        assertThat(step(id, "split", split).code()).isEqualTo("not-gathered-here");
    }

    @Test
    void answersARepeatedSplitAsTheFirstTimeAndAnotherUnderItsKeyNotAtAll() {
        String bench = service.suggested("A bench", "A bench at the zoo.");
        String toilet = service.suggested("A toilet", "A toilet at the zoo.");
        String id = identified("The zoo", List.of(bench, toilet));
        String version = service.get("REVIEWER", "/api/opportunities/" + id).header("ETag");
        String key = RunningService.freshKey();
        String asked = body("A toilet at the zoo", List.of(toilet));

        Answer first = done(split(id, asked, version, key));
        String off = first.json().path("id").asString();
        done(step(off, "assess", ASSESSMENT));
        Answer again = done(split(id, asked, version, key));

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag")).isEqualTo("\"0\"");
        assertThat(one(id).path("splitOff").size()).isEqualTo(1);
        for (String other :
                List.of(body("A bench at the zoo", List.of(toilet)), body("A toilet at the zoo", List.of(bench)))) {
            Answer refused = split(id, other, version, key);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.code()).isEqualTo("idempotency-key-reused");
        }
        assertThat(split(id, asked, version, RunningService.freshKey()).code()).isEqualTo("stale-version");
    }

    private static Answer split(String id, String body, String version, String key) {
        return service.post(
                "REVIEWER", "/api/opportunities/" + id + "/split", body, "If-Match", version, "Idempotency-Key", key);
    }

    @Test
    void letsSuggestionsGoWithTheReason() {
        String reference = service.suggested("A bus", "A later bus to Efford.");
        String id = identified("Buses", List.of(reference));
        stands(reference, "joined", id);

        done(step(
                id,
                "suggestions/release",
                "{\"suggestions\": [\"" + reference + "\"], \"reason\": \"It is about a bus stop.\"}"));

        await().atMost(SOON).untilAsserted(() -> {
            JsonNode tracked = tracker(reference);
            assertThat(tracked.path("stage").asString()).isEqualTo("screened");
            assertThat(tracked.path("opportunity").isNull()).isTrue();
        });
        assertThat(step(id, "suggestions", "{\"suggestions\": [\"" + reference + "\"]}")
                        .status())
                .isEqualTo(200);
        stands(reference, "joined", id);
    }

    @Test
    void gathersOnlyWhatIsThereAndFree() {
        String taken = service.suggested("A wall", "A wall.");
        String ended = service.suggested("A gate", "A gate.");
        service.screened(ended, "ANSWERED", "There is one.");
        String id = identified("Walls", List.of(taken));
        String other = identified("Gates", List.of());
        stands(taken, "joined", id);

        assertThat(gather(other, taken).code()).isEqualTo("in-an-opportunity");
        assertThat(gather(other, ended).code()).isEqualTo("suggestion-ended");
        assertThat(gather(other, Reference.mint().value()).code()).isEqualTo("unknown-suggestion");
        assertThat(gather(other, "YS-1").code()).isEqualTo("invalid-request");
        assertThat(step(other, "suggestions", "{}").code()).isEqualTo("invalid-request");
    }

    @Test
    void isInOneOpportunityWhenTwoGatherItAtOnce() throws Exception {
        String reference = service.suggested("A slide", "A slide.");
        String here = identified("Slides", List.of());
        String there = identified("Playgrounds", List.of());

        together(() -> gather(here, reference), () -> gather(there, reference));

        await().atMost(SOON).untilAsserted(() -> {
            String in = tracker(reference).path("opportunity").asString("");
            assertThat(in).isIn(here, there);
            assertThat(Stream.of(here, there).filter(id -> references(id).contains(reference)))
                    .containsExactly(in);
        });
    }

    @Test
    void asksExpertsAndHearsCouncillors() {
        String id = identified("Lights", List.of());
        String ask = """
                {"expert": "Dr May", "field": "Light", "question": "How bright?", "by": "2026-11-01"}""";
        Answer asked = done(step(id, "advice", ask));
        JsonNode advice = asked.json().path("advice").get(0);
        assertThat(advice.path("overdue").asBoolean()).isTrue();

        String answer =
                "/api/opportunities/" + id + "/advice/" + advice.path("id").asString() + "/answer";
        assertThat(service.post("ANONYMOUS", answer, "{\"answer\": \"Dim.\"}", "If-Match", "*")
                        .code())
                .isEqualTo("sign-in-required");
        done(service.post("OFFICER", answer, "{\"answer\": \"Dim.\"}", "If-Match", "*"));
        assertThat(service.post("OFFICER", answer, "{\"answer\": \"Dim.\"}", "If-Match", "*")
                        .code())
                .isEqualTo("advice-already-given");
        String view = "{\"stance\": \"AGAINST\", \"words\": \"Think of the bats.\"}";
        done(service.post("COUNCILLOR:ada", "/api/opportunities/" + id + "/views", view, "If-Match", "*"));

        JsonNode shown = service.get("ANONYMOUS", "/api/opportunities/" + id).json();
        assertThat(shown.path("views").get(0).path("councillor").asString()).isEqualTo("ada");
        assertThat(shown.has("advice")).isFalse();
        assertThat(shown.has("trail")).isFalse();
        assertThat(shown.has("owner")).isFalse();
    }

    @Test
    void answersAQuestionThatWasSentTwiceAsTheFirstTime() {
        String id = identified("Lamps", List.of());
        String path = "/api/opportunities/" + id + "/advice";
        String key = RunningService.freshKey();
        String ask = """
                {"expert": "Dr May", "field": "Light", "question": "How bright?", "by": "2026-11-01"}""";
        String version = service.get("REVIEWER", "/api/opportunities/" + id).header("ETag");
        Answer first = done(service.post("REVIEWER", path, ask, "If-Match", version, "Idempotency-Key", key));
        done(step(id, "notes", "{\"note\": \"Meanwhile.\"}"));

        Answer again = service.post("REVIEWER", path, ask, "If-Match", version, "Idempotency-Key", key);

        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(one(id).path("advice")).hasSize(1);
        assertThat(service.post(
                                "REVIEWER",
                                path,
                                ask.replace("bright", "dark"),
                                "If-Match",
                                version,
                                "Idempotency-Key",
                                key)
                        .code())
                .isEqualTo("idempotency-key-reused");
        assertThat(service.post(
                                "REVIEWER",
                                path,
                                ask,
                                "If-Match",
                                version,
                                "Idempotency-Key",
                                RunningService.freshKey())
                        .code())
                .isEqualTo("stale-version");
    }

    @Test
    void isKeptBackUntilItIsAssessed() {
        String id = begun("""
                {"title": "A secret", "summary": "S", "serviceArea": "Parks", "owner": "O", "keptBack": true}""", RunningService.freshKey()).json().path("id").asString();
        assertThat(service.get("ANONYMOUS", "/api/opportunities/" + id).status())
                .isEqualTo(404);
        assertThat(listed("ANONYMOUS", "")).doesNotContain(id);
        assertThat(listed("REVIEWER", "&state=IDENTIFIED&serviceArea=Parks&owner=O"))
                .contains(id);

        done(step(id, "assess", ASSESSMENT));

        assertThat(service.get("ANONYMOUS", "/api/opportunities/" + id).status())
                .isEqualTo(200);
        assertThat(listed("ANONYMOUS", "&state=ASSESSED")).contains(id);
        assertThat(listed("REVIEWER", "&state=IDENTIFIED")).doesNotContain(id);
    }

    @Test
    void beginsOnceHoweverOftenItIsAskedFor() {
        String key = RunningService.freshKey();
        String body = body("Once", List.of(service.suggested("Once", "Once.")));

        Answer first = begun(body, key);
        stands(
                JSON.readTree(body).path("suggestions").get(0).asString(),
                "joined",
                first.json().path("id").asString());

        assertThat(begun(body, key).text()).isEqualTo(first.text());
        assertThat(begun(body("Twice", List.of()), key).code()).isEqualTo("idempotency-key-reused");
        assertThat(service.post("OFFICER", "/api/opportunities", body).code()).isEqualTo("forbidden");
        assertThat(begun("{}", RunningService.freshKey()).json().path("errors").size())
                .isEqualTo(4);
    }

    @Test
    void isChangedOnTheVersionThatWasReadAndByOneOfTwo() throws Exception {
        String id = identified("Paths", List.of());
        String path = "/api/opportunities/" + id + "/assess";
        assertThat(service.post("REVIEWER", path, ASSESSMENT).code()).isEqualTo("version-missing");
        assertThat(service.post("REVIEWER", path, ASSESSMENT, "If-Match", "\"4\"")
                        .code())
                .isEqualTo("stale-version");
        done(service.post("REVIEWER", path, ASSESSMENT, "If-Match", "\"0\""));

        List<Answer> answers = together(() -> decide(id, "approve"), () -> decide(id, "decline"));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .singleElement()
                .extracting(Answer::code)
                .isEqualTo("stale-version");
    }

    private static Answer decide(String id, String how) {
        return service.post("REVIEWER", "/api/opportunities/" + id + "/" + how, decision("So."), "If-Match", "\"1\"");
    }

    private static List<Answer> together(Callable<Answer> one, Callable<Answer> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<Answer>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Callable<Answer> call : List.of(one, other)) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
        }
        return answers.stream().map(Future::resultNow).toList();
    }

    private static String identified(String title, List<String> suggestions) {
        Answer answer = begun(body(title, suggestions), RunningService.freshKey());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    private static Answer begun(String body, String key) {
        return service.post("REVIEWER", "/api/opportunities", body, "Idempotency-Key", key);
    }

    private static String body(String title, List<String> suggestions) {
        return JSON.writeValueAsString(Map.of(
                "title", title,
                "summary", "What it is.",
                "serviceArea", "Streets",
                "owner", "Head of streets",
                "suggestions", suggestions));
    }

    private static Answer step(String id, String step, String body) {
        return service.post("REVIEWER", "/api/opportunities/" + id + "/" + step, body, "If-Match", "*");
    }

    private static Answer gather(String id, String reference) {
        return step(id, "suggestions", "{\"suggestions\": [\"" + reference + "\"]}");
    }

    private static Answer join(String reference, String opportunity) {
        return service.post(
                "REVIEWER",
                "/api/suggestions/" + reference + "/screen",
                "{\"outcome\": \"JOINED\", \"note\": \"Others want it too.\", \"opportunity\": \"" + opportunity
                        + "\"}",
                "If-Match",
                "*");
    }

    private static String merge(String into) {
        return "{\"into\": \"" + into + "\", \"reason\": \"They ask for the same.\"}";
    }

    private static String decision(String reasons) {
        return "{\"reasons\": \"" + reasons + "\"}";
    }

    private static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private static JsonNode one(String id) {
        return done(service.get("REVIEWER", "/api/opportunities/" + id)).json();
    }

    private static List<String> references(String id) {
        return done(service.get("REVIEWER", "/api/opportunities/" + id + "/suggestions"))
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("reference").asString())
                .toList();
    }

    private static List<String> listed(String role, String filter) {
        return done(service.get(role, "/api/opportunities?limit=200" + filter))
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private static JsonNode tracker(String reference) {
        return done(service.get("ANONYMOUS", "/api/suggestions/" + reference)).json();
    }

    private static JsonNode stands(String reference, String stage, String opportunity) {
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode tracked = tracker(reference);
            assertThat(tracked.path("stage").asString()).as(tracked.toString()).isEqualTo(stage);
            assertThat(tracked.path("opportunity").asString()).isEqualTo(opportunity);
        });
        return tracker(reference);
    }
}
