package org.yousaid.local.faults;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.local.api.LocalApi;
import org.yousaid.local.setup.Clients;

/** The broker is away for a while, then the database. */
@Tag("slow")
class ServerOutageTest {

    private static final String WORDS = "A bench by the river, please, and nobody may lose this sentence.";

    @RegisterExtension
    static final SharedDeployment SYSTEM = new SharedDeployment();

    @Test
    void acceptsAnswersWithoutTheBrokerAndTellsTheOthersLater() throws Exception {
        var deployment = SYSTEM.get();
        try (var judge = deployment.judge("broker-down", 4, Duration.ofMillis(200))) {
            judge.awaitMore(20);
            deployment.kill(Deployment.BROKER);
            judge.awaitMore(20);
            stayAway();
            deployment.start(Deployment.BROKER, Deployment.How.USUAL);
            judge.awaitMore(20);
            var verdict = judge.expectNoComplaint();
            assertThat(verdict.outcomes()).containsOnlyKeys("201");
        }
    }

    @Test
    void saysToComeAgainWithoutTheDatabaseAndKeepsWhatWasTyped() throws Exception {
        var deployment = SYSTEM.get();
        String slug = open(deployment);
        try (var judge = deployment.judge("database-down", 4, Duration.ofMillis(200));
                var visitor = new Visitor(deployment.gateway())) {
            judge.awaitMore(20);
            visitor.open("/consultations/" + slug + "/respond");
            deployment.kill(Deployment.DATABASE);
            visitor.send(Map.of("q-why", WORDS));
            assertThat(visitor.status()).as(visitor::page).isEqualTo(503);
            assertThat(visitor.header("Retry-After")).isPresent();
            assertThat(visitor.page()).contains(WORDS);
            stayAway();
            deployment.start(Deployment.DATABASE, Deployment.How.USUAL);
            judge.awaitMore(20);
            visitor.send(Map.of());
            assertThat(visitor.page()).contains("Check your answers", WORDS);
            visitor.send(Map.of());
            assertThat(visitor.page()).contains("YS-");
            var verdict = judge.expectNoComplaint();
            assertThat(verdict.outcomes()).containsKey("503");
            assertThat(verdict.outcomes().keySet()).isSubsetOf("201", "503", "504");
        }
    }

    private static void stayAway() {
        await().pollDelay(Scale.outage().toMillis(), MILLISECONDS)
                .atMost(Scale.outage().plusSeconds(10))
                .until(() -> true);
    }

    private static String open(Deployment deployment) throws Exception {
        try (var api = new LocalApi(deployment.gateway(), Clients.read(deployment.directory()))) {
            String slug = "database-down-page";
            api.post(
                            "policy",
                            "/api/consultations",
                            slug,
                            Map.of(
                                    "title", "A page",
                                    "slug", slug,
                                    "purpose", "To be answered on a page.",
                                    "canStillChange", "Nothing.",
                                    "decisionDate", "2099-01-01",
                                    "decidedBy", "Nobody",
                                    "audience", Map.of("everyone", true),
                                    "questions", List.of(Map.of("id", "why", "type", "LONG_TEXT", "text", "Why?")),
                                    "closesAt", "2098-01-01T00:00:00Z",
                                    "owner", "Test"))
                    .expect(201);
            api.change("policy", "/api/consultations/" + slug + "/open", Map.of())
                    .expect(200);
            return slug;
        }
    }
}
