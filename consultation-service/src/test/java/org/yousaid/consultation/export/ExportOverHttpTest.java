package org.yousaid.consultation.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.consultation.RunningService;
import org.yousaid.consultation.RunningService.Answer;
import tools.jackson.databind.JsonNode;

class ExportOverHttpTest {

    private static final String FORMULA = "=HYPERLINK(\"http://evil.example\";\"prize\")";

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    @Test
    void writesEveryResponseAsARowThatNoSpreadsheetRuns() throws IOException {
        String id = service.opened("Taken out");
        String reference = answer(id, """
                {"question": "q1", "choice": ["yes"]}, {"question": "q2", "choice": ["play"]},
                {"question": "q3", "scale": 4}, {"question": "q4", "text": "%s"}""".formatted(FORMULA.replace("\"", "\\\"")));
        answer(service.opened("Another"), "{\"question\": \"q3\", \"scale\": 1}");
        answer(id, "{\"question\": \"q4\", \"text\": \"\u05E9\u05DC\u05D5\u05DD \uD83C\uDF33\\nmore\"}");

        Answer csv = service.get("POLICY", "/api/consultations/" + id + "/responses.csv?export=export-of-" + id);
        assertThat(csv.status()).as(csv.text()).isEqualTo(200);
        assertThat(csv.header("Content-Disposition")).isEqualTo("attachment; filename=\"taken-out-responses.csv\"");
        List<CSVRecord> rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv.text()))
                .getRecords();
        assertThat(rows).hasSize(2);
        CSVRecord first = rows.getFirst();
        assertThat(first.get("reference")).isEqualTo(reference);
        assertThat(first.get("channel")).isEqualTo("ONLINE");
        assertThat(first.get("q1")).isEqualTo("Yes");
        assertThat(List.of(first.get("q2/walk"), first.get("q2/play"))).containsExactly("0", "1");
        assertThat(first.get("q3")).isEqualTo("4");
        assertThat(first.get("q4")).isEqualTo("'" + FORMULA);
        assertThat(rows.getLast().get("q1")).isEmpty();
        assertThat(rows.getLast().get("q4")).isEqualTo("\u05E9\u05DC\u05D5\u05DD \uD83C\uDF33\nmore");

        Sheet sheet = new SpreadSheet(
                        new ByteArrayInputStream(service.bytes("POLICY", "/api/consultations/" + id + "/responses.ods")
                                .body()))
                .getSheet(0);
        assertThat(sheet.getMaxRows()).isEqualTo(3);
        assertThat(sheet.getRange(1, 9).getValue()).isEqualTo(4.0);
        assertThat(sheet.getRange(1, 10).getValue()).isEqualTo("'" + FORMULA);
        assertThat(sheet.getRange(1, 10).getFormula()).isNull();

        JsonNode exports = service.get("POLICY", "/api/consultations/" + id + "/exports")
                .json()
                .get("items");
        assertThat(exports.size()).isEqualTo(2);
        JsonNode ofCsv = exports.valueStream()
                .filter(export -> export.get("format").asString().equals("csv"))
                .findFirst()
                .orElseThrow();
        assertThat(ofCsv.get("state").asString()).isEqualTo("DONE");
        assertThat(ofCsv.get("rows").asInt()).isEqualTo(2);
        assertThat(ofCsv.get("percent").asInt()).isEqualTo(100);
        assertThat(ofCsv.get("by").asString()).isEqualTo("POLICY");
    }

    @Test
    void leavesOutWhatWasRemovedAndWhoSaidIt() {
        String id = service.opened("With contacts");
        Answer answered = service.post("ANONYMOUS", "/api/consultations/" + id + "/responses", """
                {"channel": "ONLINE", "answers": [{"question": "q3", "scale": 2}],
                 "contact": {"email": "dora@example.org", "name": "Dora"}}""");
        assertThat(answered.status()).as(answered.text()).isEqualTo(201);
        assertThat(service.get("POLICY", "/api/consultations/" + id + "/responses.csv")
                        .text())
                .doesNotContain("dora", "Dora");
    }

    @Test
    void isForThePolicyTeamAndOncePerId() {
        String id = service.opened("Not for all");
        String path = "/api/consultations/" + id + "/responses.csv?export=only-once-" + id;
        assertThat(service.get("OFFICER", path).status()).isEqualTo(403);
        assertThat(service.get("POLICY", path).status()).isEqualTo(200);
        assertThat(service.get("POLICY", path).code()).isEqualTo("idempotency-key-reused");
        assertThat(service.get("POLICY", "/api/consultations/" + id + "/responses.csv?export=%20")
                        .status())
                .isEqualTo(400);
    }

    private static String answer(String id, String answers) {
        Answer answer = service.send(
                "ANONYMOUS",
                "POST",
                "/api/consultations/" + id + "/responses",
                BodyPublishers.ofString("{\"channel\": \"ONLINE\", \"answers\": [" + answers + "]}"),
                "Content-Type",
                "application/json");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("reference").asString();
    }
}
