package org.yousaid.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.yousaid.local.LocalOptions;
import org.yousaid.local.RunningSystem;
import org.yousaid.local.api.LocalApi;

/**
 * The whole loop in a real browser: staff at a desk with scripts, citizens on a phone without any. Pictures of each step
 * are left in {@code target/journey}.
 */
@ExtendWith(Chromium.class)
class JourneyInTheBrowserTest {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Path PICTURES = Path.of("target", "journey");

    @TempDir
    static Path directory;

    private static RunningSystem system;
    private static Playwright playwright;
    private static Browser browser;
    private static Mails mails;

    @BeforeAll
    static void start() {
        system = RunningSystem.start(LocalOptions.parse(
                "--data-dir=" + directory.resolve("data"),
                "--no-sample",
                "--port=0",
                "--smtp-port=0",
                "--mailbox-port=0",
                "--consultation-port=0",
                "--suggestion-port=0",
                "--notification-port=0",
                "--mongo-port=0",
                "--kafka-port=0"));
        mails = new Mails(system.mailbox());
        playwright = Chromium.playwright();
        browser = Chromium.launch(playwright);
    }

    @AfterAll
    static void stop() {
        browser.close();
        playwright.close();
        system.close();
    }

    @Test
    void everybodyHearsBack() {
        String slug = policyOpensAConsultation();
        Slip slip = officerRecordsAnInterview(slug);
        receiptArrives(slip);
        String online = secondCitizenAnswersOnline(slug);
        String forgotten = thirdCitizenSuggestsSomethingNobodyReads();
        reviewerScreensTheIdea(slip.suggestion());
        trackerShowsIt(slip.suggestion());
        policyClosesAndPublishes(slug);
        thankYousArrive(online);
        fourWeeksPass();
        onlyTheForgottenPromiseIsBroken(slip, online, forgotten);
    }

    private record Slip(String response, String suggestion) {}

    private String policyOpensAConsultation() {
        try (var context = desk()) {
            Page page = signedIn(context, "policy");
            page.navigate(at("/policy"));
            page.locator("#new-consultation").click();
            page.fill("#title", "A place to sit in Efford");
            page.locator("#save").click();
            saysWhyItAsks(page);
            page.locator("#task-questions").click();
            asks(page, "SINGLE_CHOICE", "Do you want more benches in Efford?", "Yes\nNo");
            asks(
                    page,
                    "MULTIPLE_CHOICE",
                    "What would you use them for?",
                    "Resting on the way\nMeeting people\nWaiting for the bus");
            asks(page, "SCALE", "How easy is it to find a place to sit today?", "");
            asks(page, "LONG_TEXT", "Is there anything else?", "");
            seen(page, "01-questions");
            page.locator("#done").click();
            seen(page, "01-draft");
            page.locator("#step-open").click();
            page.locator("#confirm").click();
            assertThat(page.locator("#state").textContent()).isEqualToIgnoringCase("open");
            seen(page, "02-opened");
            return page.url().replaceAll(".*/policy/([^/?#]+).*", "$1");
        }
    }

    private static void saysWhyItAsks(Page page) {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        page.locator("#task-about").click();
        page.fill("#owner", "Parks team");
        page.locator("#save").click();
        page.locator("#task-why").click();
        page.fill("#purpose", "We want to know where benches are missing, so that we put them where they are used.");
        page.fill("#canStillChange", "The places and the kind of bench. The budget is fixed.");
        page.fill("#decidedBy", "Parks Committee");
        date(page, "decisionDate", today.plusDays(90));
        page.locator("#save").click();
        page.locator("#task-dates").click();
        date(page, "closesAt", today.plusDays(60));
        page.locator("#save").click();
    }

    private static void asks(Page page, String kind, String text, String options) {
        page.locator("#add-question").click();
        page.locator("#" + kind).check();
        page.locator("#next").click();
        page.fill("#text", text);
        if (!options.isEmpty()) {
            page.fill("#options", options);
        }
        if (kind.equals("SCALE")) {
            page.fill("#min", "1");
            page.fill("#max", "5");
        }
        page.locator("#save").click();
    }

    private Slip officerRecordsAnInterview(String slug) {
        try (var context = desk()) {
            Page page = signedIn(context, "officer");
            page.navigate(at("/capture/" + slug));
            page.fill("#place", "Efford Community Centre");
            page.getByLabel("Yes", new Page.GetByLabelOptions().setExact(true)).check();
            page.getByLabel("Resting on the way").check();
            page.getByLabel("Meeting people").check();
            page.getByLabel("2", new Page.GetByLabelOptions().setExact(true)).check();
            page.getByLabel("Is there anything else?").fill("My mother cannot walk to the shop without a rest.");
            page.fill(
                    "#idea-text", "Put a bench at the bus stop on Wolseley Road, old people stand there in the rain.");
            page.fill("#idea-title", "A bench at the bus stop on Wolseley Road");
            page.fill("#email", "ada@example.org");
            page.fill("#name", "Ada Bickle");
            page.locator("#consents").check();
            page.locator("#consents-2").check();
            seen(page, "03-interview");
            page.locator("#send").click();
            seen(page, "04-slip");
            return new Slip(
                    page.locator("#response-reference").textContent().strip(),
                    page.locator(".suggestion-reference").first().textContent().strip());
        }
    }

    private static void receiptArrives(Slip slip) {
        var receipt = mails.one("receipt", "ada@example.org");
        assertThat(receipt.path("text").asString()).contains(slip.response(), slip.suggestion());
        assertThat(receipt.path("html").asString()).contains(slip.response(), slip.suggestion());
    }

    private String secondCitizenAnswersOnline(String slug) {
        try (var context = phone()) {
            Page page = context.newPage();
            page.navigate(at("/"));
            seen(page, "05-home");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("A place to sit in Efford"))
                    .first()
                    .click();
            seen(page, "06-consultation");
            page.navigate(at("/consultations/" + slug + "/respond"));
            page.getByLabel("No", new Page.GetByLabelOptions().setExact(true)).check();
            page.getByLabel("Is there anything else?").fill("Benches attract noise at night.");
            page.fill("#email", "ben@example.org\u2028Bcc: all@example.org");
            page.locator("#consents").check();
            page.locator("#continue").click();
            page.locator("#error-summary").waitFor();
            assertThat(page.title()).startsWith("Error:");
            assertThat(page.getByLabel("Is there anything else?").inputValue())
                    .isEqualTo("Benches attract noise at night.");
            seen(page, "07-refused-with-the-typed-text-kept");
            page.fill("#email", "ben@example.org");
            page.locator("#save").click();
            page.fill("#email", "ben@example.org");
            page.locator("#mail").click();
            seen(page, "07-saved-for-later");
        }
        try (var context = phone()) {
            Page page = context.newPage();
            page.navigate(mails.one("saved-form", "ben@example.org")
                    .path("text")
                    .asString()
                    .replaceAll("(?s).*?(http\\S+/saved\\?token=\\S+).*", "$1"));
            page.locator("#carry-on").click();
            assertThat(page.getByLabel("Is there anything else?").inputValue())
                    .isEqualTo("Benches attract noise at night.");
            page.locator("#continue").click();
            assertThat(page.locator("main").textContent()).contains("Benches attract noise at night.");
            seen(page, "07-check-your-answers");
            page.locator("#send").click();
            seen(page, "08-answered");
            return page.locator("#response-reference").textContent().strip();
        }
    }

    private String thirdCitizenSuggestsSomethingNobodyReads() {
        try (var context = phone()) {
            Page page = context.newPage();
            page.navigate(at("/suggestions/new"));
            seen(page, "09-suggest");
            page.locator("textarea").first().fill("Open the library on Sundays.");
            page.fill("#email", "cleo@example.org");
            page.locator("#consents").check();
            page.locator("#go-on").click();
            if (page.locator("#anyway").count() > 0) {
                seen(page, "09-others-asked");
                page.locator("#anyway").click();
            }
            seen(page, "09-check-the-suggestion");
            page.locator("#send").click();
            seen(page, "10-suggested");
            return page.locator("#suggestion-reference").textContent().strip();
        }
    }

    private void reviewerScreensTheIdea(String reference) {
        try (var context = desk()) {
            Page page = signedIn(context, "reviewer");
            await("the idea in the casework").atMost(Duration.ofMinutes(2)).until(() -> {
                page.navigate(at("/casework"));
                return page.getByText(reference).count() > 0;
            });
            seen(page, "11-casework");
            page.navigate(at("/casework/" + reference));
            assertThat(page.locator("#words").textContent()).contains("Wolseley Road");
            page.locator("input[name=outcome][value=ANSWERED]").check();
            page.fill("#note", "Thank you. The bench is ordered and will stand there in March.");
            seen(page, "12-screening");
            page.locator("#screen").click();
            page.getByText("Its author is told").waitFor();
        }
    }

    private void trackerShowsIt(String reference) {
        try (var context = phone()) {
            Page page = context.newPage();
            page.navigate(at("/track"));
            page.fill("#reference", reference.toLowerCase(Locale.ROOT).replace("-", " "));
            page.locator("main button[type=submit]").click();
            page.waitForURL("**/suggestions/" + reference);
            assertThat(page.content())
                    .contains("A bench at the bus stop on Wolseley Road", "will stand there in March");
            seen(page, "13-tracker");
        }
        var word = mails.one("progress", "ada@example.org");
        assertThat(word.path("text").asString()).contains(reference, "will stand there in March");
    }

    private void policyClosesAndPublishes(String slug) {
        try (var context = desk()) {
            Page page = signedIn(context, "policy");
            page.navigate(at("/policy/" + slug));
            page.locator("#step-close").click();
            page.locator("#confirm").click();
            page.locator("#step-publish").click();
            seen(page, "14-publish");
            page.locator("#confirm").click();
            page.navigate(at("/consultations/" + slug + "/results"));
            assertThat(page.content()).contains("2 responses");
            assertThat(page.locator("section svg").count()).isGreaterThanOrEqualTo(3);
            seen(page, "15-results");
        }
    }

    private static void thankYousArrive(String online) {
        for (String address : new String[] {"ada@example.org", "ben@example.org"}) {
            var thanks = mails.one("thanks", address);
            assertThat(thanks.path("text").asString()).contains("Do you want more benches in Efford?", "Yes");
            assertThat(thanks.path("html").asString()).contains("cid:", "<table");
            assertThat(thanks.path("attachments").size()).isGreaterThanOrEqualTo(3);
        }
        assertThat(mails.one("thanks", "ben@example.org").path("text").asString())
                .contains(online);
    }

    private static void fourWeeksPass() {
        try (var api = new LocalApi(system.gateway(), system.secrets())) {
            api.post(null, "/local/clock", null, Map.of("advance", "P28DT1H")).expect(202);
            await("four weeks to pass")
                    .atMost(Duration.ofMinutes(3))
                    .until(() ->
                            api.get(null, "/local/clock").body().path("settled").asBoolean());
        }
    }

    private void onlyTheForgottenPromiseIsBroken(Slip slip, String online, String forgotten) {
        try (var api = new LocalApi(system.gateway(), system.secrets())) {
            for (String reference : new String[] {slip.response(), slip.suggestion(), online}) {
                var promise = api.get("policy", "/api/promises/" + reference)
                        .expect(200)
                        .body();
                assertThat(promise.path("state").asString()).as(reference).isEqualTo("KEPT");
                assertThat(promise.path("broken").asBoolean()).as(reference).isFalse();
            }
            var promise =
                    api.get("policy", "/api/promises/" + forgotten).expect(200).body();
            assertThat(promise.path("state").asString()).isEqualTo("OPEN");
            assertThat(promise.path("broken").asBoolean()).isTrue();
        }
        try (var context = desk()) {
            Page page = context.newPage();
            page.navigate(at("/performance"));
            assertThat(page.locator("#made").textContent()).isEqualTo("4");
            assertThat(page.locator("#kept").textContent()).isEqualTo("3");
            assertThat(page.locator("#broken").textContent()).isEqualTo("1");
            seen(page, "16-performance");
        }
    }

    private Page signedIn(BrowserContext context, String account) {
        Page page = context.newPage();
        page.navigate(at("/sign-in"));
        page.locator("#sign-in-" + account).click();
        return page;
    }

    private static void date(Page page, String name, LocalDate date) {
        page.fill("#" + name + "-day", String.valueOf(date.getDayOfMonth()));
        page.fill("#" + name + "-month", String.valueOf(date.getMonthValue()));
        page.fill("#" + name + "-year", String.valueOf(date.getYear()));
    }

    private static BrowserContext desk() {
        return patient(browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 900)));
    }

    private static BrowserContext phone() {
        return patient(browser.newContext(
                new Browser.NewContextOptions().setViewportSize(375, 800).setJavaScriptEnabled(false)));
    }

    private static BrowserContext patient(BrowserContext context) {
        context.setDefaultTimeout(120_000);
        return context;
    }

    /** Keeps a picture of the step; where scripts run, the page must also be free of accessibility faults. */
    private static void seen(Page page, String step) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(step + ".png")));
        if (page.viewportSize().width > 1000) {
            assertThat(new AxeBuilder(page).withTags(WCAG).analyze().getViolations())
                    .as("accessibility of " + step)
                    .isEmpty();
        }
    }

    private static String at(String path) {
        return system.gateway().resolve(path).toString();
    }
}
