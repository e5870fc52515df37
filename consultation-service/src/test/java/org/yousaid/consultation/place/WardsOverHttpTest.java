package org.yousaid.consultation.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yousaid.consultation.RunningService;
import org.yousaid.consultation.RunningService.Answer;
import org.yousaid.testsupport.SharedData;

class WardsOverHttpTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    @Test
    void replacesTheListAndTakesAnswersFromItsWards() {
        Answer put = put("POLICY", "code,name\nE05002087,Peverell\nE05002078,Budshead\n", "*");
        assertThat(put.status()).as(put.text()).isEqualTo(200);
        Answer list = service.get("ANONYMOUS", "/api/wards");
        assertThat(list.json().get("items").toString())
                .isEqualTo(
                        "[{\"code\":\"E05002078\",\"name\":\"Budshead\"},{\"code\":\"E05002087\",\"name\":\"Peverell\"}]");
        assertThat(list.header("ETag")).isEqualTo(put.header("ETag"));
        assertThat(put("POLICY", "code,name\nE05002087,Peverell\n", "\"0\"").status())
                .isEqualTo(412);
        Answer answered =
                service.post("ANONYMOUS", "/api/consultations/" + service.opened("By ward") + "/responses", """
                        {"channel": "ONLINE", "ward": "E05002087", "answers": [{"question": "q3", "scale": 4}]}""");
        assertThat(answered.status()).as(answered.text()).isEqualTo(201);
    }

    @Test
    void takesTheOfficialListOfPlymouth() throws IOException {
        String csv = Files.readString(SharedData.folder("reference-wards").resolve("plymouth-wards-2025.csv"));
        assertThat(put("ADMIN", csv, "*").json().get("items").size()).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'code,title\nE1,One' | 1",
                "'code,name\nE1,One\nE1,Two' | 3",
                "'code,name\nE1,One\nE 2,Two' | 3",
                "'code,name\nE1,' | 2",
                "'code,name\nE1,One,more' | 2",
            })
    void refusesAMalformedListWithItsRow(String csv, int row) {
        Answer refused = put("POLICY", csv, "*");
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("malformed-ward-list");
        assertThat(refused.json().get("row").asInt()).isEqualTo(row);
    }

    @Test
    void letsOnlyPolicyAndAdministratorsReplaceIt() {
        assertThat(put("OFFICER", "code,name\nE1,One", "*").status()).isEqualTo(403);
    }

    private static Answer put(String role, String csv, String version) {
        return service.send(
                role,
                "PUT",
                "/api/wards",
                BodyPublishers.ofString(csv),
                "Content-Type",
                "text/csv",
                "If-Match",
                version);
    }
}
