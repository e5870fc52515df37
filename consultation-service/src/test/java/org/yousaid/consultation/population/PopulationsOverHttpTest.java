package org.yousaid.consultation.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yousaid.consultation.RunningService;
import org.yousaid.consultation.RunningService.Answer;

class PopulationsOverHttpTest {

    private static final String SOURCE = "# Source: Office for National Statistics, mid-2023\n";

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    @Test
    void takesTheCouncilsFiguresWithTheirSource() {
        assertThat(put("POLICY", "/api/wards", "code,name\nE05002087,Peverell\n")
                        .status())
                .isEqualTo(200);
        Answer put =
                put("POLICY", "/api/populations", SOURCE + "by,group,people\nward,E05002087,13021\nage,85+,2400\n");
        assertThat(put.status()).as(put.text()).isEqualTo(200);
        Answer read = service.get("ANONYMOUS", "/api/populations");
        assertThat(read.json().get("source").asString()).isEqualTo("Office for National Statistics, mid-2023");
        assertThat(read.json().get("items").get(0).toString())
                .isEqualTo("{\"by\":\"ward\",\"group\":\"E05002087\",\"people\":13021}");
        assertThat(read.header("ETag")).isEqualTo(put.header("ETag"));

        Answer stale = service.send(
                "POLICY",
                "PUT",
                "/api/populations",
                BodyPublishers.ofString(SOURCE + "by,group,people\nage,85+,1\n"),
                "Content-Type",
                "text/csv",
                "If-Match",
                "\"0\"");
        assertThat(stale.status()).isEqualTo(412);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'by,group,people\nage,85+,2400' | 1",
                "'# Source:\nby,group,people\nage,85+,2400' | 1",
                "'# Source: us\nby,group\nage,85+' | 2",
                "'# Source: us\nby,group,people' | 3",
                "'# Source: us\nby,group,people\nward,E404,5' | 3",
                "'# Source: us\nby,group,people\nage,85+,5\nage,85+,6' | 4",
                "'# Source: us\nby,group,people\nage,85+,1.5' | 3",
                "'# Source: us\nby,group,people\nage,85+,9999999999' | 3",
                "'# Source: us\nby,group,people\n<b>,85+,1' | 3",
            })
    void refusesMalformedFiguresWithTheirRow(String csv, int row) {
        Answer refused = put("ADMIN", "/api/populations", csv);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("malformed-populations");
        assertThat(refused.json().get("row").asInt()).isEqualTo(row);
    }

    @Test
    void letsOnlyPolicyAndAdministratorsPutThem() {
        assertThat(put("OFFICER", "/api/populations", SOURCE + "by,group,people\nage,85+,1")
                        .status())
                .isEqualTo(403);
    }

    private static Answer put(String role, String path, String csv) {
        return service.send(
                role, "PUT", path, BodyPublishers.ofString(csv), "Content-Type", "text/csv", "If-Match", "*");
    }
}
