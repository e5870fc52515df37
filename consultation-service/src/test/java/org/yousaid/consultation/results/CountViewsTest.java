package org.yousaid.consultation.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.consultation.RunningService;

/** What was said so far, for those whose reply falls due before the results are out. */
class CountViewsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    @Test
    void isCountedOnceFromTenDaysBeforeTheFirstReplyIsDueAndNotAgainWhereNobodyCame() {
        String asked = service.opened("What is said so far");
        String silent = service.opened("Where nobody is owed a reply");
        for (int person = 0; person < 6; person++) {
            answer(asked, "ann" + person + "@example.org");
            answer(silent, null);
        }
        assertThat(counted(asked)).isEmpty();
        service.letPass(Duration.ofDays(19));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(counted(asked)).hasSize(1));
        assertThat(counted(asked).getFirst().toJson()).contains("consultation.views-counted");

        String later = service.opened("What is said so far elsewhere");
        answer(later, "bob@example.org");
        service.letPass(Duration.ofDays(19));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(counted(later)).hasSize(1));
        assertThat(counted(asked)).as("nobody answered since").hasSize(1);
        assertThat(counted(silent)).isEmpty();
    }

    private void answer(String consultation, @Nullable String email) {
        String contact = email == null
                ? ""
                : ", \"contact\": {\"email\": \"%s\"}, \"consents\": {\"thankMe\": true}".formatted(email);
        var answer = service.post(
                "ANONYMOUS",
                "/api/consultations/" + consultation + "/responses",
                "{\"channel\": \"ONLINE\", \"answers\": [{\"question\": \"q1\", \"choice\": [\"yes\"]}]" + contact
                        + "}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private static List<Document> counted(String consultation) {
        return service.mongo()
                .database()
                .getCollection("events")
                .find(Filters.regex("aggregate", "^views-" + consultation + "-"))
                .into(new ArrayList<>());
    }
}
