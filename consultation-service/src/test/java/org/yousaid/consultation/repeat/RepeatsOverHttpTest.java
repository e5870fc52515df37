package org.yousaid.consultation.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.consultation.RunningService;
import org.yousaid.consultation.RunningService.Answer;
import org.yousaid.support.vault.EmailAddress;
import org.yousaid.support.vault.PersonVault;
import tools.jackson.databind.JsonNode;

/** Answers that belong together are found, shown and counted. */
class RepeatsOverHttpTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    private static final String LETTER =
            "Please keep our library open because children learn to read there and old people meet there every week of"
                    + " the year and it costs the council less than one new roundabout on the ring road";

    @Test
    void showsACampaignAsOneArgumentFromManyPeople() {
        String id = service.opened("A campaign");
        answer(id, LETTER + ". Ann Jones");
        answer(id, "dear council, " + LETTER.toUpperCase(Locale.ROOT) + "!");
        answer(id, LETTER);
        answer(id, "Close it, I say, nobody goes there any more and the roof has been leaking for years and years now");
        answer(id, "Please keep our library open");

        JsonNode words = await("SAME_WORDS", id, 3);
        assertThat(words.get("groups").asInt()).isEqualTo(1);
        assertThat(words.get("sizes").toString()).isEqualTo("[{\"size\":3,\"groups\":1}]");
        JsonNode arguments = repeats(id).get("arguments");
        assertThat(arguments).hasSize(1);
        assertThat(arguments.get(0).get("people").asInt()).isEqualTo(3);
        Answer opened = service.get(
                "POLICY", path(id) + "/" + arguments.get(0).get("id").asString());
        assertThat(opened.json().get("people").asInt()).isEqualTo(3);
        assertThat(opened.json().get("text").asString()).isEqualTo(LETTER + ". Ann Jones");
    }

    @Test
    void twoWithTheSameWordsAreNoCampaign() {
        String id = service.opened("A couple");
        answer(id, LETTER);
        answer(id, LETTER);
        send(id, "{\"question\": \"q1\", \"choice\": [\"yes\"]}", "", "YouSaid-Machine-Like", "true");
        await("MACHINE_LIKE", id, 1);
        assertThat(kind(repeats(id), "SAME_WORDS").get("groups").asInt()).isZero();
        Document group = Objects.requireNonNull(collection(Groups.GROUPS)
                .find(new Document("consultation", consultation(id)).append("kind", "SAME_WORDS"))
                .first());
        String name = group.getString("_id");
        assertThat(service.get("POLICY", path(id) + "/" + name.substring(name.lastIndexOf('/') + 1))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void loseAResponseThatIsWithdrawn() {
        String id = service.opened("Left the groups");
        String signal = "D".repeat(43);
        List<String> references = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Answer given = service.post(
                    "ANONYMOUS",
                    "/api/consultations/" + id + "/responses",
                    "{\"channel\": \"ONLINE\", \"answers\": [" + text(LETTER)
                            + "], \"contact\": {\"email\": \"left.repeats@example.org\"}}",
                    "Idempotency-Key",
                    RunningService.freshKey(),
                    "YouSaid-Device",
                    signal);
            assertThat(given.status()).as(given.text()).isEqualTo(201);
            references.add(given.json().get("reference").asString());
        }
        await("SAME_WORDS", id, 4);
        await("SAME_DEVICE", id, 4);
        await("SAME_PERSON", id, 4);
        Answer withdrawn = service.post(
                "POLICY",
                "/api/responses/" + references.getFirst() + "/withdrawal",
                "{\"reason\": \"Its author\"}",
                "If-Match",
                "*");
        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
        await("SAME_WORDS", id, 3);
        await("SAME_DEVICE", id, 3);
        await("SAME_PERSON", id, 3);
        String group = repeats(id).get("arguments").get(0).get("id").asString();
        assertThat(service.get("POLICY", path(id) + "/" + group)
                        .json()
                        .get("text")
                        .asString())
                .as("the words of one that stands")
                .isEqualTo(LETTER);
    }

    @Test
    void findsNoCampaignAcrossConsultations() {
        for (int i = 0; i < 3; i++) {
            String id = service.opened("Elsewhere " + i);
            answer(id, LETTER);
            send(id, "{\"question\": \"q1\", \"choice\": [\"yes\"]}", "", "YouSaid-Machine-Like", "true");
            await("MACHINE_LIKE", id, 1);
            assertThat(kind(repeats(id), "SAME_WORDS").get("groups").asInt()).isZero();
        }
    }

    @Test
    void groupsWhatCameFromOneDeviceAndKeepsNothingOfItButAHash() {
        String id = service.opened("One device");
        String signal = "A".repeat(42) + "1";
        for (int i = 0; i < 3; i++) {
            send(id, "{\"question\": \"q3\", \"scale\": 4}", "", "YouSaid-Device", signal);
        }
        send(id, "{\"question\": \"q3\", \"scale\": 4}", "", "YouSaid-Device", "B".repeat(43));
        send(id, "{\"question\": \"q3\", \"scale\": 4}", "", "YouSaid-Device", "no signal of ours");

        assertThat(await("SAME_DEVICE", id, 3).get("groups").asInt()).isEqualTo(1);
        service.mongo()
                .database()
                .listCollectionNames()
                .forEach(name -> collection(name)
                        .find()
                        .map(Document::toJson)
                        .forEach(document -> assertThat(document).doesNotContain(signal)));
        assertThat(collection(Groups.MARKS).countDocuments(new Document("consultation", consultation(id))))
                .isEqualTo(4);
    }

    @Test
    void believesNoDeviceOfWhatStaffTakeDown() {
        String id = service.opened("A tablet");
        for (int i = 0; i < 3; i++) {
            Answer taken = service.post(
                    "OFFICER",
                    "/api/consultations/" + id + "/responses",
                    "{\"channel\": \"FACE_TO_FACE\", \"answers\": [{\"question\": \"q3\", \"scale\": 4}]}",
                    "Idempotency-Key",
                    RunningService.freshKey(),
                    "YouSaid-Device",
                    "C".repeat(43));
            assertThat(taken.status()).as(taken.text()).isEqualTo(201);
        }
        send(id, "{\"question\": \"q3\", \"scale\": 4}", "", "YouSaid-Machine-Like", "true");
        await("MACHINE_LIKE", id, 1);
        assertThat(kind(repeats(id), "SAME_DEVICE").get("responses").asInt()).isZero();
    }

    @Test
    void countsPeopleWhoAnsweredMoreThanOnce() {
        String id = service.opened("One person");
        for (String who : new String[] {"ann", "ann", "bob", "ann", "cid", "cid"}) {
            send(
                    id,
                    "{\"question\": \"q3\", \"scale\": 4}",
                    ", \"contact\": {\"email\": \"" + who + ".repeats@example.org\"}");
        }
        JsonNode people = await("SAME_PERSON", id, 5);
        assertThat(people.get("sizes").toString()).isEqualTo("[{\"size\":3,\"groups\":1},{\"size\":2,\"groups\":1}]");
        assertThat(repeats(id).get("responses").asInt()).isEqualTo(6);
    }

    @Test
    void takesAndCountsWhatItCannotGroup() {
        String id = service.opened("Broken detection");
        String group = consultation(id) + "/MACHINE_LIKE/machine";
        collection(Groups.GROUPS).insertOne(new Document("_id", group).append("size", "not a number"));
        send(id, "{\"question\": \"q3\", \"scale\": 4}", "", "YouSaid-Machine-Like", "true");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> repeats(id).get("responses").asInt() == 1);

        collection(Groups.GROUPS).deleteOne(new Document("_id", group));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            send(id, "{\"question\": \"q3\", \"scale\": 4}", "", "YouSaid-Machine-Like", "true");
            return kind(repeats(id), "MACHINE_LIKE").get("responses").asInt() > 0;
        });
    }

    @Test
    void showsAnotherTextOnceTheFirstIsErased() {
        String id = service.opened("An erased letter");
        String author = "first.letter@example.org";
        send(id, text("My own beginning. " + LETTER), ", \"contact\": {\"email\": \"" + author + "\"}");
        answer(id, LETTER);
        answer(id, LETTER);
        await("SAME_WORDS", id, 3);
        PersonVault vault = service.context().getBean(PersonVault.class);
        vault.forget(vault.find(EmailAddress.parse(author)).orElseThrow());

        String group = repeats(id).get("arguments").get(0).get("id").asString();
        assertThat(service.get("POLICY", path(id) + "/" + group)
                        .json()
                        .get("text")
                        .asString())
                .isEqualTo(LETTER);
    }

    @Test
    void isForThePolicyTeam() {
        String id = service.opened("Not for everybody's eyes either");
        assertThat(service.get("OFFICER", path(id)).status()).isEqualTo(403);
        assertThat(service.get("ANONYMOUS", path(id)).status()).isIn(401, 403);
        assertThat(service.get("POLICY", path("nowhere")).status()).isEqualTo(404);
        assertThat(service.get("POLICY", path(id) + "/nothing").status()).isEqualTo(404);
    }

    private static JsonNode await(String kind, String id, int responses) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> kind(repeats(id), kind).get("responses").asInt() == responses);
        return kind(repeats(id), kind);
    }

    private static JsonNode kind(JsonNode repeats, String kind) {
        for (JsonNode each : repeats.get("kinds")) {
            if (each.get("kind").asString().equals(kind)) {
                return each;
            }
        }
        throw new AssertionError(repeats.toString());
    }

    private static JsonNode repeats(String id) {
        Answer answer = service.get("POLICY", path(id));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static String path(String id) {
        return "/api/consultations/" + id + "/repeats";
    }

    private static String consultation(String id) {
        return repeats(id).get("consultation").get("id").asString();
    }

    private static void answer(String id, String text) {
        send(id, text(text), "");
    }

    private static String text(String text) {
        return "{\"question\": \"q4\", \"text\": \"" + text + "\"}";
    }

    private static void send(String id, String answers, String more, String... headers) {
        Answer answer = service.post(
                "ANONYMOUS",
                "/api/consultations/" + id + "/responses",
                "{\"channel\": \"ONLINE\", \"answers\": [" + answers + "]" + more + "}",
                headers);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private static MongoCollection<Document> collection(String name) {
        return service.mongo().database().getCollection(name);
    }
}
