package org.yousaid.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yousaid.gateway.RunningGateway.claims;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.gateway.Browser;
import org.yousaid.gateway.RunningGateway;
import org.yousaid.gateway.StandIn.Received;
import org.yousaid.support.mongo.Databases;
import org.yousaid.support.vault.ContactDetails;
import org.yousaid.support.vault.EmailAddress;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedContact;
import org.yousaid.support.vault.SealedText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LinkSignInTest {

    private static final String CHECK_YOUR_MAIL = "/sign-in/check-your-mail";

    @RegisterExtension
    static final RunningGateway gateway = new RunningGateway();

    private final Browser browser = new Browser(gateway);

    @Test
    void signsInByTheMailedLink() {
        String link = mailedLink("ada@example.org");
        assertThat(link).startsWith(gateway.publicUrl() + "/sign-in/confirm?token=");

        HttpResponse<String> signedIn = browser.post("/login/ott", Map.of("token", token(link)));

        assertThat(signedIn.headers().firstValue("Location")).hasValue("/me");
        assertThat(browser.get("/me").statusCode()).isNotIn(302, 403);
    }

    @Test
    void hasTheLinkMailedUnderSealAndOnNobodysBehalf() {
        mailedLink("grace@example.org");

        Received request = gateway.notification().last();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.uri().getPath()).isEqualTo("/internal/sign-in-links");
        JsonNode claims = claims(request.header("Authorization"));
        assertThat(claims.get("sub").asString()).isEqualTo("gateway");
        assertThat(claims.get("roles").toString()).isEqualTo("[\"SYSTEM\"]");
        assertThat(request.text()).doesNotContain("example.org", "/sign-in/confirm");
        JsonNode body = new JsonMapper().readTree(request.text());
        PersonVault vault = gateway.bean(PersonVault.class);
        assertThat(body.get("language").asString()).isNotEmpty();
        assertThat(body.get("person").asString())
                .isEqualTo(vault.personWith(EmailAddress.parse("grace@example.org"))
                        .value());
        assertThat(vault.open(new SealedContact(body.get("sealedContact").asString()))
                        .map(ContactDetails::email))
                .hasValue(EmailAddress.parse("grace@example.org"));
    }

    @Test
    void worksOnce() {
        String token = token(mailedLink("once@example.org"));
        browser.post("/login/ott", Map.of("token", token));

        Browser second = new Browser(gateway);
        HttpResponse<String> refused = second.post("/login/ott", Map.of("token", token));

        assertThat(refused.headers().firstValue("Location")).hasValue("/sign-in?error=link");
        assertThat(second.get("/me").statusCode()).isEqualTo(302);
    }

    @Test
    void worksOnceEvenWhenPressedEverywhereAtTheSameTime() throws Exception {
        String token = token(mailedLink("crowd@example.org"));
        List<Future<HttpResponse<String>>> presses = new ArrayList<>();
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 12; i++) {
                presses.add(crowd.submit(() -> new Browser(gateway).post("/login/ott", Map.of("token", token))));
            }
        }

        List<String> destinations = new ArrayList<>();
        for (Future<HttpResponse<String>> press : presses) {
            destinations.add(press.get().headers().firstValue("Location").orElse(""));
        }
        assertThat(destinations).containsOnlyOnce("/me").contains("/sign-in?error=link");
    }

    @Test
    void isNotUsedUpByAProgramThatOpensIt() {
        String link = mailedLink("scanned@example.org");
        for (int i = 0; i < 3; i++) {
            gateway.page(link.substring(gateway.publicUrl().length()));
        }

        assertThat(browser.post("/login/ott", Map.of("token", token(link)))
                        .headers()
                        .firstValue("Location"))
                .hasValue("/me");
    }

    @Test
    void needsTheButtonOfOurOwnPage() {
        String token = token(mailedLink("forged@example.org"));

        assertThat(browser.postBare("/login/ott", Map.of("token", token)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void answersAlwaysTheSame() {
        mailedLink("known@example.org");
        HttpResponse<String> known = ask("known@example.org");
        HttpResponse<String> unknown = ask("never-heard-of@example.org");

        assertThat(known.statusCode()).isEqualTo(unknown.statusCode());
        assertThat(known.body()).isEqualTo(unknown.body());
        assertThat(known.headers().map().keySet())
                .isEqualTo(unknown.headers().map().keySet());
    }

    @Test
    void leavesAnInboxInPeaceAfterAFewLinks() {
        for (int i = 0; i < 9; i++) {
            assertThat(ask("flood@example.org").headers().firstValue("Location"))
                    .hasValue(CHECK_YOUR_MAIL);
        }

        assertThat(gateway.notification().received()).hasSize(5);
    }

    @Test
    void refusesWhatIsNoAddress() {
        for (String typed : List.of("", "nobody", "a@example.org\r\nBcc: b@example.org", "a@b@example.org")) {
            assertThat(ask(typed).statusCode()).isNotEqualTo(302);
        }
        assertThat(gateway.notification().received()).isEmpty();
    }

    @Test
    void storesNeitherAddressNorLink() {
        String token = token(mailedLink("nowhere-stored@example.org"));

        Databases databases = gateway.bean(Databases.class);
        for (var database : List.of(databases.own(), databases.vault())) {
            for (String name : database.listCollectionNames()) {
                for (Document document : database.getCollection(name).find()) {
                    assertThat(document.toJson()).doesNotContain("nowhere-stored", token);
                }
            }
        }
    }

    @Test
    void saysSoWhenTheMailCannotBeSent() {
        gateway.notification().answers(503, "{\"code\":\"not-ready\",\"status\":503}");

        assertThat(ask("later@example.org").statusCode()).isEqualTo(503);
    }

    private HttpResponse<String> ask(String email) {
        return browser.post("/sign-in/link", Map.of("email", email));
    }

    private String mailedLink(String email) {
        assertThat(ask(email).headers().firstValue("Location")).hasValue(CHECK_YOUR_MAIL);
        JsonNode body = new JsonMapper().readTree(gateway.notification().last().text());
        return gateway.bean(PersonVault.class)
                .read(new SealedText(body.get("sealedLink").asString()));
    }

    private static String token(String link) {
        return link.substring(link.indexOf('=') + 1);
    }
}
