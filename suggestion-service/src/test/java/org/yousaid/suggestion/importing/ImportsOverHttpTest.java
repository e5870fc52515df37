package org.yousaid.suggestion.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yousaid.suggestion.RunningService.freshKey;

import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.suggestion.RunningService;
import org.yousaid.suggestion.RunningService.Answer;
import org.yousaid.suggestion.suggestion.SuggestionId;
import tools.jackson.databind.JsonNode;

class ImportsOverHttpTest {

    private static final String BENCHES = """
            [{"source": "old-system", "id": "b-1", "title": "A bench", "text": "Put a bench by the old pier.",
              "receivedAt": "2019-03-01T10:00:00Z", "state": "done",
              "steps": [{"outcome": "CLOSER_LOOK", "at": "2019-03-04T10:00:00Z", "note": "We look at it."},
                        {"outcome": "ANSWERED", "at": "2019-05-01T10:00:00Z", "note": "It is there now."}]},
             {"source": "old-system", "id": "b-2", "text": "A bench by the pier", "receivedAt": "2019-06-01",
              "state": "duplicate", "outcome": "ANSWERED", "at": "2019-06-02", "note": "There is one.", "sameAs": "b-1"},
             {"source": "old-system", "id": "b-3", "text": "A bandstand", "receivedAt": "2019-06-01", "state": "open"}]""";

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    @Test
    void becomesAHistoryWithItsOwnDates() {
        JsonNode done = ImportRun.finished(service, ImportRun.send(service, "REVIEWER", BENCHES));
        assertThat(done.path("suggestions").asInt()).isEqualTo(3);
        assertThat(done.path("errorCount").asInt()).isZero();

        JsonNode bench = tracked("b-1");
        assertThat(bench.path("title").asString()).isEqualTo("A bench");
        assertThat(bench.path("stage").asString()).isEqualTo("answered");
        assertThat(bench.path("nextWordBy").isNull()).isTrue();
        assertThat(StreamSupport.stream(bench.path("history").spliterator(), false)
                        .map(step -> step.path("stage").asString() + " "
                                + step.path("at").asString().substring(0, 10)))
                .containsExactly("received 2019-03-01", "screened 2019-03-04", "answered 2019-05-01");
    }

    @Test
    void namesTheEarlierOneInTheLaterAndCountsTheLaterInTheEarlier() {
        ImportRun.finished(service, ImportRun.send(service, "REVIEWER", BENCHES));
        String reference = tracked("b-1").path("reference").asString();

        JsonNode later = tracked("b-2");
        assertThat(later.path("sameAs").path("reference").asString()).isEqualTo(reference);
        assertThat(later.path("sameAs").path("title").asString()).isEqualTo("A bench");
        JsonNode last = later.path("history").get(later.path("history").size() - 1);
        assertThat(last.path("note").asString()).isEqualTo("There is one.");
        assertThat(last.path("sameAs").asString()).isEqualTo(reference);

        JsonNode earlier = tracked("b-1");
        assertThat(earlier.has("sameAs")).isFalse();
        assertThat(earlier.path("askedAgain").path("count").asInt()).isEqualTo(1);
        assertThat(earlier.path("askedAgain").path("items").get(0).path("reference"))
                .isEqualTo(later.path("reference"));
        assertThat(tracked("b-3").has("askedAgain")).isFalse();
    }

    @Test
    void namesNoEarlierOneThatWasNeverTakenIn() {
        JsonNode done = ImportRun.finished(service, ImportRun.send(service, "REVIEWER", """
                [{"source": "old-system", "id": "d-1", "text": "A fountain", "receivedAt": "2019-06-01",
                  "state": "duplicate", "outcome": "ANSWERED", "at": "2019-06-02", "note": "Asked before.",
                  "sameAs": "d-0"},
                 {"source": "old-system", "id": "d-2", "text": "A pump", "receivedAt": "2019-06-01", "state": "duplicate",
                  "outcome": "ANSWERED", "at": "2019-06-02", "note": "Asked before.", "sameAs": "d-2"}]"""));
        assertThat(done.path("suggestions").asInt()).isEqualTo(1);
        assertThat(done.path("errors").get(0).path("code").asString()).isEqualTo("unreadable-row");

        JsonNode alone = tracked("d-1");
        assertThat(alone.path("stage").asString()).isEqualTo("answered");
        assertThat(alone.has("sameAs")).isFalse();
        assertThat(alone.path("history").get(alone.path("history").size() - 1).has("sameAs"))
                .isFalse();
    }

    @Test
    void leavesTheQueuesAlone() {
        ImportRun.finished(service, ImportRun.send(service, "REVIEWER", BENCHES));
        assertThat(tracked("b-3").path("stage").asString()).isEqualTo("received");
        String reference = tracked("b-3").path("reference").asString();

        for (JsonNode page = queue("");
                ;
                page = queue("&after=" + page.path("next").asString())) {
            assertThat(page.path("items"))
                    .allSatisfy(item ->
                            assertThat(item.path("reference").asString()).isNotEqualTo(reference));
            if (!page.path("next").isString()) {
                break;
            }
        }
    }

    private static JsonNode queue(String after) {
        return service.get("REVIEWER", "/api/casework?stage=received&limit=200" + after)
                .json();
    }

    @Test
    void changesNothingWhenItComesTwice() {
        ImportRun.finished(service, ImportRun.send(service, "REVIEWER", BENCHES));
        int before = tracked("b-1").path("history").size();

        JsonNode again = ImportRun.finished(service, ImportRun.send(service, "ADMIN", BENCHES));

        assertThat(again.path("suggestions").asInt()).isEqualTo(3);
        assertThat(tracked("b-1").path("history")).hasSize(before);
    }

    @Test
    void isOneImportHoweverOftenItIsSent() {
        String key = freshKey();
        Answer first = ImportRun.send(service, "POLICY", BENCHES, "Idempotency-Key", key);
        Answer second = ImportRun.send(service, "POLICY", BENCHES, "Idempotency-Key", key);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(ImportRun.send(service, "POLICY", BENCHES.replace("pier", "quay"), "Idempotency-Key", key)
                        .code())
                .isEqualTo("idempotency-key-reused");
        ImportRun.finished(service, first);
    }

    @Test
    void saysOfEachRowWhyItIsNotTakenAndTakesTheRest() {
        JsonNode done = ImportRun.finished(service, ImportRun.send(service, "REVIEWER", """
                id,title,text,receivedAt,outcome,at,note,state
                c-1,Trams,Bring the trams back,2018-01-05,NOT_POSSIBLE,2018-02-01,Too dear.,rejected
                c-1,Trams,Again,2018-01-05,,,,open
                c-2,Trams,Trams please,someday,,,,open
                c-3,Trams,Trams now,2018-01-05,JOINED,2018-02-01,No.,open
                c-4,Trams,Trams then,2018-03-05,ANSWERED,2018-02-01,Before it came.,closed
                """));
        assertThat(done.path("suggestions").asInt()).isEqualTo(1);
        assertThat(StreamSupport.stream(done.path("errors").spliterator(), false)
                        .map(error -> error.path("row").asInt() + " "
                                + error.path("code").asString()))
                .containsExactlyInAnyOrder(
                        "2 row-key-twice", "3 unreadable-row", "4 unreadable-row", "5 unreadable-row");
        assertThat(done.toString()).doesNotContain("Trams", "Too dear");

        JsonNode changed = ImportRun.finished(service, ImportRun.send(service, "REVIEWER", """
                id,title,text,receivedAt,outcome,at,note,state
                c-1,Trams,Bring the trams back now,2018-01-05,NOT_POSSIBLE,2018-02-01,Too dear.,rejected
                """));
        assertThat(changed.path("errors").get(0).path("code").asString()).isEqualTo("row-changed");
    }

    @Test
    void refusesWhatIsNoFileOfSuggestions() {
        for (String file : List.of("[{\"id\": ", "[]", "neither,nor\n1,2\n", "")) {
            Answer refused = ImportRun.send(service, "REVIEWER", file);
            assertThat(refused.status()).as(file).isEqualTo(422);
            assertThat(refused.code()).isEqualTo("malformed-suggestion-file");
        }
        assertThat(ImportRun.send(service, "OFFICER", BENCHES).status()).isEqualTo(403);
        assertThat(ImportRun.send(service, "ANONYMOUS", BENCHES).status()).isEqualTo(401);
        Answer unknown = service.get("REVIEWER", "/api/suggestions/imports/suggestion-import-" + "0".repeat(26));
        assertThat(unknown.code()).isEqualTo("unknown-suggestion-import");
    }

    private static JsonNode tracked(String id) {
        Document document = Objects.requireNonNull(org.awaitility.Awaitility.await()
                .until(
                        () -> service.mongo()
                                .database()
                                .getCollection("suggestions")
                                .find(new Document("origin.imported.id", id))
                                .first(),
                        Objects::nonNull));
        String reference =
                new SuggestionId(document.getString("_id")).reference().value();
        return service.get("ANONYMOUS", "/api/suggestions/" + reference).json();
    }
}
