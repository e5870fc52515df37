package org.yousaid.consultation.response.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.consultation.RunningService;
import org.yousaid.consultation.RunningService.Answer;
import org.yousaid.support.vault.EmailAddress;
import org.yousaid.support.vault.PersonVault;
import tools.jackson.databind.JsonNode;

/** Somebody who is signed in looks at what they answered before, and a later answer takes its place. */
class CorrectionsOverHttpTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    @Test
    void countsThePersonOnceWithWhatTheyThinkNow() {
        String id = service.opened("Thought again");
        String kim = signedIn("kim@example.org");
        String first = reference(answer(kim, id, "yes", "Leave it", null, RunningService.freshKey()));
        JsonNode mine = mine(kim, id).json();
        assertThat(mine.get("reference").asString()).isEqualTo(first);
        assertThat(mine.get("answers").toString())
                .isEqualTo("[{\"question\":\"q1\",\"choice\":[\"yes\"]},{\"question\":\"q4\",\"text\":\"Leave it\"}]");

        String key = RunningService.freshKey();
        String second = reference(answer(kim, id, "no", "Change it", first, key));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            JsonNode corrected = service.get("POLICY", "/api/responses/" + first + "/answers")
                    .json()
                    .path("withdrawn");
            assertThat(corrected.path("correctedBy").asString("")).isEqualTo(second);
            JsonNode results = service.get("POLICY", "/api/consultations/" + id + "/results")
                    .json();
            assertThat(results.get("responses").asInt()).isEqualTo(1);
        });
        assertThat(mine(kim, id).json().get("reference").asString()).isEqualTo(second);
        assertThat(reference(answer(kim, id, "no", "Change it", first, key)))
                .as("sent twice it is one response")
                .isEqualTo(second);
    }

    @Test
    void showsItToNobodyElse() {
        String id = service.opened("Theirs to see");
        String kim = signedIn("kim2@example.org");
        String first = reference(answer(kim, id, "yes", "Mine", null, RunningService.freshKey()));
        assertThat(mine(kim, id).header("Cache-Control")).contains("no-store");
        assertThat(mine("ANONYMOUS", id).status()).isEqualTo(401);
        assertThat(mine("POLICY", id).status()).isEqualTo(403);
        String lee = signedIn("lee@example.org");
        assertThat(mine(lee, id).status()).isEqualTo(404);
        assertThat(answer(lee, id, "no", "Theirs", first, RunningService.freshKey())
                        .code())
                .isEqualTo("not-yours-to-correct");
        assertThat(answer("ANONYMOUS", id, "no", "Theirs", first, RunningService.freshKey())
                        .code())
                .isEqualTo("not-yours-to-correct");
    }

    /** Couples share an inbox, and officers mistype: an address that somebody left proves nothing. */
    @Test
    void doesNotShowWhatWasOnlyGivenUnderTheSameAddress() {
        String id = service.opened("Only an address");
        Answer given = service.post("ANONYMOUS", "/api/consultations/" + id + "/responses", """
                {"channel": "ONLINE", "answers": [{"question": "q4", "text": "Somebody"}], "contact": {"email": "shared@example.org"},
                 "consents": {"thankMe": true}}""");
        assertThat(given.status()).as(given.text()).isEqualTo(201);
        assertThat(mine(signedIn("shared@example.org"), id).status()).isEqualTo(404);
    }

    @Test
    void forgetsTheWordsWithThePerson() {
        String id = service.opened("Forgotten with the person");
        String kim = signedIn("kim3@example.org");
        String reference = reference(answer(kim, id, "yes", "Forget me", null, RunningService.freshKey()));
        PersonVault vault = service.context().getBean(PersonVault.class);
        vault.forget(vault.find(EmailAddress.parse("kim3@example.org")).orElseThrow());
        assertThat(service.get("POLICY", "/api/responses/" + reference + "/answers")
                        .text())
                .contains(PersonVault.REMOVED)
                .doesNotContain("Forget me");
        assertThat(mine(kim, id).text()).doesNotContain("Forget me");
    }

    private static String signedIn(String email) {
        return "CITIZEN:" + service.context().getBean(PersonVault.class).personWith(EmailAddress.parse(email));
    }

    private static Answer mine(String who, String id) {
        return service.get(who, "/api/consultations/" + id + "/responses/mine");
    }

    private static Answer answer(
            String who, String id, String choice, String words, @Nullable String corrects, String key) {
        String place = corrects == null ? "" : ", \"corrects\": \"" + corrects + "\"";
        return service.post(
                who,
                "/api/consultations/" + id + "/responses",
                """
                {"channel": "ONLINE", "answers": [{"question": "q1", "choice": ["%s"]}, {"question": "q4", "text": "%s"}]%s}""".formatted(choice, words, place),
                "Idempotency-Key",
                key);
    }

    private static String reference(Answer given) {
        assertThat(given.status()).as(given.text()).isEqualTo(201);
        String reference = given.json().get("reference").asString();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> service.get("POLICY", "/api/responses/" + reference + "/answers")
                                .status()
                        == 200);
        return reference;
    }
}
