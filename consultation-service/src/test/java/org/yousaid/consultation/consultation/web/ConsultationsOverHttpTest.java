package org.yousaid.consultation.consultation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.yousaid.consultation.RunningService.draft;
import static org.yousaid.consultation.RunningService.freshKey;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yousaid.consultation.RunningService;
import org.yousaid.consultation.RunningService.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ConsultationsOverHttpTest {

    private static final JsonMapper JSON = new JsonMapper();

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    private static final String ALL = "/api/consultations";

    @Test
    void answersADraftWithItsPlaceAndVersion() {
        Answer drafted = service.post("POLICY", ALL, draft("A draft of its own", closing()));
        assertThat(drafted.status()).isEqualTo(201);
        String id = drafted.json().get("id").asString();
        assertThat(drafted.header("Location")).isEqualTo(ALL + "/" + id);
        assertThat(drafted.header("ETag")).isEqualTo("\"0\"");
        assertThat(drafted.json().get("version").asInt()).isZero();
        assertThat(drafted.json().get("slug").asString()).isEqualTo("a-draft-of-its-own");
        Answer read = service.get("POLICY", ALL + "/a-draft-of-its-own");
        assertThat(read.header("ETag")).isEqualTo("\"0\"");
        assertThat(read.json().get("status").asString()).isEqualTo("DRAFT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANONYMOUS", "CITIZEN"})
    void keepsDraftsFromThePublic(String role) {
        String id = drafted("Not for everybody");
        assertThat(service.get(role, ALL + "/" + id).status()).isEqualTo(404);
        assertThat(service.get(role, ALL + "/" + id).code()).isEqualTo("unknown-consultation");
        assertThat(service.get(role, ALL + "/" + id + "/results").code()).isEqualTo("unknown-consultation");
        assertThat(service.get(role, ALL).text()).doesNotContain(id);
        assertThat(service.get("OFFICER", ALL).text()).contains(id);
    }

    @ParameterizedTest
    @CsvSource({"ANONYMOUS, 401", "CITIZEN, 403", "OFFICER, 403", "REVIEWER, 403"})
    void letsOnlyThePolicyTeamDraft(String role, int status) {
        assertThat(service.post(role, ALL, draft("Whose is this", closing())).status())
                .isEqualTo(status);
    }

    @Test
    void answersARepeatAsTheFirstTime() {
        String key = freshKey();
        String body = draft("Sent twice", closing());
        Answer first = service.post("POLICY", ALL, body, "Idempotency-Key", key);
        Answer second = service.post("POLICY", ALL, body, "Idempotency-Key", key);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        Answer other = service.post("POLICY", ALL, draft("Something else", closing()), "Idempotency-Key", key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void givesTheSecondOfAnameANumberAndRefusesATakenSlug() {
        String first = drafted("One name");
        String second = drafted("One name");
        assertThat(slug(first)).isEqualTo("one-name");
        assertThat(slug(second)).isEqualTo("one-name-2");
        Answer taken = service.post("POLICY", ALL, """
                {"title": "Another", "slug": "one-name"}""");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.code()).isEqualTo("slug-taken");
        assertThat(taken.json().get("slug").asString()).isEqualTo("one-name");
    }

    @Test
    void claimsNoSlugForARepeatOrForARefusedDraft() {
        String key = freshKey();
        drafted("Taken by somebody");
        service.post("POLICY", ALL, "{\"title\": \"Sent first\"}", "Idempotency-Key", key);
        for (String slug : List.of("taken-by-somebody", "asked-for-too-late")) {
            String other = "{\"title\": \"Sent second\", \"slug\": \"" + slug + "\"}";
            assertThat(service.post("POLICY", ALL, other, "Idempotency-Key", key)
                            .code())
                    .isEqualTo("idempotency-key-reused");
        }
        assertThat(service.post("POLICY", ALL, "{\"slug\": \"refused\", \"closesAt\": \"2020-01-01T00:00:00Z\"}")
                        .status())
                .isEqualTo(422);
        for (String slug : List.of("asked-for-too-late", "refused")) {
            assertThat(service.post("POLICY", ALL, "{\"slug\": \"" + slug + "\"}")
                            .status())
                    .isEqualTo(201);
        }
    }

    @Test
    void changesADraftAndItsSlug() {
        String id = drafted("Before the change");
        String body = """
                {"title": "After the change", "slug": "after-the-change"}""";
        Answer changed = service.put("POLICY", ALL + "/" + id, body, "If-Match", "\"0\"");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"1\"");
        assertThat(service.get("POLICY", ALL + "/after-the-change")
                        .json()
                        .get("title")
                        .asString())
                .isEqualTo("After the change");
        assertThat(service.get("POLICY", ALL + "/before-the-change").status()).isEqualTo(404);
        assertThat(service.put("POLICY", ALL + "/" + id, body, "If-Match", "\"0\"")
                        .status())
                .isEqualTo(412);
        assertThat(service.put("POLICY", ALL + "/" + id, body).status()).isEqualTo(428);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"titel\": \"x\"}                                              | /titel | unknown-field",
                "{\"slug\": \"No Slug\"}                                         | /slug | malformed-slug",
                "{\"replyWithinDays\": 29}                                       | /replyWithinDays | out-of-range",
                "{\"replyWithinDays\": 21, \"replyWithinUnit\": \"WORKING_DAYS\"} | /replyWithinDays | out-of-range",
                "{\"replyWithinUnit\": \"WEEKS\"}                                | /replyWithinUnit | not-a-unit",
                "{\"interimViews\": \"RUMOURS\"}                                 | /interimViews | unknown-views",
                "{\"questions\": [{\"id\": \"a\", \"type\": \"LONG_TEXT\", \"text\": \"x\", \"chartInMails\": true}]} | /questions/0/chartInMails | not-drawn",
                "{\"audience\": {\"wards\": [\"E1\"]}}                           | /audience/wards/0 | unknown-ward",
                "{\"background\": [{\"title\": \"x\", \"url\": \"javascript:x\"}]} | /background/0/url | malformed-url",
                "{\"questions\": [{\"id\": \"a\", \"type\": \"SMELL\", \"text\": \"x\"}]} | /questions/0/type | question-type-not-supported",
                "{\"questions\": [{\"id\": \"a\", \"type\": \"SCALE\", \"text\": \"x\", \"min\": 5, \"max\": 5}]} | /questions/0/max | malformed-scale",
                "{\"questions\": [{\"id\": \"a\", \"type\": \"SCALE\", \"text\": \"x\", \"min\": 1, \"max\": 21}]} | /questions/0/max | malformed-scale",
                "{\"questions\": [{\"id\": \"a\", \"type\": \"SINGLE_CHOICE\", \"text\": \"x\", \"options\": [{\"id\": \"y\", \"text\": \"Y\"}]}]} | /questions/0/options | number-of-options",
                "{\"questions\": [{\"id\": \"a\", \"type\": \"LONG_TEXT\", \"text\": \"x\"}, {\"id\": \"a\", \"type\": \"LONG_TEXT\", \"text\": \"x\"}]} | /questions/1/id | not-unique",
                "{\"opensAt\": \"1999-12-31T23:59:59Z\"}                           | /opensAt | out-of-range",
                "{\"closesAt\": \"+1000000000-12-31T23:59:59Z\"}                | /closesAt | out-of-range",
                "{\"background\": [null]}                                        | /background/0 | missing",
                "{\"languages\": [null]}                                         | /languages/0 | missing",
                "{\"audience\": {\"wards\": [null]}}                             | /audience/wards/0 | missing",
                "{\"questions\": [null]}                                         | /questions/0 | missing",
                "{\"questions\": [{\"id\": \"a\", \"type\": \"SINGLE_CHOICE\", \"text\": \"x\", \"options\": [null, {\"id\": \"y\", \"text\": \"Y\"}]}]} | /questions/0/options/0 | missing",
                "{\"questions\": [{\"id\": \"a.b\", \"type\": \"LONG_TEXT\", \"text\": \"x\"}]} | /questions/0/id | malformed-id",
                "{\"questions\": [{\"id\": \"a\", \"type\": \"SINGLE_CHOICE\", \"text\": \"x\", \"options\": [{\"id\": \"y\", \"text\": \"Y\"}, {\"id\": \"n\", \"text\": \"N\"}], \"showIf\": {\"question\": \"a\", \"anyOf\": [\"y\"]}}]} | /questions/0/showIf/question | routing-loop",
                "{\"questions\": [{\"id\": \"a\", \"type\": \"SINGLE_CHOICE\", \"text\": \"x\", \"options\": [{\"id\": \"y\", \"text\": \"Y\"}, {\"id\": \"n\", \"text\": \"N\"}], \"showIf\": {\"question\": \"b\", \"anyOf\": [\"y\"]}}, {\"id\": \"b\", \"type\": \"SINGLE_CHOICE\", \"text\": \"x\", \"options\": [{\"id\": \"y\", \"text\": \"Y\"}, {\"id\": \"n\", \"text\": \"N\"}], \"showIf\": {\"question\": \"a\", \"anyOf\": [\"y\"]}}]} | /questions/0/showIf/question | routing-loop",
                "{\"questions\": [{\"id\": \"a\", \"type\": \"SINGLE_CHOICE\", \"text\": \"x\", \"options\": [{\"id\": \"y\", \"text\": \"Y\"}, {\"id\": \"n\", \"text\": \"N\"}], \"showIf\": {\"question\": \"b\", \"anyOf\": [\"y\"]}}, {\"id\": \"b\", \"type\": \"SINGLE_CHOICE\", \"text\": \"x\", \"options\": [{\"id\": \"y\", \"text\": \"Y\"}, {\"id\": \"n\", \"text\": \"N\"}]}]} | /questions/0/showIf/question | later-question",
                "{\"questions\": [{\"id\": \"a\", \"type\": \"SINGLE_CHOICE\", \"text\": \"x\", \"options\": [{\"id\": \"y\", \"text\": \"Y\"}, {\"id\": \"n\", \"text\": \"N\"}], \"showIf\": {\"question\": \"z\", \"anyOf\": [\"y\"]}}]} | /questions/0/showIf/question | unknown-question",
                "{\"questions\": [{\"id\": \"a\", \"type\": \"SINGLE_CHOICE\", \"text\": \"x\", \"options\": [{\"id\": \"y\", \"text\": \"Y\"}, {\"id\": \"n\", \"text\": \"N\"}]}, {\"id\": \"b\", \"type\": \"SINGLE_CHOICE\", \"text\": \"x\", \"options\": [{\"id\": \"y\", \"text\": \"Y\"}, {\"id\": \"n\", \"text\": \"N\"}], \"showIf\": {\"question\": \"a\", \"anyOf\": [\"z\"]}}]} | /questions/1/showIf/anyOf/0 | unknown-option",
                "{\"questions\": [{\"id\": \"a\", \"type\": \"LONG_TEXT\", \"text\": \"x\"}, {\"id\": \"b\", \"type\": \"LONG_TEXT\", \"text\": \"x\", \"showIf\": {\"question\": \"a\", \"anyOf\": [\"y\"]}}]} | /questions/1/showIf/question | not-a-condition",
                "{\"sections\": [{\"id\": \"s\", \"title\": \"S\"}], \"questions\": [{\"id\": \"a\", \"type\": \"LONG_TEXT\", \"text\": \"x\"}]} | /questions/0/section | missing",
                "{\"questions\": [{\"id\": \"a\", \"type\": \"LONG_TEXT\", \"text\": \"x\", \"section\": \"s\"}]} | /questions/0/section | unknown-section",
                "{\"sections\": [{\"id\": \"s\", \"title\": \"S\"}, {\"id\": \"t\", \"title\": \"T\"}], \"questions\": [{\"id\": \"a\", \"type\": \"LONG_TEXT\", \"text\": \"x\", \"section\": \"s\"}, {\"id\": \"b\", \"type\": \"LONG_TEXT\", \"text\": \"x\", \"section\": \"t\"}, {\"id\": \"c\", \"type\": \"LONG_TEXT\", \"text\": \"x\", \"section\": \"s\"}]} | /questions/2/section | scattered-section",
                "{\"questions\": [{\"id\": \"a\", \"type\": \"LONG_TEXT\", \"text\": \"x\", \"rows\": [{\"id\": \"r\", \"text\": \"R\"}]}]} | /questions/0/rows | not-a-matrix",
                "{\"questions\": [{\"id\": \"a\", \"type\": \"MATRIX\", \"text\": \"x\", \"options\": [{\"id\": \"y\", \"text\": \"Y\"}, {\"id\": \"n\", \"text\": \"N\"}]}]} | /questions/0/rows | number-of-rows",
                "{\"questions\": [{\"id\": \"a\", \"type\": \"NUMBER\", \"text\": \"x\"}]} | /questions/0/max | malformed-range",
                "{\"questions\": [{\"id\": \"a\", \"type\": \"DATE\", \"text\": \"x\", \"min\": 1, \"max\": 5}]} | /questions/0/max | malformed-years",
                "{\"questions\": [{\"id\": \"a\", \"type\": \"LONG_TEXT\", \"text\": \"x\", \"translations\": {\"cy\": {\"options\": {\"z\": \"Z\"}}}}]} | /questions/0/translations/cy/options/z | unknown-option",
                "{\"translations\": {\"no/tag\": {\"title\": \"x\"}}} | /translations/no~1tag | malformed-language",
                "{\"layout\": \"UPSIDE_DOWN\"} | /layout | unknown-layout",
                "{\"targets\": [{\"by\": \"ward\", \"group\": \"E1\", \"count\": 3}]} | /targets/0/group | unknown-ward",
                "{\"targets\": [{\"by\": \"age\", \"group\": \"18-24\", \"count\": 0}]} | /targets/0/count | out-of-range",
                "{\"targets\": [{\"by\": \"shoe\", \"group\": \"x\", \"count\": 3}]} | /targets/0/by | unknown-kind",
                "{\"targets\": [{\"by\": \"age\", \"group\": \"x\", \"count\": 3}, {\"by\": \"age\", \"group\": \"x\", \"count\": 4}]} | /targets/1/group | not-unique",
                "{\"languages\": [\"en\", \"EN\"]} | /languages/1 | not-unique",
                "{\"languages\": [\"en\"], \"translations\": {\"cy\": {\"title\": \"x\"}}} | /translations/cy | language-not-listed",
                "{\"questions\": [{\"id\": \"a\", \"type\": \"LONG_TEXT\", \"text\": \"x\", \"translations\": {\"cy\": {\"text\": \"y\"}}}]} | /questions/0/translations/cy | language-not-listed",
                "{\"questions\": [{\"id\": \"a\", \"type\": \"SINGLE_CHOICE\", \"text\": \"x\", \"options\": [{\"id\": \"y\", \"text\": \"Yes, often\"}, {\"id\": \"n\", \"text\": \" yes,  OFTEN\"}]}]} | /questions/0/options/1/text | not-unique",
                "{\"questions\": [{\"id\": \"a\", \"type\": \"SINGLE_CHOICE\", \"text\": \"x\", \"options\": [{\"id\": \"y\", \"text\": \"Yes\"}, {\"id\": \"n\", \"text\": \"\\u2060\\ufeff\\u00ad\"}]}]} | /questions/0/options/1/text | missing",
                "{\"questions\": [{\"id\": \"a\", \"type\": \"LONG_TEXT\", \"text\": \"\\u200b \\u3164\"}]} | /questions/0/text | missing",
                "{\"standing\": true, \"decisionDate\": \"2031-01-01\"} | /decisionDate | not-when-standing",
            })
    void saysWhatIsWrongAndWhere(String body, String pointer, String key) {
        Answer refused = service.post("POLICY", ALL, body);
        assertThat(refused.status()).as(refused.text()).isEqualTo(400);
        JsonNode error = refused.json().get("errors").get(0);
        assertThat(error.get("pointer").asString()).isEqualTo(pointer);
        assertThat(error.get("key").asString()).isEqualTo(key);
    }

    @Test
    void namesEveryQuestionThatNobodyCanReach() {
        Answer refused = service.post("POLICY", ALL, """
                {"questions": [
                  {"id": "a", "type": "SCALE", "text": "x", "min": 1, "max": 3},
                  {"id": "b", "type": "SCALE", "text": "x", "min": 1, "max": 3,
                   "showIf": {"question": "a", "anyOf": ["4"]}},
                  {"id": "c", "type": "SCALE", "text": "x", "min": 1, "max": 3,
                   "showIf": {"question": "b", "anyOf": ["1"]}},
                  {"id": "d", "type": "LONG_TEXT", "text": "x", "showIf": {"question": "c", "anyOf": ["2"]}}]}""");
        assertThat(refused.json().get("errors").valueStream())
                .extracting(error ->
                        error.get("pointer").asString() + " " + error.get("key").asString())
                .containsExactly(
                        "/questions/1/showIf/anyOf/0 unknown-option",
                        "/questions/2/showIf unreachable",
                        "/questions/3/showIf unreachable");
    }

    @Test
    void givesBackAllThatADraftSays() {
        String draft = """
                {"title": "All of it", "layout": "BY_SECTION", "askEquality": true, "standing": true, "interimViews": "PARTICIPATION",
                 "objectives": "To choose.", "languages": ["en", "cy"], "targets": [{"by": "age", "group": "18-24", "count": 40}],
                 "sections": [{"id": "s", "title": "First", "text": "Before it."}],
                 "translations": {"cy": {"title": "Popeth", "sections": {"s": {"title": "Cyntaf"}}}},
                 "questions": [
                   {"id": "m", "type": "MATRIX", "text": "How?", "required": false, "section": "s",
                    "rows": [{"id": "r", "text": "R"}],
                    "options": [{"id": "y", "text": "Y"}, {"id": "n", "text": "N"}],
                    "askAgainReason": "It changed.",
                    "translations": {"cy": {"text": "Sut?", "options": {"y": "Ie"}, "rows": {"r": "Rh"}}}},
                   {"id": "c", "type": "SINGLE_CHOICE", "text": "Which?", "required": false, "section": "s",
                    "options": [{"id": "y", "text": "Y"}, {"id": "n", "text": "N"}], "chartInMails": true},
                   {"id": "d", "type": "DATE", "text": "When?", "required": false, "section": "s",
                    "min": 2000, "max": 2030, "showIf": {"question": "c", "anyOf": ["y"]}}]}""";
        Answer drafted = service.post("POLICY", ALL, draft);
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(201);
        JsonNode given = service.get(
                        "POLICY", ALL + "/" + drafted.json().get("id").asString())
                .json();
        JSON.readTree(draft)
                .propertyStream()
                .forEach(member -> assertThat(given.get(member.getKey()))
                        .as(member.getKey())
                        .isEqualTo(member.getValue()));
    }

    @Test
    void promisesInWorkingDaysWhereItSaysSo() {
        String worked =
                id(service.post("POLICY", ALL, "{\"replyWithinDays\": 10, \"replyWithinUnit\": \"WORKING_DAYS\"}"));
        JsonNode draft = service.get("POLICY", ALL + "/" + worked).json();
        assertThat(draft.get("replyWithinUnit").asString()).isEqualTo("WORKING_DAYS");
        assertThat(draft.get("replyWithinDays").asInt()).isEqualTo(10);
        String unsaid = id(service.post("POLICY", ALL, "{\"replyWithinUnit\": \"WORKING_DAYS\"}"));
        assertThat(service.get("POLICY", ALL + "/" + unsaid)
                        .json()
                        .get("replyWithinDays")
                        .asInt())
                .isEqualTo(20);
        String plain = id(service.post("POLICY", ALL, "{\"title\": \"As ever\"}"));
        JsonNode calendar = service.get("POLICY", ALL + "/" + plain).json();
        assertThat(calendar.get("replyWithinUnit").asString()).isEqualTo("DAYS");
        assertThat(calendar.get("replyWithinDays").asInt()).isEqualTo(28);
    }

    @Test
    void refusesToOpenWhatIsNotComplete() {
        String id = service.post("POLICY", ALL, "{\"title\": \"With gaps\"}")
                .json()
                .get("id")
                .asString();
        Answer refused = service.tell("POLICY", ALL + "/" + id + "/open");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("incomplete-draft");
        assertThat(refused.json().get("missing").toString()).contains("purpose", "closesAt", "owner");
    }

    @Test
    void takesATextThatNobodySeesForNone() {
        String id = service.post("POLICY", ALL, "{\"title\": \"\\u200b\", \"purpose\": \"\\u00ad\\u2060 \\ufeff\"}")
                .json()
                .get("id")
                .asString();
        assertThat(service.tell("POLICY", ALL + "/" + id + "/open")
                        .json()
                        .get("missing")
                        .toString())
                .contains("title", "purpose");
    }

    @Test
    void refusesToOpenWhatIsDecidedBeforeItCloses() {
        String draft = RunningService.draft("Decided before", Instant.parse("2031-03-02T12:00:00Z"));
        Answer drafted = service.post("POLICY", ALL, draft);
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(201);
        String path = ALL + "/" + drafted.json().get("id").asString();
        assertThat(service.get("POLICY", path + "/checks")
                        .json()
                        .path("decidedBeforeItCloses")
                        .asBoolean())
                .isTrue();
        Answer refused = service.tell("POLICY", path + "/open");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("decided-before-it-closes");
        assertThat(refused.json().get("decisionDate").asString()).isEqualTo("2031-03-01");

        String sameDay = RunningService.draft("Decided that day", Instant.parse("2031-03-01T12:00:00Z"));
        String other = ALL + "/"
                + service.post("POLICY", ALL, sameDay).json().get("id").asString();
        assertThat(service.get("POLICY", other + "/checks").json().has("decidedBeforeItCloses"))
                .isFalse();
        assertThat(service.tell("POLICY", other + "/open").status()).isEqualTo(200);
    }

    @Test
    void refusesTimesInThePast() {
        Answer refused = service.post("POLICY", ALL, "{\"title\": \"Late\", \"closesAt\": \"2020-01-01T00:00:00Z\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("closes-in-the-past");
    }

    @Test
    void needsTheVersionForEachStep() {
        String id = drafted("Step by step");
        assertThat(service.post("POLICY", ALL + "/" + id + "/open", "").status())
                .isEqualTo(428);
        Answer opened = service.post("POLICY", ALL + "/" + id + "/open", "", "If-Match", "\"0\"");
        assertThat(opened.header("ETag")).isEqualTo("\"1\"");
        assertThat(opened.json().get("status").asString()).isEqualTo("OPEN");
        assertThat(service.tell("POLICY", ALL + "/" + id + "/open").code()).isEqualTo("already-open");
        assertThat(service.tell("POLICY", ALL + "/" + id + "/withdraw").status())
                .isEqualTo(200);
        assertThat(service.tell("POLICY", ALL + "/" + id + "/close").code()).isEqualTo("already-withdrawn");
    }

    @Test
    void listsWhatIsOpenPageByPage() {
        service.opened("On the list, first");
        service.opened("On the list, second");
        JsonNode page = service.get("ANONYMOUS", ALL + "?status=open&limit=1").json();
        assertThat(page.get("items").size()).isEqualTo(1);
        JsonNode next = service.get(
                        "ANONYMOUS",
                        ALL + "?status=open&limit=1&after=" + page.get("next").asString())
                .json();
        assertThat(next.get("items").get(0).get("id"))
                .isNotEqualTo(page.get("items").get(0).get("id"));
        assertThat(service.get("ANONYMOUS", ALL + "?status=strange").status()).isEqualTo(400);
        assertThat(service.get("ANONYMOUS", ALL + "?limit=0").status()).isEqualTo(400);
    }

    @Test
    void opensAndClosesAtItsTimes() {
        Instant opens = service.now().plus(Duration.ofHours(2));
        String body = draft("Keeps its times", opens.plus(Duration.ofHours(2)))
                .replaceFirst("\\{", "{\"opensAt\": \"" + opens + "\", ");
        String id = service.post("POLICY", ALL, body).json().get("id").asString();
        assertThat(service.tell("POLICY", ALL + "/" + id + "/open")
                        .json()
                        .get("status")
                        .asString())
                .isEqualTo("PLANNED");
        assertThat(service.get("ANONYMOUS", ALL + "/" + id).json().get("status").asString())
                .isEqualTo("PLANNED");
        assertThat(service.post(
                                "ANONYMOUS",
                                ALL + "/" + id + "/responses",
                                "{\"channel\": \"ONLINE\", \"answers\": []}")
                        .code())
                .isEqualTo("consultation-not-open");
        service.letPass(Duration.ofHours(2));
        await().atMost(Duration.ofMinutes(2)).until(() -> status(id).equals("OPEN"));
        service.letPass(Duration.ofHours(2));
        await().atMost(Duration.ofMinutes(2)).until(() -> status(id).equals("CLOSED"));
    }

    private static String status(String id) {
        return service.get("ANONYMOUS", ALL + "/" + id).json().get("status").asString();
    }

    private static String slug(String id) {
        return service.get("POLICY", ALL + "/" + id).json().get("slug").asString();
    }

    private static String id(Answer drafted) {
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(201);
        return drafted.json().get("id").asString();
    }

    private static String drafted(String title) {
        Answer drafted = service.post("POLICY", ALL, draft(title, closing()));
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(201);
        return drafted.json().get("id").asString();
    }

    private static Instant closing() {
        return service.now().plus(Duration.ofDays(30));
    }
}
