package org.yousaid.consultation.consultation;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which questions somebody gets to see who gave these answers. Pure; a question is decided by earlier ones only. */
public final class Routing {

    private final List<Question> questions;

    private Routing(List<Question> questions) {
        this.questions = questions;
    }

    public static Routing of(ConsultationContent content) {
        return new Routing(content.questions());
    }

    /**
     * The ids of the questions that are shown, in their order.
     *
     * @param chosen options or steps that were chosen, by question; what was chosen in a hidden question does not count
     */
    public Set<String> shown(Map<String, ? extends Collection<String>> chosen) {
        Set<String> shown = new LinkedHashSet<>();
        Map<String, Collection<String>> counted = new HashMap<>();
        for (Question question : questions) {
            ShowIf condition = question.showIf();
            if (condition == null
                    || condition.anyOf().stream()
                            .anyMatch(counted.getOrDefault(condition.question(), List.of())::contains)) {
                shown.add(question.id());
                Collection<String> here = chosen.get(question.id());
                if (here != null) {
                    counted.put(question.id(), here);
                }
            }
        }
        return shown;
    }
}
