package org.yousaid.gateway.pages.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yousaid.gateway.route.ServiceProblem;
import tools.jackson.databind.JsonNode;

/** What is wrong with a definition, each with its place as its author would say it. */
final class Faults {

    private static final String DEFINITION = "/definition";

    private Faults() {}

    /**
     * One fault.
     *
     * @param line of the text that was typed, from 1
     * @param shown what stands there
     */
    record Fault(String place, String message, int line, String shown) {}

    /** Everything a service found in the definition that was sent; none when it complains of something else. */
    static List<Fault> of(ServiceProblem problem, DefinitionText sent) {
        List<Fault> faults = new ArrayList<>();
        if (problem.body().get("errors") instanceof List<?> errors) {
            for (Object error : errors) {
                if (error instanceof Map<?, ?> entry
                        && String.valueOf(entry.get("pointer")).startsWith(DEFINITION)) {
                    String pointer = String.valueOf(entry.get("pointer")).substring(DEFINITION.length());
                    int line = sent.line(pointer);
                    faults.add(new Fault(
                            place(pointer, sent.node()), String.valueOf(entry.get("message")), line, sent.shown(line)));
                }
            }
        }
        return faults;
    }

    /** {@code /stages/1/target} as {@code screened, target}. */
    private static String place(String pointer, JsonNode sent) {
        if (pointer.isEmpty()) {
            return "The whole";
        }
        List<String> words = new ArrayList<>(List.of(pointer.substring(1).split("/", -1)));
        if (words.size() > 1 && words.getFirst().equals("stages")) {
            String id = sent.at("/stages/" + words.get(1) + "/id").asString("");
            words.removeFirst();
            words.set(0, id.isEmpty() ? "stage " + (Integer.parseInt(words.getFirst()) + 1) : id);
        }
        return String.join(", ", words);
    }
}
