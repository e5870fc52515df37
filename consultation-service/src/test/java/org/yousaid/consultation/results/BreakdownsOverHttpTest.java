package org.yousaid.consultation.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.miachm.sods.Sheet;
import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.consultation.RunningService;
import org.yousaid.consultation.RunningService.Answer;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.consultation.consultation.PublishedResults;
import tools.jackson.databind.JsonNode;

/** Counts by ward and channel, and what of them is not shown. */
class BreakdownsOverHttpTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    private static @Nullable String published;

    @BeforeAll
    static void putWards() {
        Answer put = service.send(
                "POLICY",
                "PUT",
                "/api/wards",
                BodyPublishers.ofString("code,name\nW1,Efford\nW2,=Ham\nW3,Stoke\n"),
                "Content-Type",
                "text/csv",
                "If-Match",
                "*");
        assertThat(put.status()).as(put.text()).isEqualTo(200);
    }

    /** In Efford 9 said yes and 2 no, in Ham 8 and 8, in Stoke 3 answered, 6 named no ward. */
    private static String answered(String title) {
        String id = service.opened(title);
        answer(id, "W1", "yes", 9);
        answer(id, "W1", "no", 2);
        answer(id, "W2", "yes", 8);
        answer(id, "W2", "no", 8);
        answer(id, "W3", "yes", 3);
        answer(id, "", "no", 6);
        return id;
    }

    private static void answer(String id, String ward, String choice, int times) {
        for (int i = 0; i < times; i++) {
            Answer answer = service.post(
                    "ANONYMOUS",
                    "/api/consultations/" + id + "/responses",
                    "{\"channel\": \"ONLINE\", "
                            + (ward.isEmpty() ? "" : "\"ward\": \"" + ward + "\", ")
                            + "\"answers\": [{\"question\": \"q1\", \"choice\": [\"" + choice + "\"]}]}");
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        }
    }

    /** One for all tests that only read. */
    private static String published() {
        String known = published;
        if (known == null) {
            known = publish(answered("By ward"));
            published = known;
        }
        return known;
    }

    private static String publish(String id) {
        service.tell("POLICY", "/api/consultations/" + id + "/close");
        Answer published = service.tell("POLICY", "/api/consultations/" + id + "/results/publish");
        assertThat(published.status()).as(published.text()).isEqualTo(200);
        return id;
    }

    private static JsonNode by(JsonNode results, String by) {
        return results.get("breakdowns")
                .valueStream()
                .filter(breakdown -> breakdown.get("by").asString().equals(by))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsEachGroupThatIsLargeEnoughAndNoneThatIsNot() {
        JsonNode results = service.get("ANONYMOUS", "/api/consultations/" + published() + "/results")
                .json();
        JsonNode first = results.get("questions").get(0);
        assertThat(first.get("asked").asLong()).isEqualTo(36);
        assertThat(first.get("base").asLong()).isEqualTo(36);
        assertThat(results.get("questions").get(2).get("skipped").asLong()).isEqualTo(36);

        JsonNode wards = by(results, "ward");
        List<String> groups = new ArrayList<>();
        wards.get("groups")
                .forEach(group -> groups.add(
                        group.get("name").asString() + " " + group.get("responses") + " " + group.get("suppressed")));
        assertThat(groups)
                .containsExactly("Efford 11 false", "=Ham 16 false", "Stoke null true", "Ward not given null true");
        JsonNode efford = wards.get("groups").get(0).get("questions").get(0);
        assertThat(efford.get("base").asLong()).isEqualTo(11);
        assertThat(efford.get("options").toString()).isEqualTo("""
                [{"id":"yes","text":"Yes","count":null,"share":null},{"id":"no","text":"No","count":null,"share":null}]""");
        assertThat(wards.get("position")).isEqualTo(results.get("position"));

        JsonNode channels = by(results, "channel");
        assertThat(channels.get("groups").size()).isEqualTo(1);
        assertThat(channels.get("groups").get(0).get("questions").get(0).get("options"))
                .isEqualTo(first.get("options"));
    }

    @Test
    void theTableHidesWhatTheApiHides() {
        String csv = service.get("ANONYMOUS", "/api/consultations/" + published() + "/results.csv")
                .text();
        assertThat(csv)
                .contains("q1,SINGLE_CHOICE,Do you use the park?,yes,Yes,20,36,0.5556,36,0,,,,,,,,,1,")
                .contains("q1,SINGLE_CHOICE,Do you use the park?,no,No,,11,,11,0,ward,W1,Efford,yes,,,,,1,")
                .contains(",ward,W2,'=Ham,")
                .contains(",,,,,,,,,,ward,W3,Stoke,yes,,,,,1,");
        assertThat(csv.lines().filter(line -> line.contains("W3"))).hasSize(1);
    }

    @Test
    void theSpreadsheetHasASheetForEverybodyAndOneForEachKindOfGroup() throws IOException {
        HttpResponse<byte[]> ods = service.bytes("ANONYMOUS", "/api/consultations/" + published() + "/results.ods");
        assertThat(ods.headers().firstValue("Content-Type")).hasValue("application/vnd.oasis.opendocument.spreadsheet");
        assertThat(ods.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(
                        name -> assertThat(name).startsWith("attachment;").endsWith("-results.ods\""));

        SpreadSheet book = new SpreadSheet(new ByteArrayInputStream(ods.body()));
        assertThat(book.getSheets()).extracting(Sheet::getName).containsExactly("Results", "By ward", "By channel");
        assertThat(book.getSheet("Results").getDataRange().getValues()[1])
                .startsWith("q1", "SINGLE_CHOICE", "Do you use the park?", "yes", "Yes", 20.0, 36.0, 0.5556);
        Object[][] wards = book.getSheet("By ward").getDataRange().getValues();
        assertThat(wards[1][ResultsTable.COLUMNS.indexOf("count")]).isNull();
        assertThat(wards[1][ResultsTable.COLUMNS.indexOf("hidden")]).isEqualTo("yes");
        assertThat(Arrays.stream(wards).map(row -> row[ResultsTable.COLUMNS.indexOf("name")]))
                .contains("'=Ham", "Stoke");
        assertThat(Arrays.stream(book.getSheet("By ward").getDataRange().getFormulas())
                        .flatMap(Arrays::stream)
                        .filter(Objects::nonNull))
                .isEmpty();
    }

    @Test
    void thePolicyTeamSeesNoMoreThanWillBePublished() {
        String id = answered("Before it is published");
        JsonNode before =
                service.get("POLICY", "/api/consultations/" + id + "/results").json();
        service.tell("POLICY", "/api/consultations/" + id + "/close");
        service.tell("POLICY", "/api/consultations/" + id + "/results/publish");
        JsonNode after = service.get("ANONYMOUS", "/api/consultations/" + id + "/results")
                .json();
        assertThat(before.get("version").asInt()).isZero();
        assertThat(by(before, "ward").get("groups")).isEqualTo(by(after, "ward").get("groups"));
    }

    @Test
    void eachFigureIsRecountedToTheSameDigits() {
        ConsultationView view = view(published());
        PublishedResults results = Objects.requireNonNull(view.results());
        assertThat(results.counts().breakdowns()).hasSize(2);
        assertThat(service.context().getBean(Recount.class).again(view, results))
                .isEqualTo(results.counts());
    }

    @Test
    void countsTheEventsWhereGroupsWereNotCountedYet() {
        String id = answered("Counted before there were groups");
        service.tell("POLICY", "/api/consultations/" + id + "/close");
        assertThat(service.get("POLICY", "/api/consultations/" + id + "/results")
                        .json()
                        .get("breakdowns")
                        .size())
                .isEqualTo(2);
        service.mongo()
                .database()
                .getCollection("tallies")
                .deleteOne(new org.bson.Document("_id", view(id).id() + "/WARD/W1"));
        assertThat(service.get("POLICY", "/api/consultations/" + id + "/results")
                        .json()
                        .get("breakdowns")
                        .isEmpty())
                .isTrue();
        service.tell("POLICY", "/api/consultations/" + id + "/results/publish");
        PublishedResults results = Objects.requireNonNull(view(id).results());
        assertThat(results.counts().breakdowns().getFirst().groups()).hasSize(4);
    }

    private static ConsultationView view(String id) {
        Optional<ConsultationView> view =
                service.context().getBean(Consultations.class).find(id);
        return view.orElseThrow();
    }
}
