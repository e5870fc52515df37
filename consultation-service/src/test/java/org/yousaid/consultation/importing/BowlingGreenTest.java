package org.yousaid.consultation.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.consultation.RunningService;
import org.yousaid.consultation.RunningService.Answer;
import org.yousaid.consultation.response.Idea;
import org.yousaid.consultation.response.ResponseEvent;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.testsupport.SharedData;
import tools.jackson.databind.JsonNode;

/** The real export of Bowling Green, taken in through the API and counted back, with a restart in the middle. */
@Tag("slow")
class BowlingGreenTest {

    @RegisterExtension
    static final RunningService service = RunningService.alone();

    @Test
    void countsBackToWhatTheFilesSayAlthoughItWasStoppedOnTheWay() throws IOException {
        PolisExport export = PolisExport.in(SharedData.folder("polis-bowling-green"));
        Answer accepted = service.send(
                "OFFICER",
                "POST",
                "/api/imports/polis",
                export.form().publisher(),
                "Content-Type",
                Multipart.CONTENT_TYPE);
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        String job = accepted.header("Location");

        await().atMost(Duration.ofMinutes(1)).until(() -> progress(job) > 100);
        service.stop();
        service.start();
        await().atMost(Duration.ofMinutes(2)).until(() -> !state(job).equals("RUNNING"));

        JsonNode done = service.get("POLICY", job).json();
        assertThat(done.get("state").asString()).as(done.toString()).isEqualTo("DONE");
        assertThat(done.get("errorCount").asInt()).isZero();
        assertThat(done.get("done")).isEqualTo(done.get("total"));

        assertThat(done.get("responses").asInt())
                .isEqualTo(export.participants().size())
                .isEqualTo(2031);
        assertThat(done.get("suggestions").asInt())
                .isEqualTo(export.comments().size())
                .isEqualTo(896);

        List<ResponseEvent.Recorded> stored = stored();
        assertThat(stored).hasSize(2031).allMatch(ResponseEvent.Recorded::historic);
        assertThat(wordsOf(stored))
                .containsExactlyInAnyOrderElementsOf(export.comments().stream()
                        .map(comment -> comment.get("comment-body").strip())
                        .toList());

        String consultation =
                "/api/consultations/" + done.get("consultation").get("slug").asString();
        Answer published = service.tell("POLICY", consultation + "/results/publish");
        assertThat(published.status()).as(published.text()).isEqualTo(200);
        JsonNode results = service.get("ANONYMOUS", consultation + "/results").json();
        assertThat(results.get("responses").asInt()).isEqualTo(2031);
        assertThat(PolisExport.counted(results)).isEqualTo(export.sums());
        assertThat(service.mongo().database().getCollection("import_files").countDocuments())
                .isZero();
    }

    private static int progress(String job) {
        return service.get("POLICY", job).json().get("done").asInt();
    }

    private static String state(String job) {
        return service.get("POLICY", job).json().get("state").asString();
    }

    private static List<ResponseEvent.Recorded> stored() {
        EventStorageEngine engine = service.context().getBean(EventStorageEngine.class);
        List<ResponseEvent.Recorded> stored = new ArrayList<>();
        try (Stream<? extends TrackedEventMessage<?>> events = engine.readEvents(engine.createTailToken(), false)) {
            events.map(TrackedEventMessage::getPayload).forEach(payload -> {
                if (payload instanceof ResponseEvent.Recorded recorded) {
                    stored.add(recorded);
                }
            });
        }
        return stored;
    }

    private static List<String> wordsOf(List<ResponseEvent.Recorded> stored) {
        return List.copyOf(service.context()
                .getBean(PersonVault.class)
                .readAll(stored.stream()
                        .flatMap(response -> response.ideas().stream())
                        .map(Idea::text)
                        .toList())
                .values());
    }
}
