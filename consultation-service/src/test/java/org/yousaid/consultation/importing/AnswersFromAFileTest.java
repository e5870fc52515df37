package org.yousaid.consultation.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yousaid.consultation.RunningService;
import org.yousaid.consultation.RunningService.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A council's own table of answers, sent in as a file. */
class AnswersFromAFileTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    private static final JsonMapper JSON = new JsonMapper();
    private static final String QUESTIONS = """
            [{"id": "use", "type": "SINGLE_CHOICE", "text": "Do you use it?",
              "options": [{"id": "yes", "text": "Yes, often"}, {"id": "no", "text": "No"}]},
             {"id": "for", "type": "MULTIPLE_CHOICE", "text": "What for?",
              "showIf": {"question": "use", "anyOf": ["yes"]},
              "options": [{"id": "walk", "text": "Walking ‘slowly’"}, {"id": "play", "text": "Playing"}]},
             {"id": "first", "type": "RANKING", "text": "What matters most?",
              "options": [{"id": "a", "text": "Trees"}, {"id": "b", "text": "Paths"}, {"id": "c", "text": "Benches"}]},
             {"id": "parts", "type": "MATRIX", "text": "How are they?",
              "rows": [{"id": "gate", "text": "The gate"}, {"id": "pond", "text": "The pond"}],
              "options": [{"id": "good", "text": "Good"}, {"id": "bad", "text": "Bad"}]},
             {"id": "age", "type": "NUMBER", "text": "How old are you?", "min": 0, "max": 120},
             {"id": "since", "type": "DATE", "text": "When did you come?", "min": 2020, "max": 2026},
             {"id": "like", "type": "SCALE", "text": "How do you like it?", "min": 1, "max": 5},
             {"id": "else", "type": "LONG_TEXT", "text": "Anything else?"}]""";

    @Test
    void takesEveryKindOfAnswerAndAddsNothingTheSecondTime() {
        String consultation = opened("File with every kind");
        String file = """
                reference_key,channel,use,for,first/a,first/b,first/c,parts/gate,parts/pond,age,since,like,else
                A-1,PAPER,"yes,  OFTEN",Walking 'slowly'|play,2,1,,Good,bad,44,2024-05-01,4.0,"'=HYPERLINK(""x"")"
                A-2,paper,Sometimes,,,,,,,,,,
                A-3,,no,,,,,,,,,,"Two
                lines"
                """;
        JsonNode first = imported(consultation, file);
        assertThat(errors(first)).containsExactly("3 use unknown-option false");
        assertThat(first.get("done").asInt()).isEqualTo(3);
        assertThat(first.get("responses").asInt()).isEqualTo(2);
        assertThat(first.get("repeated").asInt()).isZero();

        JsonNode second = imported(consultation, file.replace("Sometimes", "yes"));
        assertThat(errors(second)).isEmpty();
        assertThat(second.get("responses").asInt()).isEqualTo(3);
        assertThat(second.get("repeated").asInt()).isEqualTo(2);

        JsonNode results = results(consultation);
        assertThat(results.get("responses").asInt()).isEqualTo(3);
        assertThat(bases(results))
                .isEqualTo(
                        Map.of("use", 3, "for", 1, "first", 1, "parts", 1, "age", 1, "since", 1, "like", 1, "else", 2));
    }

    @Test
    void tellsRowsWithoutKeysByWhatTheySayAndHowOften() {
        String consultation = opened("File without keys");
        assertThat(imported(consultation, "use,like\nyes,4\nno,2\nyes,4\n")
                        .get("responses")
                        .asInt())
                .isEqualTo(3);
        JsonNode again = imported(consultation, "like,use,age\n5,no,\n4,yes,\n2,no,\n4,yes,\n4,yes,\n");
        assertThat(again.get("responses").asInt()).isEqualTo(5);
        assertThat(again.get("repeated").asInt()).isEqualTo(3);
        assertThat(results(consultation).get("responses").asInt()).isEqualTo(5);
    }

    @Test
    void saysOfEveryRowWhatIsWrongAndTakesTheOthers() {
        String consultation = opened("File with mistakes");
        JsonNode job = imported(consultation, """
                reference_key,captured_at,channel,ward,language,use,for,first,age,since,like
                1,,,,,yes,"walk,play",Trees|c,1.5,,
                2,yesterday,Post,,not a tag,yes,,,,,
                3,,,Nowhere,,yes,,,,,
                4,2001-01-01T00:00:00Z,,,,yes,,,,,
                5,,,,,yes,walk|walk,,,,
                6,,,,,yes,,Trees|Roofs,many,31.12.2025,7
                7,,,,,no,walk,,,,
                7,,,,,no,,,,,
                9,,,,,no
                10,,,,,,,,,,9
                """);
        assertThat(errors(job))
                .containsExactlyInAnyOrder(
                        "3 captured_at unreadable-cell false",
                        "3 channel unreadable-cell false",
                        "3 language unreadable-cell false",
                        "4 ward unknown-ward false",
                        "5 captured_at captured-outside-window false",
                        "6 for option-chosen-twice false",
                        "7 first unknown-option false",
                        "7 age unreadable-cell false",
                        "7 since unreadable-cell false",
                        "8 for answered-although-hidden true",
                        "9 reference_key row-key-twice false",
                        "10  unreadable-row false",
                        "11 like scale-out-of-range false");
        assertThat(job.get("errorCount").asInt()).isEqualTo(13);
        assertThat(job.get("responses").asInt()).isEqualTo(2);
        assertThat(bases(results(consultation))).containsEntry("use", 2).containsEntry("for", 1);
    }

    @Test
    void keepsWhatARowSaidFirst() {
        String consultation = opened("File that changed");
        imported(consultation, "reference_key,use\nA,yes\n");
        assertThat(errors(imported(consultation, "reference_key,use\nA,no\n"))).containsExactly("2  row-changed false");
    }

    @Test
    void readsASpreadsheet() throws IOException {
        String consultation = opened("File from a spreadsheet");
        JsonNode job = imported(consultation, ods("""
                        <table:table-row><table:table-cell office:value-type="string"><text:p>use</text:p></table:table-cell>
                          <table:table-cell office:value-type="string"><text:p>else</text:p></table:table-cell>
                          <table:table-cell office:value-type="string"><text:p>like</text:p></table:table-cell>
                          <table:table-cell table:number-columns-repeated="16000"/></table:table-row>
                        <table:table-row><table:table-cell office:value-type="string"><text:p>Yes, often</text:p></table:table-cell>
                          <table:table-cell/>
                          <table:table-cell office:value-type="float" office:value="4"><text:p>4,00</text:p></table:table-cell>
                          <table:table-cell table:number-columns-repeated="16000"/></table:table-row>
                        <table:table-row table:number-rows-repeated="1000000"><table:table-cell/></table:table-row>
                        """));
        assertThat(errors(job)).isEmpty();
        assertThat(bases(results(consultation))).containsEntry("like", 1).containsEntry("else", 0);
    }

    @Test
    void refusesASpreadsheetThatIsNone() throws IOException {
        String consultation = opened("File that is no spreadsheet");
        assertMalformed(consultation, ods("<table:table-row>"), 1);
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("mimetype"));
        }
        assertMalformed(consultation, zip.toByteArray(), 1);
        assertMalformed(
                consultation,
                ods("<table:table-row><table:table-cell table:number-columns-repeated=\"900000\">"
                        + "<text:p>x</text:p></table:table-cell></table:table-row>"),
                1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "use,other;yes,1       | 1",
                "use,use;yes,yes       | 1",
                "use/yes;1             | 1",
                "parts;good            | 1",
                "for,for/walk;walk,1   | 1",
                "reference_key;1       | 1",
                "use;\"yes             | 1",
                "use                   | 2",
            })
    void refusesAFileThatIsNoTableOfAnswers(String lines, int row) {
        String consultation = opened("File that is no table");
        assertMalformed(consultation, lines.replace(";", "\n").getBytes(StandardCharsets.UTF_8), row);
    }

    @Test
    void refusesTooManyRowsAndColumns() {
        String consultation = opened("File that is too large");
        byte[] rows = ("use\n" + "yes\n".repeat(AnswerTable.MOST_ROWS + 1)).getBytes(StandardCharsets.UTF_8);
        assertMalformed(consultation, rows, AnswerTable.MOST_ROWS + 2);
        byte[] columns = ("use" + ",x".repeat(AnswerTable.MOST_COLUMNS)).getBytes(StandardCharsets.UTF_8);
        assertMalformed(consultation, columns, 1);
    }

    @Test
    void refusesWhoMayNotAndWhatIsNotOpen() {
        String consultation = opened("File for nobody");
        byte[] file = "use\nyes\n".getBytes(StandardCharsets.UTF_8);
        assertThat(send("REVIEWER", consultation, file).status()).isEqualTo(403);
        assertThat(send("OFFICER", "nothing-of-that-name", file).code()).isEqualTo("unknown-consultation");
        assertThat(service.tell("POLICY", "/api/consultations/" + consultation + "/close")
                        .status())
                .isEqualTo(200);
        assertThat(send("OFFICER", consultation, file).code()).isEqualTo("consultation-closed");
        Multipart two = new Multipart().file("one", file).file("two", file);
        assertThat(service.send(
                                "OFFICER",
                                "POST",
                                "/api/consultations/" + consultation + "/imports",
                                two.publisher(),
                                "Content-Type",
                                Multipart.CONTENT_TYPE)
                        .status())
                .isEqualTo(400);
    }

    private static String opened(String title) {
        ObjectNode draft = (ObjectNode)
                JSON.readTree(RunningService.draft(title, service.now().plus(Duration.ofDays(14))));
        draft.set("questions", JSON.readTree(QUESTIONS));
        Answer drafted = service.post("POLICY", "/api/consultations", draft.toString());
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(201);
        String id = drafted.json().get("id").asString();
        assertThat(service.tell("POLICY", "/api/consultations/" + id + "/open").status())
                .isEqualTo(200);
        return id;
    }

    private static JsonNode imported(String consultation, String file) {
        return imported(consultation, file.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode imported(String consultation, byte[] file) {
        Answer accepted = send("OFFICER", consultation, file);
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        String job = accepted.header("Location");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !service.get("POLICY", job)
                        .json()
                        .get("state")
                        .asString()
                        .equals("RUNNING"));
        JsonNode done = service.get("POLICY", job).json();
        assertThat(done.get("state").asString()).isEqualTo("DONE");
        return done;
    }

    private static Answer send(String role, String consultation, byte[] file) {
        return service.send(
                role,
                "POST",
                "/api/consultations/" + consultation + "/imports",
                new Multipart().file("file", file).publisher(),
                "Content-Type",
                Multipart.CONTENT_TYPE);
    }

    private static void assertMalformed(String consultation, byte[] file, int row) {
        Answer refused = send("OFFICER", consultation, file);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("malformed-import-file");
        assertThat(refused.json().get("row").asInt()).as(refused.text()).isEqualTo(row);
    }

    private static byte[] ods(String rows) throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("content.xml"));
            out.write(("""
                    <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                      xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                      xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
                    <office:body><office:spreadsheet><table:table table:name="Answers">""" + rows + "</table:table></office:spreadsheet></office:body></office:document-content>")
                    .getBytes(StandardCharsets.UTF_8));
        }
        return zip.toByteArray();
    }

    private static List<String> errors(JsonNode job) {
        List<String> errors = new ArrayList<>();
        job.get("errors")
                .forEach(error -> errors.add(error.get("row").asInt() + " "
                        + error.path("column").asString("") + " "
                        + error.get("code").asString() + " "
                        + error.get("rowTaken").asBoolean()));
        return errors;
    }

    /** The results, once it is closed and they are published. */
    private static JsonNode results(String consultation) {
        assertThat(service.tell("POLICY", "/api/consultations/" + consultation + "/close")
                        .status())
                .isEqualTo(200);
        Answer published = service.tell("POLICY", "/api/consultations/" + consultation + "/results/publish");
        assertThat(published.status()).as(published.text()).isEqualTo(200);
        return service.get("POLICY", "/api/consultations/" + consultation + "/results")
                .json();
    }

    private static Map<String, Integer> bases(JsonNode results) {
        Map<String, Integer> bases = new TreeMap<>();
        results.get("questions")
                .forEach(question -> bases.put(
                        question.get("id").asString(), question.get("base").asInt()));
        return bases;
    }
}
