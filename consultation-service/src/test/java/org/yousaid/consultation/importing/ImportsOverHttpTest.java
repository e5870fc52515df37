package org.yousaid.consultation.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yousaid.consultation.RunningService;
import org.yousaid.consultation.RunningService.Answer;
import tools.jackson.databind.JsonNode;

class ImportsOverHttpTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    private static final String COMMENTS = """
            timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body
            1518501496471,x,1,7,1,0,1,"More trees, please."
            1518499107516,x,0,5,0,1,-1,Rude words.
            """;
    private static final String PARTICIPANTS = """
            participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1
            5,0,1,2,1,1,-1,1
            6,0,0,1,0,0,,0
            """;

    @Test
    void takesAConversationAsAnswersOfTodayWhenAskedTo() {
        Answer accepted = send(
                "POLICY",
                new Multipart()
                        .file("comments", COMMENTS)
                        .file("participants", PARTICIPANTS)
                        .field("live", "true")
                        .field("title", "Live from elsewhere"));
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        JsonNode done = done(accepted);
        assertThat(done.get("state").asString()).as(done.toString()).isEqualTo("DONE");
        assertThat(done.get("total").asInt()).isEqualTo(3);
        assertThat(done.get("responses").asInt()).isEqualTo(3);
        assertThat(done.get("suggestions").asInt()).isEqualTo(2);

        JsonNode consultation = service.get("ANONYMOUS", "/api/consultations/live-from-elsewhere")
                .json();
        assertThat(consultation.get("status").asString()).isEqualTo("OPEN");
        assertThat(consultation.get("historic").asBoolean()).isFalse();
        assertThat(consultation.get("questions").toString())
                .contains("More trees, please.", "Comment 0 (not published by the moderators)")
                .doesNotContain("Rude words");
    }

    @Test
    void keepsAHistoryClosedAndInItsOwnTime() {
        Answer accepted = send(
                "OFFICER",
                new Multipart()
                        .file("comments", COMMENTS)
                        .file("participants", PARTICIPANTS)
                        .file("summary", "topic,A quiet history\nconversation-description,\"Said then.\""));
        assertThat(done(accepted).get("state").asString()).isEqualTo("DONE");
        JsonNode consultation =
                service.get("ANONYMOUS", "/api/consultations/a-quiet-history").json();
        assertThat(consultation.get("status").asString()).isEqualTo("CLOSED");
        assertThat(consultation.get("historic").asBoolean()).isTrue();
        assertThat(consultation.get("openedAt").asString()).startsWith("2018-02-13T05:18:27");
    }

    @Test
    void answersARepeatWithTheSameImport() {
        Multipart form = new Multipart().file("comments", COMMENTS).file("participants", PARTICIPANTS);
        Answer first = send("OFFICER", form, "Idempotency-Key", "import-it-once");
        Answer second = send("OFFICER", form, "Idempotency-Key", "import-it-once");
        assertThat(second.status()).isEqualTo(202);
        assertThat(second.text()).isEqualTo(first.text());
        Multipart other =
                new Multipart().file("comments", COMMENTS).file("participants", PARTICIPANTS.replace("6,0", "8,0"));
        assertThat(send("OFFICER", other, "Idempotency-Key", "import-it-once").code())
                .isEqualTo("idempotency-key-reused");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "comments     | comment-body   | words       | 1",
                "comments     | 1518499107516  | yesterday   | 3",
                "comments     | Rude words.    | ' '         | 3",
                "comments     | x,1,7          | x,0,7       | 3",
                "comments     | please.\"      | please.     | 1",
                "participants | ,0,1           | ,0,9        | 1",
                "participants | ,,0            | ,2,0        | 3",
                "participants | 6,0,0          | 5,0,0       | 3",
                "participants | 5,0,1          | 5,1         | 2",
            })
    void refusesAMalformedFileWithItsRow(String file, String right, String wrong, int row) {
        Answer refused = send(
                "OFFICER",
                new Multipart()
                        .file("comments", file.equals("comments") ? COMMENTS.replace(right, wrong) : COMMENTS)
                        .file(
                                "participants",
                                file.equals("participants") ? PARTICIPANTS.replace(right, wrong) : PARTICIPANTS));
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("malformed-import-file");
        assertThat(refused.json().get("file").asString()).isEqualTo(file);
        assertThat(refused.json().get("row").asInt()).as(refused.text()).isEqualTo(row);
    }

    @Test
    void refusesWhatIsNotInUtf8AndWhatIsMissing() {
        Answer refused = send(
                "OFFICER",
                new Multipart().file("comments", new byte[] {(byte) 0xff, 'x'}).file("participants", PARTICIPANTS));
        assertThat(refused.code()).isEqualTo("malformed-import-file");
        assertThat(send("OFFICER", new Multipart().file("comments", COMMENTS)).status())
                .isEqualTo(400);
        assertThat(send("REVIEWER", new Multipart().file("comments", COMMENTS).file("participants", PARTICIPANTS))
                        .status())
                .isEqualTo(403);
        assertThat(service.get("OFFICER", "/api/imports/import-nowhere").code()).isEqualTo("unknown-import");
    }

    private static JsonNode done(Answer accepted) {
        String job = accepted.header("Location");
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !service.get("POLICY", job)
                        .json()
                        .get("state")
                        .asString()
                        .equals("RUNNING"));
        return service.get("POLICY", job).json();
    }

    private static Answer send(String role, Multipart form, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = Multipart.CONTENT_TYPE;
        return service.send(role, "POST", "/api/imports/polis", form.publisher(), all);
    }
}
