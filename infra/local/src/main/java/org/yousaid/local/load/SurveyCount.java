package org.yousaid.local.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import tools.jackson.databind.JsonNode;

/**
 * What was answered to one question.
 *
 * @param asked how many got to see it
 * @param base how many of them answered
 * @param options how many chose each option
 */
record SurveyCount(long asked, long base, List<Long> options) {

    SurveyCount {
        options = List.copyOf(options);
    }

    /** Counted from the files: who was not led to a question is not counted there, whatever the file has. */
    static Map<String, SurveyCount> of(SurveyFolder survey) {
        Map<String, SurveyCount> counts = new LinkedHashMap<>();
        survey.questions().forEach(question -> counts.put(question.id(), of(survey, question)));
        return counts;
    }

    private static SurveyCount of(SurveyFolder survey, SurveyQuestion question) {
        List<CSVRecord> asked =
                survey.rows().stream().filter(row -> survey.asks(question, row)).toList();
        List<List<String>> answers = asked.stream()
                .map(question::answer)
                .filter(answer -> !answer.isEmpty())
                .toList();
        return new SurveyCount(
                asked.size(),
                answers.size(),
                question.options().stream()
                        .map(SurveyQuestion::plain)
                        .map(option -> answers.stream()
                                .filter(answer -> answer.contains(option))
                                .count())
                        .toList());
    }

    /** Counted by the system. */
    static Map<String, SurveyCount> of(JsonNode results) {
        Map<String, SurveyCount> counts = new LinkedHashMap<>();
        for (JsonNode question : results.path("questions")) {
            List<Long> options = new ArrayList<>();
            question.path("options")
                    .forEach(option -> options.add(option.path("count").asLong(0)));
            counts.put(
                    question.path("id").asString(),
                    new SurveyCount(
                            question.path("asked").asLong(0),
                            question.path("base").asLong(0),
                            options));
        }
        return counts;
    }

    long choices() {
        return options.stream().mapToLong(Long::longValue).sum();
    }
}
