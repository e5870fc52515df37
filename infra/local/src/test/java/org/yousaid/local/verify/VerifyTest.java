package org.yousaid.local.verify;

import static com.mongodb.client.model.Filters.eq;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.local.SharedSystem;
import org.yousaid.local.command.Target;

class VerifyTest {

    @RegisterExtension
    static final SharedSystem SYSTEM = new SharedSystem();

    @Test
    void findsWhatWasChangedBehindTheSystemsBack() {
        String kept = sealOfConsultations();

        Said before = verify(kept);
        assertThat(before.text())
                .contains(
                        "The seal that was kept is number",
                        "of the consultation store",
                        "everything is as it was sealed")
                .doesNotContain("NOT");
        assertThat(before.exitCode()).isZero();

        try (MongoClient client = MongoClients.create(
                "mongodb://localhost:" + SYSTEM.system().options().portOf("mongo-port"))) {
            MongoCollection<Document> events =
                    client.getDatabase("yousaid_consultation").getCollection("events");
            Document first = Objects.requireNonNull(events.find(eq("_id", 1L)).first());
            events.updateOne(eq("_id", 1L), Updates.set("kind", "Forged"));

            Said forged = verify(null);
            events.replaceOne(eq("_id", 1L), first);

            assertThat(forged.text())
                    .contains("NOT as it was sealed: what stands at position 1 was changed after it was sealed.");
            assertThat(forged.exitCode()).isEqualTo(1);
            assertThat(SYSTEM.api()
                            .get("admin", "/api/admin/consultation/seals")
                            .body()
                            .path("check")
                            .path("brokenPosition")
                            .asLong())
                    .isEqualTo(1);
        }
        assertThat(verify(null).exitCode()).isZero();
    }

    @Test
    void saysThatASealWasNeverPartOfTheChain() {
        sealOfConsultations();

        Said said = verify("0".repeat(64));

        assertThat(said.text()).contains("The seal that was kept is NOT part of any store");
        assertThat(said.exitCode()).isEqualTo(1);
    }

    @Test
    void isForOperatorsOnly() {
        assertThat(SYSTEM.api().get("policy", "/api/admin/consultation/seals").status())
                .isEqualTo(403);
        assertThat(SYSTEM.api().get(null, "/api/admin/consultation/seals").status())
                .isIn(401, 403);
    }

    private static String sealOfConsultations() {
        return await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> {
                            for (var seal :
                                    SYSTEM.api().get(null, "/api/seals").body().path("items")) {
                                if (seal.path("service").asString().equals("consultation")) {
                                    return seal.path("hash").asString();
                                }
                            }
                            return "";
                        },
                        hash -> !hash.isEmpty());
    }

    private record Said(int exitCode, String text) {}

    private static Said verify(@Nullable String kept) {
        var printed = new ByteArrayOutputStream();
        int exitCode = VerifyCommand.run(
                kept,
                new Target(SYSTEM.gateway(), SYSTEM.system().dataDirectory()),
                new PrintStream(printed, true, UTF_8));
        return new Said(exitCode, printed.toString(UTF_8));
    }
}
