package org.yousaid.local.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * One citizen's answer. All of it follows from its number, so that it can be sent again to the letter.
 *
 * @param consultation the slug of the one that is answered, which is the judge's own
 */
record Answer(String consultation, int number) {

    private static final JsonMapper JSON = JsonMapper.shared();

    String key() {
        return consultation + "-" + number;
    }

    String path() {
        return "/api/consultations/" + consultation + "/responses";
    }

    /** Three in four leave an address. */
    boolean reachable() {
        return number % 4 != 0;
    }

    /** Each has an address of their own, so that a mail can be traced to an answer. */
    String email() {
        return "citizen-" + number + "@" + mailDomain(consultation);
    }

    static String mailDomain(String consultation) {
        return consultation + ".example.org";
    }

    int ideas() {
        return number % 3;
    }

    String body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("channel", "ONLINE");
        body.put("answers", List.of(Map.of("question", "why", "text", "Because of " + key())));
        List<Map<String, String>> ideas = new ArrayList<>();
        for (int i = 0; i < ideas(); i++) {
            ideas.add(Map.of("text", "Idea " + i + " of " + key()));
        }
        if (!ideas.isEmpty()) {
            body.put("suggestions", ideas);
        }
        if (reachable()) {
            body.put("contact", Map.of("email", email()));
            Map<String, Boolean> consents = new LinkedHashMap<>();
            consents.put("thankMe", true);
            consents.put("tellMeTheResult", true);
            consents.put("keepMeInformed", true);
            body.put("consents", consents);
        }
        return JSON.writeValueAsString(body);
    }
}
