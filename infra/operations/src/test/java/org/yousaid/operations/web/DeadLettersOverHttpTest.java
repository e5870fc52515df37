package org.yousaid.operations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yousaid.operations.web.SmallService.PARKING;
import static org.yousaid.operations.web.SmallService.STOPPING;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.eventstore.deadletter.LetterStore;
import org.yousaid.eventstore.deadletter.NewLetter;
import org.yousaid.eventstore.deadletter.Place;
import org.yousaid.operations.web.SmallService.Answer;
import org.yousaid.testsupport.KafkaBroker;
import org.yousaid.testsupport.MongoServer;
import org.yousaid.testsupport.TokenIssuer;
import tools.jackson.databind.JsonNode;

/** Replaying, discarding and feeding as a service's operators do it: who may, what is written down, what is refused. */
@Timeout(120)
class DeadLettersOverHttpTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    @RegisterExtension
    static final KafkaBroker kafka = new KafkaBroker();

    @RegisterExtension
    static final TokenIssuer tokens = new TokenIssuer();

    private static final Duration SOON = Duration.ofMinutes(2);

    private static SmallService service;

    private final String who = "walker-" + UUID.randomUUID();

    @BeforeAll
    static void start() {
        service = new SmallService(mongo, kafka, tokens);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void letAllPass() {
        service.meets((_, _) -> {});
    }

    /** Parks the first of so many steps of this test's walker; the others wait behind it. */
    private void park(int steps) {
        service.meets((step, number) -> {
            if (step.who().equals(who) && number == 0) {
                throw new IllegalStateException("no way for " + who);
            }
        });
        service.steps(who, 0, steps);
        await().atMost(SOON).until(() -> letters().size() == steps);
    }

    private JsonNode letters() {
        return service.get("dead-letters/" + PARKING + "/letters?sequence=" + who, "ADMIN")
                .body();
    }

    private String firstLetter() {
        return letters().get(0).path("id").asString();
    }

    private String replay(String reason) {
        return """
                {"group": "%s", "sequence": "%s", "reason": "%s"}""".formatted(PARKING, who, reason);
    }

    private static String discard(String letter, @Nullable String reason) {
        return """
                {"group": "%s", "letter": "%s"%s}""".formatted(PARKING, letter, reason == null ? "" : ", \"reason\": \"" + reason + "\"");
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.body().path("code").asString()).isEqualTo(code);
    }

    private static JsonNode newestAction() {
        return service.get("audit", "ADMIN").body().get(0);
    }

    private static void assertWritten(String what, String on, String reason, String outcome, Instant since) {
        JsonNode action = newestAction();
        assertThat(action.path("who").asString()).isEqualTo("ADMIN");
        assertThat(action.path("role").asString()).isEqualTo("ADMIN");
        assertThat(action.path("what").asString()).isEqualTo(what);
        assertThat(action.path("on").asString()).isEqualTo(on);
        assertThat(action.path("reason").asString()).isEqualTo(reason);
        assertThat(action.path("outcome").asString()).isEqualTo(outcome);
        assertThat(Instant.parse(action.path("when").asString())).isBetween(since.minusMillis(1), Instant.now());
    }

    @Test
    void onlyAdministratorsActAndOnlyTheyAndTheDataProtectionOfficerLook() {
        park(1);
        long written = mongo.database().getCollection("operator_actions").countDocuments();
        for (String path : new String[] {"dead-letters", "dead-letters/" + PARKING, "audit", "bus"}) {
            assertProblem(service.get(path, "ANONYMOUS"), 401, "sign-in-required");
            assertProblem(service.get(path, "OFFICER"), 403, "forbidden");
            assertThat(service.get(path, "DPO").status()).as(path).isEqualTo(200);
        }
        String letter = firstLetter();
        String feed = "{\"consumer\": \"somebody\", \"reason\": \"a test\"}";
        for (String role : new String[] {"OFFICER", "DPO", "REVIEWER", "SYSTEM"}) {
            assertProblem(service.post("dead-letters/replay", replay("a test"), role), 403, "forbidden");
            assertProblem(service.post("dead-letters/discard", discard(letter, "a test"), role), 403, "forbidden");
            assertProblem(service.post("bus/feeds", feed, role), 403, "forbidden");
        }
        assertProblem(service.post("dead-letters/replay", replay("a test"), "ANONYMOUS"), 401, "sign-in-required");
        assertProblem(service.post("dead-letters/discard", discard(letter, "x"), "ANONYMOUS"), 401, "sign-in-required");
        assertProblem(service.post("bus/feeds", feed, "ANONYMOUS"), 401, "sign-in-required");

        assertThat(letters()).hasSize(1);
        assertThat(letters().get(0).path("attempts").asInt())
                .as("not tried again")
                .isEqualTo(3);
        assertThat(mongo.database().getCollection("operator_actions").countDocuments())
                .isEqualTo(written);
    }

    @Test
    void replaysASequenceOnceForEachRequestAndWritesItDown() {
        park(3);
        assertThat(service.post("dead-letters/replay", replay("is it mended?"), "ADMIN")
                        .body()
                        .path("failed")
                        .asInt())
                .isEqualTo(1);
        assertThat(letters().get(0).path("attempts").asInt()).isEqualTo(4);

        service.meets((_, _) -> {});
        Instant since = Instant.now();
        Answer replayed =
                service.post("dead-letters/replay", replay("mended in 1.4"), "ADMIN", "Idempotency-Key", "once-" + who);
        assertThat(replayed.status()).as(replayed.text()).isEqualTo(200);
        assertThat(replayed.body().path("replayed").asInt()).isEqualTo(3);
        assertThat(letters()).isEmpty();
        assertWritten("replay-sequence", PARKING + " " + who, "mended in 1.4", "replayed-3-failed-0", since);

        assertThat(service.post(
                                "dead-letters/replay",
                                replay("mended in 1.4"),
                                "ADMIN",
                                "Idempotency-Key",
                                "once-" + who)
                        .text())
                .as("the first answer")
                .isEqualTo(replayed.text());
        assertProblem(
                service.post("dead-letters/replay", replay("why not"), "ADMIN", "Idempotency-Key", "once-" + who),
                422,
                "idempotency-key-reused");
        assertThat(service.post("dead-letters/replay", replay("again"), "ADMIN")
                        .body()
                        .path("replayed")
                        .asInt())
                .as("a sequence that is gone meanwhile")
                .isZero();
    }

    @Test
    void refusesToReplayWhatNobodyHandlesAnyMore() {
        service.bean(LetterStore.class)
                .park(
                        "projections-renamed",
                        new NewLetter("x", who, "test.stepped", new Place.InStore(1), 1, new Document()),
                        new IllegalStateException());
        Instant since = Instant.now();
        Answer refused = service.post(
                "dead-letters/replay", "{\"group\": \"projections-renamed\", \"reason\": \"try\"}", "ADMIN");

        assertProblem(refused, 409, "group-unhandled");
        assertThat(refused.body().path("group").asString()).isEqualTo("projections-renamed");
        assertWritten("replay-group", "projections-renamed", "try", "group-unhandled", since);
        assertThat(service.post("dead-letters/replay", "{\"group\": \"never-was\", \"reason\": \"try\"}", "ADMIN")
                        .body()
                        .path("replayed")
                        .asInt(-1))
                .as("a group without letters")
                .isZero();
    }

    @Test
    void discardsOnlyWithAReasonAndOnlyWhatIsThere() {
        park(2);
        String letter = firstLetter();
        long written = mongo.database().getCollection("operator_actions").countDocuments();
        for (String reason : new String[] {null, "", "  "}) {
            Answer refused = service.post("dead-letters/discard", discard(letter, reason), "ADMIN");
            assertProblem(refused, 400, "invalid-request");
            assertThat(refused.body().path("errors").get(0).path("pointer").asString())
                    .isEqualTo("/reason");
        }
        assertThat(letters()).hasSize(2);
        assertThat(mongo.database().getCollection("operator_actions").countDocuments())
                .isEqualTo(written);

        Instant since = Instant.now();
        assertThat(service.post("dead-letters/discard", discard(letter, "sent by a broken test"), "ADMIN")
                        .status())
                .isEqualTo(204);
        assertThat(letters()).hasSize(1);
        assertWritten("discard", PARKING + " " + letter, "sent by a broken test", "discarded", since);

        since = Instant.now();
        Answer gone = service.post("dead-letters/discard", discard(letter, "once more"), "ADMIN");
        assertProblem(gone, 409, "letter-gone");
        assertThat(gone.body().path("letter").asString()).isEqualTo(letter);
        assertWritten("discard", PARKING + " " + letter, "once more", "letter-gone", since);
    }

    @Test
    void discardsNothingThatIsBeingReplayed() throws Exception {
        park(1);
        String letter = firstLetter();
        CountDownLatch handling = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        service.meets((_, _) -> {
            handling.countDown();
            try {
                asked.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        CompletableFuture<Answer> replay =
                CompletableFuture.supplyAsync(() -> service.post("dead-letters/replay", replay("try"), "ADMIN"));
        handling.await();
        assertProblem(service.post("dead-letters/discard", discard(letter, "try"), "ADMIN"), 409, "letter-gone");

        asked.countDown();
        assertThat(replay.get().body().path("replayed").asInt()).isEqualTo(1);
        assertThat(letters()).isEmpty();
    }

    @Test
    void refusesAFeedWhereThereIsNothingToTell() {
        Instant since = Instant.now();
        Answer refused =
                service.post("bus/feeds", "{\"consumer\": \"somebody\", \"reason\": \"it was away\"}", "ADMIN");

        assertProblem(refused, 409, "nothing-to-tell");
        assertThat(refused.body().path("consumer").asString()).isEqualTo("somebody");
        assertWritten("feed", "somebody", "it was away", "nothing-to-tell", since);
        assertProblem(service.post("bus/feeds", "{\"consumer\": \"somebody\"}", "ADMIN"), 400, "invalid-request");
        assertProblem(
                service.post("bus/feeds", "{\"consumer\": \"../x\", \"reason\": \"y\"}", "ADMIN"),
                400,
                "invalid-request");
    }

    @Test
    void showsWhatAProcessorStopsAt() {
        service.meets((step, _) -> {
            if (step.who().equals("nobody")) {
                throw new IllegalStateException("no way for nobody");
            }
        });
        service.steps("nobody", 0, 1);

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(stopping().path("state").asString()).isEqualTo("FAILED");
            assertThat(stopping().path("error").asString())
                    .startsWith("java.lang.IllegalStateException: at org.yousaid.operations.web.");
        });
        service.meets((_, _) -> {});
        await().atMost(SOON).until(() -> stopping().path("state").asString().equals("RUNNING"));
        assertThat(stopping().path("error").isNull()).isTrue();
    }

    private static JsonNode stopping() {
        return service.get("processors", "ADMIN")
                .body()
                .valueStream()
                .filter(processor -> processor.path("name").asString().equals(STOPPING))
                .findFirst()
                .orElseThrow();
    }
}
