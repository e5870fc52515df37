package org.yousaid.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = PagesAlone.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=gateway")
class OperatorPagesTest {

    private static final String PROCESSOR = "/admin/consultation/processors/projections-results";
    private static final String LETTERS =
            "/admin/consultation/dead-letters/publisher/letters?sequence=consultation-1%2F2";
    private static final String API = "/api/admin/consultation/";

    @LocalServerPort
    int port;

    @Autowired
    ScriptedServices services;

    private Browser browser = new Browser(0);

    @BeforeEach
    void script() {
        browser = new Browser(port);
        services.reset();
        Sample.script(services);
    }

    @Test
    void showsAllServicesAtOneLookAlsoWhenOneDoesNotAnswer() {
        Browser.Shown shown = browser.open("/admin?as=ADMIN");

        assertThat(shown.html())
                .contains("Something needs a look", "It does not answer (not-ready).")
                .contains("39,000 behind, at 61,000 of 100,000", "No document for version 3 of c-1")
                .contains("41,230 of 100,000 events, 1,370 a second, 43 seconds left", "41%")
                .contains("up to date, at 100,000 of 100,000", "10 events wait", "Needs a feed")
                .contains("<meta http-equiv=\"refresh\" content=\"3\">")
                .contains("href=\"/admin/consultation/dead-letters/publisher\"");
        assertThat(browser.open("/admin?as=ADMIN&still=yes").html()).doesNotContain("http-equiv=\"refresh\"");
    }

    @Test
    void beginsARebuildWithAReasonAndAKey() {
        services.on("POST", API + "processors/projections-results/rebuild", 202, OperationsSample.RUNNING);

        Browser.Shown sent = browser.send(PROCESSOR, "mode", "rebuild", "reason", " wrong count ", "key", "k1");

        assertThat(sent.location()).endsWith(PROCESSOR);
        ScriptedServices.Asked asked = services.asked("POST", API + "processors/projections-results/rebuild")
                .getFirst();
        assertThat(asked.body()).contains("\"mode\":\"rebuild\"", "\"reason\":\"wrong count\"");
        assertThat(asked.header("Idempotency-key")).isEqualTo("k1");
    }

    @Test
    void asksForAReasonAndKeepsWhatWasChosen() {
        Browser.Shown sent = browser.send(PROCESSOR, "mode", "compare", "key", "k1");

        assertThat(sent.html())
                .contains(
                        "Write why, in a few words",
                        "value=\"compare\" aria-describedby=\"mode-compare-hint\" checked");
        assertThat(services.asked("POST", API + "processors/projections-results/rebuild"))
                .isEmpty();
    }

    @Test
    void saysInWordsThatOneIsRunningAlready() {
        services.on("POST", API + "processors/projections-results/rebuild", 409, """
                {"code": "rebuild-running", "status": 409, "title": "A rebuild is running",
                 "detail": "This projection is being rebuilt already."}""");

        assertThat(browser.send(PROCESSOR, "mode", "compare", "reason", "x").html())
                .contains("This projection is being rebuilt already.");
    }

    @Test
    void offersNoRebuildOfWhatActsOnce() {
        assertThat(browser.open("/admin/consultation/processors/publisher").html())
                .contains("is never replayed")
                .doesNotContain("id=\"mode\"");
    }

    @Test
    void showsWhatWasDifferent() {
        assertThat(browser.open(PROCESSOR).html())
                .contains("Compared; it is different", ">tallies</th>", "What was different");
    }

    @Test
    void replaysASequenceOneLetterOrAll() {
        services.on("POST", API + "dead-letters/replay", 200, "{\"replayed\": 2, \"failed\": 1}");

        Browser.Shown sent = browser.send(LETTERS, "do", "all", "reason", "mended");
        assertThat(sent.location()).contains("sequence=consultation-1", "outcome=replayed-2-1");
        assertThat(services.asked("POST", API + "dead-letters/replay").getLast().body())
                .contains("\"sequence\":\"consultation-1/2\"", "\"firstOnly\":false", "\"reason\":\"mended\"");
        browser.send(LETTERS, "do", "first", "reason", "mended");
        assertThat(services.asked("POST", API + "dead-letters/replay").getLast().body())
                .contains("\"firstOnly\":true");
        browser.send("/admin/consultation/dead-letters/publisher", "reason", "mended");
        assertThat(services.asked("POST", API + "dead-letters/replay").getLast().body())
                .doesNotContain("sequence");
        assertThat(browser.open(LETTERS + "&outcome=replayed-2-1").html()).contains("2 handled, 1 failed again.");
        assertThat(browser.open(LETTERS + "&outcome=all-is-lost").html()).doesNotContain("all-is-lost");
    }

    @Test
    void discardsALetterOnlyWithAReason() {
        services.on("POST", API + "dead-letters/discard", 204, "");

        assertThat(browser.send(LETTERS, "do", "discard l1").html()).contains("Write why, in a few words");
        assertThat(services.asked("POST", API + "dead-letters/discard")).isEmpty();
        assertThat(browser.send(LETTERS, "do", "discard l1", "reason", "sent by hand")
                        .location())
                .contains("outcome=discarded");
        assertThat(services.asked("POST", API + "dead-letters/discard")).hasSize(1);
    }

    @Test
    void showsWhereTheSealsAreBrokenAndChecksThemAgain() {
        assertThat(browser.open("/admin?as=ADMIN").html())
                .contains("7 seals over 1,204 positions", "Not as it was sealed", "nothing is sealed yet");
        assertThat(browser.open("/admin/consultation/seals").html())
                .contains("Seal 4: position 641 is missing.", "53%: 3 seals held", "Positions 1 to 1,204");
        services.on("POST", API + "seals/check", 202, "{}");

        assertThat(browser.send("/admin/consultation/seals", "key", "k1").html())
                .contains("Write why, in a few words");
        browser.send("/admin/consultation/seals", "reason", "again", "key", "k1");

        assertThat(services.asked("POST", API + "seals/check").getLast().body()).contains("\"reason\":\"again\"");
    }

    @Test
    void feedsAConsumer() {
        services.on("POST", API + "bus/feeds", 202, """
                {"group": "suggestion-service", "topic": "t", "state": "RUNNING", "position": 0, "target": 10, "skipped": 0,
                 "startedAt": "2026-11-21T10:14:00Z", "failure": null}""");

        assertThat(browser.send("/admin/consultation/bus", "consumer", "suggestion-service", "reason", "new")
                        .location())
                .endsWith("/admin/consultation/bus");
        assertThat(services.asked("POST", API + "bus/feeds").getFirst().body())
                .contains("\"consumer\":\"suggestion-service\"");
    }

    @Test
    void saysWhatOperatorsDidTheNewestFirst() {
        String html = browser.open("/admin/audit").html();

        assertThat(html.indexOf("sent twice by hand")).isPositive().isLessThan(html.indexOf("a field was added"));
        for (String service : new String[] {"consultation", "suggestion", "notification"}) {
            services.on("GET", "/api/admin/" + service + "/audit", 200, "[]");
        }
        assertThat(browser.open("/admin/audit").html()).contains("Nobody has rebuilt");
    }

    @Test
    void knowsNoOtherServices() {
        assertThat(browser.open("/admin/other/bus").status()).isEqualTo(404);
        assertThat(browser.open("/admin/consultation/processors/none").status()).isEqualTo(404);
    }
}
