package org.yousaid.local.journey;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.local.SharedSystem;
import tools.jackson.databind.JsonNode;

/** From a reviewer to another body's mailbox, and from its answer to the author's. */
class ReferralJourneyTest {

    @RegisterExtension
    static final SharedSystem SYSTEM = new SharedSystem();

    private static final String BODY = "referral-journey@example.org";
    private static final String AUTHOR = "referral-author@example.org";
    private static final Pattern LINK = Pattern.compile("/referrals/(YS-[0-9A-Z-]{14})/(\\d+)\\?token=([0-9a-f]{64})");

    @Test
    void aBodyIsAskedAndChasedByMailAndItsAnswerReachesTheAuthor() {
        var mails = new Mails(SYSTEM.system().mailbox());
        String receiver = SYSTEM.api()
                .post(
                        "reviewer",
                        "/api/receivers",
                        "referral-journey",
                        Map.of("name", "The journey's police", "email", BODY, "purpose", "Crime", "days", 7))
                .expect(201)
                .body()
                .path("id")
                .asString();
        String reference = SYSTEM.api()
                .post(
                        null,
                        "/api/suggestions",
                        "referral-suggestion",
                        Map.of(
                                "text",
                                "Lorries race through Ham Lane.",
                                "contact",
                                Map.of("name", "Ada Author", "email", AUTHOR)))
                .expect(201)
                .body()
                .path("reference")
                .asString();
        SYSTEM.api()
                .change(
                        "reviewer",
                        "/api/suggestions/" + reference + "/screen",
                        Map.of("outcome", "REFERRED", "note", "The police have it.", "referredTo", receiver))
                .expect(200);

        String asked = mails.one("referral", BODY).path("text").asString();
        assertThat(asked).contains("Lorries race through Ham Lane.", reference).doesNotContain("Ada Author", AUTHOR);
        assertThat(mails.one("progress", AUTHOR).path("text").asString()).contains("The police have it.");

        SYSTEM.api().post(null, "/local/clock", null, Map.of("advance", "P9D")).expect(202);
        await().atMost(120, SECONDS)
                .untilAsserted(() -> assertThat(mails.to(BODY, "referral"))
                        .extracting(mail -> mail.path("subject").asString().startsWith("Reminder"))
                        .containsExactlyInAnyOrder(true, false));

        Matcher link = LINK.matcher(asked);
        assertThat(link.find()).isTrue();
        SYSTEM.api()
                .post(
                        null,
                        "/api/referrals/" + link.group(1) + "/answers",
                        null,
                        Map.of(
                                "round",
                                Integer.valueOf(link.group(2)),
                                "token",
                                link.group(3),
                                "answer",
                                "DONE",
                                "words",
                                "We check there on Fridays."))
                .expect(200);
        SYSTEM.api()
                .change(
                        "reviewer",
                        "/api/suggestions/" + reference + "/screen",
                        Map.of("outcome", "ANSWERED", "note", "The police check there on Fridays."))
                .expect(200);
        JsonNode tracked = SYSTEM.api()
                .get(null, "/api/suggestions/" + reference)
                .expect(200)
                .body();
        assertThat(tracked.path("referral").path("receiver").asString()).isEqualTo("The journey's police");
        await().atMost(60, SECONDS)
                .untilAsserted(() ->
                        assertThat(mails.to(AUTHOR, "progress")).as("an answer").hasSizeGreaterThanOrEqualTo(2));
    }
}
