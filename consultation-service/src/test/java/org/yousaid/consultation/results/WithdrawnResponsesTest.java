package org.yousaid.consultation.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.consultation.RunningService;
import org.yousaid.consultation.RunningService.Answer;
import org.yousaid.consultation.Samples;
import org.yousaid.consultation.consultation.Breakdown.By;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.consultation.consultation.Counts;
import org.yousaid.consultation.consultation.Counts.CountedQuestion;
import org.yousaid.consultation.consultation.PublishedResults;
import org.yousaid.consultation.suppression.SmallestNumber;
import tools.jackson.databind.JsonNode;

class WithdrawnResponsesTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    private static final SmallestNumber SMALLEST = new SmallestNumber(5, 5);

    @Test
    void whatWasPublishedStandsAndTheNextVersionCountsWithoutThem() {
        String id = service.opened("Withdrawn after");
        List<String> references = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            references.add(answer(id, i < 7 ? "yes" : "no"));
        }
        service.tell("POLICY", "/api/consultations/" + id + "/close");
        assertThat(publish(id).status()).isEqualTo(200);
        PublishedResults first = published(id);

        withdraw(references.get(0));
        assertThat(publish(id).code()).isEqualTo("too-few-new-responses");
        references.subList(1, 6).forEach(WithdrawnResponsesTest::withdraw);
        assertThat(publish(id).status()).isEqualTo(200);
        PublishedResults second = published(id);

        assertThat(first.counts().responses()).isEqualTo(12);
        assertThat(second.counts().responses()).isEqualTo(6);
        assertThat(second.counts().questions().getFirst().chosen()).isEqualTo(Map.of("yes", 1L, "no", 5L));
        Recount recount = service.context().getBean(Recount.class);
        ConsultationView view = view(id);
        assertThat(recount.again(view, first)).isEqualTo(first.counts());
        assertThat(recount.again(view, second)).isEqualTo(second.counts());
    }

    @Test
    void tellsOfEachQuestionAtWhichVersionItWasCounted() {
        String id = service.opened("Counted at two versions");
        List<String> references = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            references.add(answer(id, i % 2 == 0 ? "yes" : "no"));
        }
        service.tell("POLICY", "/api/consultations/" + id + "/close");
        assertThat(publish(id).status()).isEqualTo(200);
        long first = published(id).position();
        references.subList(0, 8).forEach(WithdrawnResponsesTest::withdraw);
        assertThat(publish(id).status()).isEqualTo(200);
        long second = published(id).position();

        String path = "/api/consultations/" + id + "/results";
        JsonNode results = service.get("ANONYMOUS", path).json();
        assertThat(results.get("responses").asInt()).isEqualTo(12);
        JsonNode use = results.get("questions").get(0);
        assertThat(use.get("base").asInt()).isEqualTo(20);
        assertThat(use.get("asked").asInt()).isEqualTo(20);
        assertThat(use.path("version").asInt()).isEqualTo(1);
        assertThat(use.get("position").asLong()).isEqualTo(first);
        assertThat(results.get("questions").get(3).has("version")).isFalse();
        assertThat(service.get("ANONYMOUS", path + ".csv").text())
                .contains("q1,SINGLE_CHOICE,Do you use the park?,yes,Yes,10,20,0.5000,20,0,,,,,,,,,1," + first + "\r\n")
                .contains("q4,LONG_TEXT,Anything else?,,,,0,,12,12,,,,,,,,,2," + second + "\r\n");
        Recount recount = service.context().getBean(Recount.class);
        assertThat(recount.again(view(id), published(id)))
                .isEqualTo(published(id).counts());
    }

    @Test
    void theCountIsTheSameWhetherKeptOrMadeAgain() {
        String id = service.opened("Counted both ways");
        String ward = answer(id, "yes");
        answer(id, "no");
        withdraw(ward);
        awaitResponses(id, 1);
        Tallies.Counted kept =
                service.context().getBean(Tallies.class).of(view(id).id()).orElseThrow();
        GroupedTally again = service.context().getBean(Recount.class).upTo(kept.position(), view(id).id());
        assertThat(kept.tally().all().counts(view(id).content()))
                .isEqualTo(again.all().counts(view(id).content()));
        assertThat(kept.tally().addsUp(null)).isTrue();
        assertThat(again.addsUp(null)).isTrue();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> watch(id).get("responses").asInt() == 1);
    }

    @Test
    void aBatchThatComesTwiceTakesThemOutOnce() {
        String id = service.opened("Taken out once");
        String first = answer(id, "yes");
        answer(id, "no");
        withdraw(first);
        awaitResponses(id, 1);
        TallyId all = TallyId.all(view(id).id());
        Document before = tally(all);
        StreamingEventProcessor processor = service.context()
                .getBean(EventProcessingConfiguration.class)
                .eventProcessor("projections-results", StreamingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        service.mongo()
                .database()
                .getCollection("tokens")
                .updateMany(
                        new Document("processor", "projections-results"),
                        new Document("$set", new Document("token", "{\"globalIndex\":0}").append("owner", null)));
        processor.start();
        String later = service.opened("After it came twice");
        answer(later, "yes");
        awaitResponses(later, 1);
        assertThat(tally(all)).isEqualTo(before);
    }

    private static void awaitResponses(String id, int responses) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> service.get("POLICY", "/api/consultations/" + id + "/results")
                                .json()
                                .get("responses")
                                .asInt()
                        == responses);
    }

    private static Document tally(TallyId id) {
        return Objects.requireNonNull(service.mongo()
                .database()
                .getCollection("tallies")
                .find(new Document("_id", id.value()))
                .first());
    }

    @Test
    void aGroupInWhichNobodyIsLeftIsNone() {
        GroupedTally tally = new GroupedTally(new Tally());
        Tally nobody = new Tally();
        tally.put(new TallyId.Group(By.WARD, "E1"), nobody);
        assertThat(tally.by(By.WARD)).isEmpty();
    }

    @Test
    void oneMoreAndOneLessDoNotTellWhatEitherSaid() {
        Counts before = new Counts(20, List.of(use(10, 10)));
        Counts swapped = new Counts(20, List.of(use(9, 11)));
        assertThat(later(before, swapped)).isEqualTo(Map.of("a", 10L, "b", 10L));
        Counts hidden = new Counts(28, List.of(use(9, 19)));
        assertThat(later(before, hidden)).isEqualTo(Map.of("a", 10L, "b", 10L));
        Counts many = new Counts(25, List.of(use(4, 21)));
        assertThat(later(before, many)).isEqualTo(Map.of("a", 4L, "b", 21L));
    }

    private static Map<String, Long> later(Counts before, Counts now) {
        return LaterVersion.of(Samples.content(), new PublishedResults(1, 10, Samples.CLOSES, before), now, SMALLEST)
                .questions()
                .getFirst()
                .chosen();
    }

    private static CountedQuestion use(long yes, long no) {
        return new CountedQuestion("use", yes + no, Map.of("a", yes, "b", no));
    }

    private static ConsultationView view(String id) {
        return service.context().getBean(Consultations.class).find(id).orElseThrow();
    }

    private static PublishedResults published(String id) {
        return Objects.requireNonNull(view(id).results());
    }

    private static JsonNode watch(String id) {
        return service.get("POLICY", "/api/consultations/" + id + "/watch").json();
    }

    private static Answer publish(String id) {
        return service.tell("POLICY", "/api/consultations/" + id + "/results/publish");
    }

    private static void withdraw(String reference) {
        Answer withdrawn = service.post(
                "POLICY",
                "/api/responses/" + reference + "/withdrawal",
                "{\"reason\": \"Its author asked\"}",
                "If-Match",
                "*");
        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
    }

    private static String answer(String id, String choice) {
        Answer answer = service.post(
                "ANONYMOUS",
                "/api/consultations/" + id + "/responses",
                "{\"channel\": \"ONLINE\", \"answers\": [{\"question\": \"q1\", \"choice\": [\"" + choice + "\"]}]}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("reference").asString();
    }
}
