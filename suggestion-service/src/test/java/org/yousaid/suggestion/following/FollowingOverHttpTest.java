package org.yousaid.suggestion.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.contract.Reference;
import org.yousaid.suggestion.RunningService;
import org.yousaid.suggestion.RunningService.Answer;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.support.request.Shown;
import org.yousaid.support.vault.EmailAddress;
import org.yousaid.support.vault.MailedTokens;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.PersonVault;

class FollowingOverHttpTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    @Test
    void countsASupporterOnceTheAddressIsConfirmedAndNeverTwice() {
        String reference = service.suggested("A bench", "A bench at the stop");
        String email = address();
        assertThat(supporters(reference)).isZero();

        Answer asked = ask(reference, "supporters", email);
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        assertThat(asked.header("location")).isEqualTo("/api/suggestions/" + reference);
        assertThat(supporters(reference)).isZero();

        Answer confirmed = confirm(reference, email);
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
        assertThat(confirmed.json().path("supports").asBoolean()).isTrue();
        assertThat(supporters(reference)).isEqualTo(1);

        confirm(reference, email);
        ask(reference, "supporters", email.toUpperCase(Locale.ROOT));
        confirm(reference, email);
        assertThat(supporters(reference)).isEqualTo(1);
    }

    @Test
    void answersAlikeWhetherTheAddressIsKnownOrNot() {
        String reference = service.suggested("A bench", "A bench");
        String known = address();
        ask(reference, "followers", known);
        confirm(reference, known);
        Answer again = ask(reference, "followers", known);
        Answer unknown = ask(reference, "followers", address());
        assertThat(again.text()).isEqualTo(unknown.text());
        assertThat(again.status()).isEqualTo(unknown.status()).isEqualTo(201);
    }

    @Test
    void readingALinkChangesNothing() {
        String reference = service.suggested("A bench", "A bench");
        String email = address();
        ask(reference, "supporters", email);
        String id = id(reference, email);
        for (int time = 0; time < 2; time++) {
            Answer read = service.get("ANONYMOUS", "/api/followings/" + id + "?token=" + token("confirm", id));
            assertThat(read.json().path("waiting").asBoolean()).isTrue();
            assertThat(read.json().path("running").asBoolean()).isFalse();
        }
        assertThat(supporters(reference)).isZero();
    }

    @Test
    void stopsByTheLinkAndKeepsTheSupportUnlessThatIsTakenBackToo() {
        String reference = service.suggested("A bench", "A bench");
        String email = address();
        ask(reference, "supporters", email);
        confirm(reference, email);
        String id = id(reference, email);
        assertThat(stop(id, token("confirm", id), false).code()).isEqualTo("no-such-following");
        Answer stopped = stop(id, token("stop", id), false);
        assertThat(stopped.json().path("running").asBoolean()).isFalse();
        assertThat(supporters(reference)).isEqualTo(1);
        assertThat(confirm(reference, email).code()).isEqualTo("following-stopped");
        assertThat(stop(id, token("stop", id), true).status()).isEqualTo(200);
        assertThat(supporters(reference)).isZero();
    }

    @Test
    void showsThePersonWhatTheyFollowAndSupportAndEndsItWithoutALink() {
        String bench = service.suggested("A bench", "A bench");
        String tree = service.suggested("A tree", "A tree");
        String email = address();
        String me = "CITIZEN:" + person(email).value();
        ask(bench, "supporters", email);
        confirm(bench, email);
        ask(tree, "followers", email);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(mine(me))
                        .containsExactlyInAnyOrder(bench + " false true true", tree + " true false false"));

        String id = id(bench, email);
        Answer stopped = service.tell(me, "/api/followings/mine/" + id + "/stop");
        assertThat(stopped.json().path("running").asBoolean()).isFalse();
        assertThat(supporters(bench)).isEqualTo(1);
        assertThat(service.tell(me, "/api/followings/mine/" + id + "/stop?withdraw=true")
                        .status())
                .isEqualTo(200);
        assertThat(supporters(bench)).isZero();
        assertThat(mine(me)).containsExactly(tree + " true false false");
    }

    @Test
    void showsAndEndsNobodyElses() {
        String reference = service.suggested("A bench", "A bench");
        String email = address();
        ask(reference, "supporters", email);
        confirm(reference, email);
        String path = "/api/followings/mine";
        String stranger = "CITIZEN:" + person(address()).value();

        assertThat(mine(stranger)).isEmpty();
        assertThat(service.tell(stranger, path + "/" + id(reference, email) + "/stop?withdraw=true")
                        .code())
                .isEqualTo("no-such-following");
        assertThat(supporters(reference)).isEqualTo(1);
        assertThat(service.get("ANONYMOUS", path).status()).isEqualTo(401);
        assertThat(service.get("REVIEWER", path).status()).isEqualTo(403);
    }

    private static List<String> mine(String who) {
        return service.get(who, "/api/followings/mine")
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("reference").asString() + " "
                        + item.path("waiting").asBoolean() + " "
                        + item.path("running").asBoolean() + " "
                        + item.path("supports").asBoolean())
                .toList();
    }

    @Test
    void refusesLinksThatAreNotOursAllAlike() {
        String reference = service.suggested("A bench", "A bench");
        String email = address();
        ask(reference, "followers", email);
        String id = id(reference, email);
        String other = "following-" + "0".repeat(26);
        for (String path : List.of(
                "/api/followings/" + id + "?token=wrong",
                "/api/followings/" + id,
                "/api/followings/" + other + "?token=" + token("confirm", other),
                "/api/followings/no-following?token=" + token("confirm", "no-following"))) {
            Answer read = service.get("ANONYMOUS", path);
            assertThat(read.status()).as(path).isEqualTo(404);
            assertThat(read.code()).isEqualTo("no-such-following");
        }
        assertThat(stop(id, "wrong", false).status()).isEqualTo(404);
    }

    @Test
    void pestersNobodyWhoDoesNotAnswer() {
        String email = address();
        for (int i = 0; i < 8; i++) {
            String reference = service.suggested("A bench", "Idea " + i);
            assertThat(ask(reference, "followers", email).status()).isEqualTo(201);
            assertThat(ask(reference, "followers", email).status()).isEqualTo(201);
            var _ = Shown.within(
                    Duration.ofMillis(500), () -> Optional.of(waiting(email)).filter(count -> count > 4));
        }
        assertThat(waiting(email)).isBetween(5L, 6L);
    }

    @Test
    void refusesWhatItCannotWriteTo() {
        String reference = service.suggested("A bench", "A bench");
        assertThat(service.post("ANONYMOUS", "/api/suggestions/" + reference + "/followers", "{}")
                        .json()
                        .path("errors")
                        .path(0)
                        .path("pointer")
                        .asString())
                .isEqualTo("/contact/email");
        assertThat(ask(Reference.mint().value(), "followers", address()).code()).isEqualTo("not-known-yet");
        assertThat(ask("YS-0000-0000-0001", "followers", address()).code()).isEqualTo("mistyped-reference");
    }

    private static long waiting(String email) {
        return service.mongo()
                .database()
                .getCollection("followings")
                .countDocuments(new Document("person", person(email).value()));
    }

    private static Answer ask(String reference, String what, String email) {
        return service.post(
                "ANONYMOUS",
                "/api/suggestions/" + reference + "/" + what,
                "{\"contact\":{\"email\":\"" + email + "\"}}");
    }

    private static Answer confirm(String reference, String email) {
        String id = id(reference, email);
        return service.post(
                "ANONYMOUS", "/api/followings/" + id + "/confirm", "{\"token\":\"" + token("confirm", id) + "\"}");
    }

    private static Answer stop(String id, String token, boolean withdraw) {
        return service.post(
                "ANONYMOUS",
                "/api/followings/" + id + "/stop",
                "{\"token\":\"" + token + "\",\"withdraw\":" + withdraw + "}");
    }

    private static long supporters(String reference) {
        return service.get("ANONYMOUS", "/api/suggestions/" + reference)
                .json()
                .path("supporters")
                .asLong();
    }

    private static String id(String reference, String email) {
        return FollowingId.of(
                        SuggestionId.of(new Reference(reference)),
                        person(email),
                        service.context().getBean(PersonVault.class))
                .value();
    }

    private static PersonId person(String email) {
        return service.context().getBean(PersonVault.class).personWith(EmailAddress.parse(email));
    }

    private static String token(String purpose, String id) {
        return service.context().getBean(MailedTokens.class).token(purpose, id);
    }

    private static String address() {
        return UUID.randomUUID() + "@example.org";
    }
}
