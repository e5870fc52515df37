package org.yousaid.consultation.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.consultation.RunningService;

/** Forms are counted page by page, also those that are never sent. */
class FormPagesOverHttpTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    @Test
    void countsHowFarFormsCome() {
        String id = service.opened("Begun and left");
        assertThat(form(id)).isEqualTo("[]");
        reached(id, 0, 0);
        reached(id, 0, 0);
        reached(id, 1, 1);
        reached(id, 2, 4);
        assertThat(form(id)).isEqualTo("[2,1,1,1,1]");
    }

    @Test
    void keepsNothingButNumbers() {
        String id = service.opened("Only numbers");
        reached(id, 0, 1);
        Document kept = service.mongo()
                .database()
                .getCollection("form_pages")
                .find(new Document("_id", id))
                .first();
        assertThat(kept).isEqualTo(new Document("_id", id).append("pages", new Document("0", 1L).append("1", 1L)));
    }

    @Test
    void refusesWhatIsNoPageOfAnOpenForm() {
        String id = service.opened("No page of it");
        for (String wrong : new String[] {
            "\"from\": -1, \"to\": 0", "\"from\": 2, \"to\": 1", "\"from\": 0, \"to\": 500", "\"from\": 0"
        }) {
            assertThat(service.post("ANONYMOUS", "/api/form-pages", "{\"consultation\": \"" + id + "\", " + wrong + "}")
                            .status())
                    .as(wrong)
                    .isEqualTo(400);
        }
        service.tell("POLICY", "/api/consultations/" + id + "/close");
        assertThat(service.post(
                                "ANONYMOUS",
                                "/api/form-pages",
                                "{\"consultation\": \"" + id + "\", \"from\": 0, \"to\": 0}")
                        .code())
                .isEqualTo("unknown-consultation");
    }

    private static void reached(String id, int from, int to) {
        assertThat(service.post(
                                "ANONYMOUS",
                                "/api/form-pages",
                                "{\"consultation\": \"" + id + "\", \"from\": " + from + ", \"to\": " + to + "}")
                        .status())
                .isEqualTo(204);
    }

    private static String form(String id) {
        return service.get("POLICY", "/api/consultations/" + id + "/watch")
                .json()
                .get("form")
                .toString();
    }
}
