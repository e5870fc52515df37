package org.yousaid.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yousaid.gateway.Browser;
import org.yousaid.gateway.RunningGateway;
import org.yousaid.support.mongo.Databases;

class StaffSignInTest {

    private static final String SIGN_IN = "yousaid-sign-in";

    @RegisterExtension
    static final RunningGateway gateway = new RunningGateway();

    private final Browser browser = new Browser(gateway);

    @ParameterizedTest
    @CsvSource({
        "officer, /capture",
        "policy, /policy",
        "reviewer, /casework",
        "councillor, /ward",
        "dpo, /admin",
        "admin, /admin"
    })
    void leadsEveryAccountToItsRoom(String account, String room) {
        assertRedirected(browser.signInAs(account), room);
        assertThat(browser.get(room).statusCode()).isNotIn(302, 303, 403);
    }

    @Test
    void hidesTheCookieFromScriptsAndOtherSites() {
        HttpResponse<String> response = browser.signInAs("officer");

        assertThat(response.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith(SIGN_IN))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                .doesNotContain("Secure", "Domain");
    }

    @Test
    void hidesTheFormsCookieAsWell() {
        assertThat(browser.get("/test/form-token").headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("yousaid-csrf=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void leadsBackToWhereSomebodyWasGoing() {
        assertRedirected(browser.get("/policy/parks?after=2"), "/sign-in");

        assertRedirected(browser.signInAs("policy"), "/policy/parks?after=2");
        assertRedirected(browser.signInAs("policy"), "/policy");
    }

    @Test
    void neverLeadsToAnotherHost() {
        browser.cookies()
                .put(
                        "yousaid-return",
                        Base64.getUrlEncoder().encodeToString("//evil.example/".getBytes(StandardCharsets.UTF_8)));

        assertRedirected(browser.signInAs("policy"), "/policy");
    }

    @Test
    void opensNoOtherRoom() {
        browser.signInAs("reviewer");

        assertThat(browser.get("/policy").statusCode()).isEqualTo(403);
        assertThat(browser.get("/policy/weekly").statusCode()).isEqualTo(403);
        assertThat(browser.get("/admin").statusCode()).isEqualTo(403);
        assertThat(browser.get("/me").statusCode()).isEqualTo(403);
    }

    @Test
    void knowsNoOtherAccounts() {
        for (String account : List.of("citizen", "system", "ADMIN", "", "mayor")) {
            assertThat(browser.signInAs(account).statusCode()).isNotEqualTo(302);
            assertThat(browser.cookies()).doesNotContainKey(SIGN_IN);
        }
    }

    @Test
    void givesANewCookieAtEverySignIn() {
        browser.signInAs("officer");
        String first = browser.cookies().get(SIGN_IN);
        browser.signInAs("policy");

        assertThat(browser.cookies().get(SIGN_IN)).isNotEqualTo(first);
        Browser thief = new Browser(gateway);
        thief.cookies().put(SIGN_IN, first);
        assertRedirected(thief.get("/capture"), "/sign-in");
    }

    @Test
    void neverSignsInUnderACookieThatSomebodyElseChose() {
        browser.cookies().put(SIGN_IN, "chosen");
        browser.signInAs("officer");

        assertThat(browser.cookies().get(SIGN_IN)).isNotEqualTo("chosen").hasSize(43);
    }

    @Test
    void signsOut() {
        browser.signInAs("officer");
        String cookie = browser.cookies().get(SIGN_IN);
        assertRedirected(browser.post("/sign-out", Map.of()), "/");

        assertThat(browser.cookies()).doesNotContainKey(SIGN_IN);
        browser.cookies().put(SIGN_IN, cookie);
        assertRedirected(browser.get("/capture"), "/sign-in");
    }

    @Test
    void staysSignedInWhenAFormComesWithoutItsToken() {
        browser.signInAs("officer");

        assertThat(browser.postBare("/sign-out", Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.get("/capture").statusCode()).isNotIn(302, 403);
    }

    @Test
    void storesNothingForVisitors() {
        long before = stored();
        browser.get("/test/form-token");
        browser.get("/policy");
        browser.get("/nowhere");

        assertThat(stored()).isEqualTo(before);
        assertThat(browser.cookies()).doesNotContainKeys(SIGN_IN, "JSESSIONID");
    }

    @Test
    void storesNoCookieThatOpensAnything() {
        browser.signInAs("officer");

        String cookie = browser.cookies().get(SIGN_IN);
        assertThat(gateway.bean(Databases.class).own().getCollection("sign_ins").find())
                .noneMatch(document -> document.toJson().contains(cookie));
    }

    @Test
    void doesNotOpenTheApi() {
        browser.signInAs("officer");
        browser.get("/api/promises");

        assertThat(RunningGateway.claims(gateway.notification().last().header("Authorization"))
                        .get("roles")
                        .toString())
                .isEqualTo("[\"ANONYMOUS\"]");
    }

    private static long stored() {
        return gateway.bean(Databases.class).own().getCollection("sign_ins").countDocuments();
    }

    private static void assertRedirected(HttpResponse<String> response, String path) {
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location")).hasValue(path);
    }
}
