package org.yousaid.consultation.results;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.suppression.SmallestNumber;

/** What was answered to one question, for features that show it beside something else. */
@Component
public class PublishedAnswers {

    private final GroupNames names;
    private final SmallestNumber smallest;

    PublishedAnswers(GroupNames names, SmallestNumber smallest) {
        this.names = names;
        this.smallest = smallest;
    }

    /** In the shape it has in the consultation's results, without groups; empty until they are published. */
    public Optional<Object> to(String question, ConsultationView view) {
        Part wanted = Part.of(false, List.of(question));
        return Optional.ofNullable(view.results())
                .flatMap(results ->
                        ResultsRepresentation.of(view, results, wanted, names.now(), smallest).questions().stream()
                                .findFirst());
    }
}
