package org.yousaid.gateway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Answering in another language: every word of the system's own, the author's words with their language and direction. */
@SpringBootTest(
        classes = PagesAlone.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=gateway", "yousaid.messages=src/test/resources/languages"})
class WelshPagesTest {

    private static final String ALL = "/consultations/" + LanguagesSample.SLUG;
    private static final String SINGLE = "/consultations/" + LanguagesSample.SINGLE;
    private static final String TOKEN = AnsweringSample.TOKEN;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^{}]*(?:\\{\\d+}[^{}]*)*}");
    private static final Pattern SAID_IN_ENGLISH =
            Pattern.compile("<(\\w+)[^>]*\\slang=\"en(?:-GB)?\"[^>]*>[^<]*</\\1>");
    private static final Pattern SAID = Pattern.compile(">([^<]+)<|aria-label=\"([^\"]+)\"");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?i)\\b(the|your|you|this|that|and|with|what|when|answers?|questions?|please|sent|saved?|back|changed?|optional"
                    + "|continue|send|not|for|from|only|people|by|date|error)\\b");

    @LocalServerPort
    int port;

    @Autowired
    ScriptedServices services;

    @Autowired
    MailedLinks mails;

    private Browser browser = new Browser(0);

    @BeforeEach
    void script() {
        browser = new Browser(port);
        services.reset();
        mails.reset();
        Sample.script(services);
        LanguagesSample.script(services);
    }

    private Browser.Shown next(Browser.Shown page, String path, String... typed) {
        List<String> fields = new ArrayList<>(List.of(typed));
        fields.addAll(List.of("go", "on"));
        return new FilledForm(browser, page).send(path + "/respond", fields.toArray(String[]::new));
    }

    private static Properties bundle(String name) {
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(WelshPagesTest.class.getResourceAsStream("/org/yousaid/gateway/pages/" + name)),
                StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(file);
            return words;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All of it that is said in the page's own language. */
    private static List<String> said(String html) {
        Matcher matcher = SAID.matcher(SAID_IN_ENGLISH.matcher(html).replaceAll("<>"));
        List<String> said = new ArrayList<>();
        while (matcher.find()) {
            String words = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            said.add(words.replace("&#39;", "'").strip());
        }
        said.removeIf(words -> words.isEmpty() || words.contains("://"));
        return said;
    }

    private static void isWelsh(Browser.Shown page) {
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html()).contains("<html lang=\"cy\" class=\"govuk-template\" dir=\"ltr\"");
        List<String> said = said(page.html());
        assertThat(said)
                .as("no phrase is missing and none is left in English: " + page.title())
                .noneMatch(
                        words -> words.contains("??") || ENGLISH.matcher(words).find());
        Properties welsh = bundle("messages_cy.properties");
        bundle("messages.properties").forEach((key, english) -> {
            String words = PLACEHOLDER.matcher(english.toString()).replaceAll("");
            if (!english.equals(welsh.get(key)) && words.length() > 1) {
                Pattern phrase = phrase(english.toString());
                assertThat(said)
                        .as(key + " on " + page.title())
                        .noneMatch(each -> phrase.matcher(each).matches());
            }
        });
    }

    private static Pattern phrase(String words) {
        return Pattern.compile(PLACEHOLDER
                .splitAsStream(words)
                .map(Pattern::quote)
                .collect(Collectors.joining(
                        ".+",
                        "",
                        PLACEHOLDER.matcher(words).replaceAll("\uE000").endsWith("\uE000") ? ".+" : "")));
    }

    private static Set<String> placeholders(Object words) {
        Set<String> placeholders = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(words.toString());
        while (matcher.find()) {
            placeholders.add(matcher.group(1));
        }
        return placeholders;
    }

    @Test
    void saysInWelshAllThatItSaysInEnglishWithTheSameFigures() {
        Properties english = bundle("messages.properties");
        Properties welsh = bundle("messages_cy.properties");

        assertThat(welsh.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.stringPropertyNames()).allSatisfy(key -> {
            assertThat(placeholders(welsh.getProperty(key, "")))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key, "")));
            assertThat(welsh.getProperty(key)).as(key).isNotBlank().doesNotContain("'");
            assertThat(english.getProperty(key)).as(key).doesNotContain("'");
        });
    }

    @Test
    void isWelshBeforeSomebodyAnswers() {
        isWelsh(browser.open(ALL + "?language=cy"));
        for (String status : List.of("PLANNED", "CLOSED", "RESULTS_PUBLISHED", "OUTCOME_PUBLISHED", "WITHDRAWN")) {
            services.on("GET", "/api/consultations/" + LanguagesSample.SLUG, 200, LanguagesSample.in(status));
            isWelsh(browser.open(ALL + "?language=cy"));
        }
        Browser.Shown leaflet = browser.open("/process?lang=cy");
        isWelsh(leaflet);
        assertThat(browser.open(ALL + "?language=cy").html()).contains("href=\"/process?lang=cy\"");
    }

    @Test
    void isWelshOnEveryPageOfAnAnswer() {
        Browser.Shown form = browser.open(ALL + "/respond?language=cy");
        isWelsh(form);
        assertThat(form.html()).contains("Dim ond os dewisoch “Ydw” neu “Nac ydw” yng nghwestiwn 1.");

        isWelsh(next(form, ALL));
        isWelsh(next(
                form,
                ALL,
                "q-live",
                "yes",
                "q-years",
                "200",
                "q-since.day",
                "3",
                "q-order.homes",
                "1",
                "q-order.park",
                "1",
                "email",
                "ada",
                "idea-title",
                "Mainc",
                "idea-2-title",
                "Parc"));
        isWelsh(next(
                form,
                ALL,
                "q-live",
                "yes",
                "q-years",
                "-1",
                "q-since.day",
                "33",
                "q-since.month",
                "1",
                "q-since.year",
                "2025",
                "q-order.homes",
                "9",
                "q-else",
                "x".repeat(10_001),
                "consents",
                "thankMe"));
        isWelsh(next(form, ALL, "q-live", "yes", "q-years", "deg", "email", "ada@example.org"));

        Browser.Shown equality = next(
                form,
                ALL,
                "q-live",
                "no",
                "q-years",
                "7",
                "q-since.day",
                "3",
                "q-since.month",
                "8",
                "q-since.year",
                "2025",
                "q-uses",
                "shop",
                "q-order.park",
                "1",
                "q-agree.r1",
                "a",
                "q-safe",
                "3",
                "q-else",
                "Mainc",
                "idea-text",
                "Mainc",
                "idea-question",
                "else",
                "idea-2-text",
                "Parc",
                "email",
                "ada@example.org",
                "consents",
                "thankMe",
                "consents",
                "tellMeTheResult",
                "consents",
                "keepMeInformed");
        isWelsh(equality);
        assertThat(equality.html()).contains(">Faint yw eich oed?<", "lang=\"en\" dir=\"ltr\">Prefer not to say<");
        Browser.Shown check = next(equality, ALL, "equality-age", "16-24");
        isWelsh(check);
        assertThat(check.html()).contains("3 Awst 2025", "3. Sawl blwyddyn?", ">Faint yw eich oed?<", ">16 i 24<");

        Browser.Shown sent = new FilledForm(browser, check).send(ALL + "/respond/send");
        assertThat(sent.location()).endsWith("recorded?reply=true&language=cy");
        assertThat(services.asked("POST", "/api/consultations/" + LanguagesSample.SLUG + "/responses")
                        .getLast()
                        .body())
                .contains("\"language\":\"cy\"");
    }

    @Test
    void isWelshWithOneThingPerPage() {
        Browser.Shown first = browser.open(SINGLE + "/respond?language=cy");
        isWelsh(first);
        Browser.Shown second = next(first, SINGLE, "q-live", "no");
        isWelsh(second);
        assertThat(second.html()).contains("Cwestiwn 2 o 10");
    }

    @Test
    void isWelshOnceItIsSent() {
        String recorded = "/responses/" + Sample.RESPONSE + "/recorded?language=cy&reply=";
        isWelsh(browser.open(recorded + "true"));
        isWelsh(browser.open(recorded + "false"));
        isWelsh(browser.open(recorded + "false&news=true"));
        String response = "/responses/" + Sample.RESPONSE;
        assertThat(browser.open(recorded + "true").html()).contains("href=\"" + response + "?language=cy\"");
        isWelsh(browser.open(response + "?language=cy"));
        services.on("GET", "/api/promises/" + Sample.RESPONSE, 200, """
                {"reference": "x", "state": "KEPT", "broken": true, "dueAt": "2026-12-19T10:15:00Z", "keptAt": "2026-12-21T10:15:00Z"}""");
        isWelsh(browser.open(response + "?language=cy"));
        services.on(
                "GET",
                response.replace("/responses", "/api/responses"),
                404,
                "{\"status\": 404, \"code\": \"not-found\"}");
        isWelsh(browser.open(recorded + "false"));
    }

    @Test
    void isWelshWhereMailsAreChosen() {
        String linked = "/mails/" + MailsSample.MESSAGE + "/preferences";
        isWelsh(browser.open(linked + "?token=t&lang=cy&done=saved"));
        isWelsh(browser.open("/me/preferences?lang=cy"));
        isWelsh(browser.send(linked, "lang", "cy", "token", "t", "until-day", "32"));
        isWelsh(browser.open(linked + "/pauses/" + TrackerSample.ENDED + "?token=t&lang=cy"));
        isWelsh(browser.send("/me/preferences/pauses/" + Sample.RESPONSE, "lang", "cy", "until-year", "2099"));
        isWelsh(browser.open("/mails/nothing/preferences?token=t&lang=cy"));
        isWelsh(browser.open("/mails/old/preferences?token=t&lang=cy"));
        services.on("GET", "/api/me/preferences", 200, """
                {"version": 0, "mails": ["REPLIES", "OUTCOMES", "IDEAS", "FOLLOWED"], "language": null, "pausedUntil": null,
                 "longestPauseMonths": 6, "wards": [], "given": [], "following": []}""");
        services.on("PUT", "/api/me/preferences", 422, """
                {"status": 422, "code": "no-address-yet", "detail": "You gave us no address to keep yet."}""");
        isWelsh(browser.open("/me/preferences?lang=cy&done=saved"));
        isWelsh(browser.send("/me/preferences", "lang", "cy", "wards", "E05002078"));
        assertThat(browser.open("/me/preferences").html()).as("nobody chose").contains("<html lang=\"en-GB\"");
    }

    @Test
    void isWelshWhereTheNewsOfAWardIsOfferedAndConfirmed() {
        Browser.Shown form = browser.open(ALL + "/respond?language=cy&afresh=true");
        assertThat(form.html()).contains("I anfon newyddion y ward a enwais ataf, unwaith yr wythnos");
        Browser.Shown refused = next(form, ALL, "email", "ada@example.org", "consents", "wardNews");
        isWelsh(refused);
        assertThat(refused.html()).contains("Dewiswch y ward rydych am gael ei newyddion");

        String page = "/mails/" + MailsSample.MESSAGE + "/news";
        for (String wanted : List.of("false", "true")) {
            services.on("GET", "/api" + page, 200, "{\"name\": \"Treganna\", \"wanted\": %s}".formatted(wanted));
            isWelsh(browser.open(page + "?token=t&lang=cy"));
        }
        services.on("POST", "/api" + page, 409, "{\"status\": 409, \"code\": \"too-many-wards\"}");
        isWelsh(browser.send(page, "token", "t", "lang", "cy"));
    }

    @Test
    void isWelshBesideTheAnswersOfOthersWithTheAuthorsTranslation() {
        String own = "/me/answers/" + Sample.RESPONSE + "?lang=cy";
        for (String counted : List.of("null", "{\"position\": 1204, \"countedAt\": \"2026-12-12T08:00:00Z\"}", """
                {"version": 1, "position": 1204, "countedAt": "2026-12-12T08:00:00Z"}""")) {
            services.on("GET", "/api/responses/" + Sample.RESPONSE + "/compared", 200, """
                    {"reference": "%s", "consultation": {"id": "consultation-7", "slug": "%s", "title": "The plan"},
                     "recordedAt": "2026-11-21T10:15:00Z", "counted": %s, "many": {"people": 10, "share": 0.2},
                     "questions": [
                      {"id": "live", "text": "Do you live here?", "type": "SINGLE_CHOICE", "base": 1, "manyFeltSo": true,
                       "options": [{"id": "yes", "text": "Yes", "count": 1, "share": 1.0, "mine": true}]},
                      {"id": "uses", "text": "What for?", "type": "MULTIPLE_CHOICE", "base": 2040, "manyFeltSo": false,
                       "options": [{"id": "shop", "text": "Shopping", "count": 30, "share": 0.75, "mine": true}]},
                      {"id": "agree", "text": "Do you agree?", "type": "SINGLE_CHOICE", "base": null, "manyFeltSo": false,
                       "options": [{"id": "a", "text": "Agree", "count": null, "share": null, "mine": true}]}]}""".formatted(
                            Sample.RESPONSE, LanguagesSample.SLUG, counted));
            isWelsh(browser.open(own));
        }
        assertThat(browser.open(own).html())
                .contains("Cynllun y dref", "Ydych chi’n byw yma?", "Siopa (eich ateb)", "Atebodd 2,040 o bobl.");
        services.on(
                "GET", "/api/consultations/" + LanguagesSample.SLUG, 404, "{\"status\": 404, \"code\": \"not-found\"}");
        assertThat(browser.open(own).html()).contains("The plan", "Shopping (eich ateb)");
        Browser.Shown none = browser.open("/me/answers/YS-1?lang=cy");
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.html()).contains("<html lang=\"cy\"", "Nid oes gennym ateb o’r fath");
    }

    @Test
    void isWelshWhereOnlyHowManyTookPartIsShown() {
        String own = "/me/answers/" + Sample.RESPONSE + "?lang=cy";
        for (String taking : List.of("null", "{\"position\": 1204, \"countedAt\": \"2026-12-12T08:00:00Z\"}")) {
            for (String responses : List.of("null", "40")) {
                services.on("GET", "/api/responses/" + Sample.RESPONSE + "/compared", 200, """
                        {"reference": "%s", "consultation": {"id": "consultation-7", "slug": "%s", "title": "The plan"},
                         "recordedAt": "2026-11-21T10:15:00Z", "counted": %s, "participation": {"responses": %s},
                         "many": {"people": 10, "share": 0.2}, "questions": []}""".formatted(
                                Sample.RESPONSE, LanguagesSample.SLUG, taking, responses));
                isWelsh(browser.open(own));
            }
        }
    }

    @Test
    void isWelshWhileAnAnswerIsSaved() {
        Browser.Shown saved = new FilledForm(browser, browser.open(ALL + "/respond?language=cy&afresh=true"))
                .send(ALL + "/respond/save", "q-live", "yes");
        isWelsh(saved);
        assertThat(saved.html()).contains("/saved?language=cy&amp;token=" + TOKEN);

        isWelsh(browser.send(ALL + "/saved/mail", "token", TOKEN, "language", "cy", "email", "ada@"));
        isWelsh(browser.send(ALL + "/saved/mail", "token", TOKEN, "language", "cy", "email", "ada@example.org"));
        assertThat(mails.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.language()).isEqualTo("cy");
            assertThat(mail.consultation()).isEqualTo("Cynllun y dref");
            assertThat(mail.link()).endsWith("/saved?language=cy&token=" + TOKEN);
        });
        Browser.Shown link = browser.open(ALL + "/saved?token=" + TOKEN);
        isWelsh(link);
        isWelsh(new FilledForm(browser, link).send(ALL + "/saved"));
        isWelsh(browser.send(ALL + "/saved/leave", "language", "cy"));
        services.on("GET", "/api" + ALL + "/saved", 404, "{\"status\": 404, \"code\": \"not-found\"}");
        isWelsh(browser.open(ALL + "/saved?language=cy&token=" + TOKEN));
    }

    @Test
    void saysInWelshWhatAServiceRefuses() {
        services.on("POST", "/api" + ALL + "/responses", 422, """
                {"status": 422, "code": "nothing-said", "title": "Nothing said", "detail": "Answer one question at least."}""");
        Browser.Shown refused = send();
        isWelsh(refused);
        assertThat(refused.html()).contains("Atebwch o leiaf un cwestiwn, neu gwnewch awgrym.");

        services.on("POST", "/api" + ALL + "/responses", 422, """
                {"status": 422, "code": "made-up", "detail": "The service has words for it.", "question": "live"}""");
        isWelsh(send());
    }

    private Browser.Shown send() {
        Browser.Shown form = browser.open(ALL + "/respond?language=cy&afresh=true");
        return new FilledForm(browser, form)
                .send(
                        ALL + "/respond/send",
                        "q-live",
                        "no",
                        "q-since.day",
                        "3",
                        "q-since.month",
                        "8",
                        "q-since.year",
                        "2025");
    }

    @Test
    void saysInWelshThatItClosedMeanwhile() {
        Browser.Shown form = browser.open(ALL + "/respond?language=cy&afresh=true");
        services.on("GET", "/api" + ALL, 200, LanguagesSample.in("CLOSED"));
        isWelsh(next(form, ALL, "q-live", "no"));
    }

    @Test
    void keepsItsOwnWordsEnglishWhereItHasNoneAndTurnsTheAuthorsRound() {
        String page = browser.open(ALL + "/respond?language=ar&afresh=true").html();

        assertThat(page)
                .contains(
                        "<html lang=\"en-GB\" class=\"govuk-template\" dir=\"ltr\"",
                        ">Save and come back later</button>")
                .contains("<span class=\"govuk-caption-l\" lang=\"ar\" dir=\"rtl\">خطة المدينة</span>")
                .contains(
                        "<span lang=\"ar\" dir=\"rtl\">هل تسكن هنا؟</span>",
                        "lang=\"ar\" dir=\"rtl\">اختر جوابا</span>")
                .containsPattern("<h2[^>]+lang=\"ar\" dir=\"rtl\">المدينة</h2>")
                .containsPattern(
                        "<div class=\"govuk-radios__item\" dir=\"rtl\">\\s*<input[^>]*>\\s*<label[^>]*lang=\"ar\" dir=\"rtl\">نعم<")
                .contains("<span>Which ward?</span>");
        assertThat(browser.open(ALL + "?language=ar").html())
                .contains("<h1 class=\"govuk-heading-xl\" lang=\"ar\" dir=\"rtl\">خطة المدينة</h1>");
    }

    @Test
    void speaksWhatACouncilAddsAFileForAndEnglishWhereThatIsShort() {
        assertThat(browser.open(SINGLE + "/respond?language=pl&afresh=true").html())
                .contains(
                        "<html lang=\"pl\"", ">Dalej</button>", "Pytanie 1 z 10", ">Save and come back later</button>");
    }

    @Test
    void doesNotAskTheBrowserForALanguage() {
        assertThat(browser.open(ALL).html()).contains("<html lang=\"en-GB\"", "Give your answer");
    }
}
