package org.yousaid.consultation.equality;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The council's list, as its file says: one list for all consultations, so that they can be compared. */
@Component
class EqualityQuestions {

    private final Listed listed;

    EqualityQuestions(@Value("${yousaid.equality.questions}") Resource file) throws IOException {
        try (InputStream json = file.getInputStream()) {
            listed = JsonMapper.shared().readValue(json, Listed.class);
        }
    }

    /** All of them, in the order in which they are asked. */
    List<EqualityQuestion> all() {
        return listed.items();
    }

    /** Whether this answer to this question is in the list. */
    boolean offers(String question, String option) {
        return all().stream().anyMatch(asked -> asked.id().equals(question) && asked.offers(option));
    }

    /** The file's content. */
    record Listed(List<EqualityQuestion> items) {

        Listed {
            items = List.copyOf(items);
        }
    }
}
