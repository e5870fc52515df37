package org.yousaid.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody follows stands among what is held about them, and ends there. */
@SpringBootTest(
        classes = PagesAlone.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=gateway")
class MyFollowingsPagesTest {

    private static final String MINE = "/api/followings/mine";
    private static final String STOP = "/followings/following-0123456789abcdefghjkmnpqrs/stop";

    @LocalServerPort
    int port;

    @Autowired
    ScriptedServices services;

    private Browser browser = new Browser(0);

    @BeforeEach
    void script() {
        services.reset();
        Sample.script(services);
        browser = new Browser(port);
    }

    @Test
    void standsWithTheButtonsThatEndIt() {
        assertThat(browser.open("/me").html())
                .contains("You support it, and we write to you", "/suggestions/YS-P3A3-BTV6-4HGX")
                .contains("No more mails", "I do not support it any more");
    }

    @Test
    void endsTheMailsAndWhenAskedForTheSupport() {
        services.on("POST", MINE + "/following-0123456789abcdefghjkmnpqrs/stop", 200, "{}");

        assertThat(browser.send("/me" + STOP).location()).endsWith("/me?done=stopped");
        browser.send("/me" + STOP, "withdraw", "true");
        assertThat(services.asked("POST", MINE + "/following-0123456789abcdefghjkmnpqrs/stop"))
                .extracting(ScriptedServices.Asked::query)
                .containsExactly("withdraw=false", "withdraw=true");
        assertThat(browser.open("/me?done=stopped").html()).contains("id=\"done\"");
    }

    @Test
    void showsThePromisesAlsoWhenNobodyCanSayWhatIsFollowed() {
        services.on("GET", MINE, 503, "{\"status\": 503, \"code\": \"unavailable\"}");
        assertThat(browser.open("/me").html()).contains("What we hold about you", "We cannot say at the moment");
    }
}
