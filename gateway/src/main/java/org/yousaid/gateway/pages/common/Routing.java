package org.yousaid.gateway.pages.common;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which questions are put to somebody, by what they have answered so far. */
final class Routing {

    private final Set<String> shown = new HashSet<>();

    private Routing() {}

    /** A question is put when the one it depends on was, and one of the answers it asks for was chosen there. */
    static Routing of(Consultation consultation, Form form) {
        Routing routing = new Routing();
        Map<String, List<String>> chosen = new HashMap<>();
        for (Consultation.Question question : consultation.asked()) {
            Consultation.ShowIf condition = question.showIf();
            if (condition == null
                    || chosen.getOrDefault(condition.question(), List.of()).stream()
                            .anyMatch(condition.anyOf()::contains)) {
                routing.shown.add(question.id());
                chosen.put(question.id(), TypedAnswer.of(question, form).chosen());
            }
        }
        return routing;
    }

    boolean shows(Consultation.Question question) {
        return shown.contains(question.id());
    }
}
