package org.yousaid.consultation.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yousaid.consultation.RunningService;
import org.yousaid.consultation.RunningService.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is exported is taken in again by a copy, and every count and every word is the same. */
class RoundTripTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    private static final JsonMapper JSON = new JsonMapper();

    private static final String QUESTIONS = """
            [{"id": "use", "type": "SINGLE_CHOICE", "text": "Do you use it?",
              "options": [{"id": "yes", "text": "=Yes, often"}, {"id": "no", "text": "-No"}]},
             {"id": "for", "type": "MULTIPLE_CHOICE", "text": "What for?", "showIf": {"question": "use", "anyOf": ["yes"]},
              "options": [{"id": "walk", "text": "Walking, “slowly”"}, {"id": "play", "text": "Playing"}]},
             {"id": "first", "type": "RANKING", "text": "What matters most?",
              "options": [{"id": "a", "text": "Trees"}, {"id": "b", "text": "Paths"}, {"id": "c", "text": "Benches"}]},
             {"id": "parts", "type": "MATRIX", "text": "How are they?",
              "rows": [{"id": "gate", "text": "The gate"}, {"id": "pond", "text": "The pond"}],
              "options": [{"id": "good", "text": "Good"}, {"id": "bad", "text": "Bad"}]},
             {"id": "age", "type": "NUMBER", "text": "How old are you?", "min": -10, "max": 120},
             {"id": "since", "type": "DATE", "text": "When did you come?", "min": 2020, "max": 2026},
             {"id": "like", "type": "SCALE", "text": "How do you like it?", "min": -2, "max": 2},
             {"id": "name", "type": "SHORT_TEXT", "text": "A name for it?"},
             {"id": "else", "type": "LONG_TEXT", "text": "Anything else?"}]""";

    /** Formulas, the other direction, signs put together, a sign alone, lines, quotes, what looks like a number. */
    private static final List<String> WORDS = List.of(
            "=HYPERLINK(\"http://evil.example\";\"prize\")",
            "'=HYPERLINK(\"http://evil.example\")",
            "+44 1752 000000",
            "@all -- \"quoted\", and; more",
            "\u0627\u0644\u0645\u0632\u064a\u062f \u0645\u0646 \u0627\u0644\u0623\u0634\u062c\u0627\u0631 \u200f(12)",
            "e\u0301le\u0300ve, Z\u0351\u0352a\u0323lgo, \u0e19\u0e49\u0e33",
            "\uD83C\uDF33",
            "\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66",
            "One line\nand another\n\nand a last",
            "two  blanks\tand a tab",
            "007",
            "1e5",
            "TRUE",
            "-",
            "'",
            "''=1");

    @ParameterizedTest
    @ValueSource(strings = {"csv", "ods"})
    void everyCountAndEveryWordIsTheSameAgain(String format) {
        String first = opened("Round trip " + format);
        for (int i = 0; i < WORDS.size(); i++) {
            answer(first, i);
        }
        String copy = opened("Round trip copied " + format);
        byte[] file = service.bytes("POLICY", "/api/consultations/" + first + "/responses." + format)
                .body();
        JsonNode job = imported(copy, file);
        assertThat(job.get("errors").toString()).isEqualTo("[]");
        assertThat(job.get("responses").asInt()).isEqualTo(WORDS.size());
        assertThat(counts(copy)).isEqualTo(counts(first));
        assertThat(words(copy)).containsExactlyInAnyOrderElementsOf(words(first));
        assertThat(words(first)).hasSize(2 * WORDS.size()).containsAll(WORDS);
        Instant opened = Instant.parse(service.get("POLICY", "/api/consultations/" + copy)
                .json()
                .get("openedAt")
                .asString());
        assertThat(captured(copy))
                .hasSize(WORDS.size())
                .allSatisfy(at -> assertThat(at).isAfterOrEqualTo(opened));
    }

    /** When each was taken down, as the next export says. */
    private static List<Instant> captured(String id) {
        return service.get("POLICY", "/api/consultations/" + id + "/responses.csv")
                .text()
                .lines()
                .filter(line -> line.startsWith("YS-"))
                .map(line -> Instant.parse(line.split(",", 3)[1]))
                .toList();
    }

    private static void answer(String id, int i) {
        ArrayNode answers = JSON.createArrayNode();
        answers.addObject().put("question", "use").putArray("choice").add(i % 3 == 0 ? "no" : "yes");
        if (i % 3 != 0) {
            ArrayNode chosen = answers.addObject().put("question", "for").putArray("choice");
            chosen.add("walk");
            if (i % 2 == 0) {
                chosen.add("play");
            }
        }
        ArrayNode ranking = answers.addObject().put("question", "first").putArray("ranking");
        List.of("a", "b", "c").subList(0, 1 + i % 3).reversed().forEach(ranking::add);
        ObjectNode matrix = answers.addObject().put("question", "parts").putObject("matrix");
        matrix.put("gate", "good");
        if (i % 2 == 0) {
            matrix.put("pond", "bad");
        }
        answers.addObject().put("question", "age").put("number", i - 8 + 0.5);
        answers.addObject().put("question", "since").put("date", "2024-0" + (1 + i % 9) + "-15");
        answers.addObject().put("question", "like").put("scale", i % 5 - 2);
        answers.addObject().put("question", "name").put("text", WORDS.get(i).replace("\n", " "));
        answers.addObject().put("question", "else").put("text", WORDS.get(i));
        ObjectNode body = JSON.createObjectNode().put("channel", "ONLINE");
        body.set("answers", answers);
        Answer given = service.post("ANONYMOUS", "/api/consultations/" + id + "/responses", body.toString());
        assertThat(given.status()).as(given.text()).isEqualTo(201);
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

    private static JsonNode imported(String consultation, byte[] file) {
        Answer accepted = service.send(
                "OFFICER",
                "POST",
                "/api/consultations/" + consultation + "/imports",
                new Multipart().file("file", file).publisher(),
                "Content-Type",
                Multipart.CONTENT_TYPE);
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        String job = accepted.header("Location");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !service.get("POLICY", job)
                        .json()
                        .get("state")
                        .asString()
                        .equals("RUNNING"));
        return service.get("POLICY", job).json();
    }

    /** All that was counted of everybody. */
    private static String counts(String id) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> service.get("POLICY", "/api/consultations/" + id + "/results?breakdowns=false")
                                .json()
                                .get("responses")
                                .asInt()
                        == WORDS.size());
        return service.get("POLICY", "/api/consultations/" + id + "/results?breakdowns=false")
                .json()
                .get("questions")
                .toString();
    }

    /** Everything in words. */
    private static List<String> words(String id) {
        List<String> words = new ArrayList<>();
        String path = "/api/consultations/" + id + "/responses";
        @Nullable String after = "";
        while (after != null) {
            JsonNode page = service.get("POLICY", path + (after.isEmpty() ? "" : "?after=" + after))
                    .json();
            page.get("items")
                    .forEach(item -> item.get("answers").forEach(answer -> {
                        if (answer.has("text")) {
                            words.add(answer.get("text").asString());
                        }
                    }));
            after = page.get("next").isNull() ? null : page.get("next").asString();
        }
        return words;
    }
}
