package org.yousaid.consultation.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yousaid.consultation.RunningService.draft;
import static org.yousaid.consultation.RunningService.freshKey;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.consultation.RunningService;
import org.yousaid.consultation.RunningService.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class TemplatesOverHttpTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    private static final String ALL = "/api/consultations";

    @Test
    void everyTemplateCanBeDrafted() {
        JsonNode templates =
                service.get("POLICY", "/api/consultation-templates").json().path("items");

        assertThat(templates.size()).isEqualTo(5);
        for (JsonNode template : templates) {
            ObjectNode draft = (ObjectNode) template.path("draft");
            draft.put("title", template.path("title").asString());
            Answer drafted = service.post("POLICY", ALL, draft.toString());
            assertThat(drafted.status()).as(drafted.text()).isEqualTo(201);
        }
    }

    @Test
    void isForThePolicyTeam() {
        assertThat(service.get("OFFICER", "/api/consultation-templates").status())
                .isEqualTo(403);
    }

    @Test
    void copiesWithoutTheDates() {
        Answer original =
                service.post("POLICY", ALL, draft("To be copied", service.now().plus(Duration.ofDays(9))));
        String copied = ALL + "/" + original.json().get("id").asString() + "/copy";
        String key = freshKey();

        Answer copy = service.post("POLICY", copied, "{}", "Idempotency-Key", key);
        Answer repeated = service.post("POLICY", copied, "{}", "Idempotency-Key", key);

        assertThat(copy.status()).as(copy.text()).isEqualTo(201);
        assertThat(repeated.text()).isEqualTo(copy.text());
        assertThat(copy.json().get("slug").asString()).isEqualTo("to-be-copied-2");
        JsonNode read = service.get("POLICY", copy.header("Location")).json();
        assertThat(read.path("status").asString()).isEqualTo("DRAFT");
        assertThat(read.path("questions").size()).isEqualTo(4);
        assertThat(read.has("closesAt") || read.has("decisionDate")).isFalse();
        assertThat(service.post("OFFICER", copied, "{}").status()).isEqualTo(403);
    }
}
