package org.yousaid.local.load;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A survey as a consultation that the API takes. */
record SurveyDraft(SurveyFolder survey) {

    private static final Duration OPEN_FOR = Duration.ofDays(14);
    private static final Duration DECIDED_AFTER = Duration.ofDays(28);

    Map<String, Object> at(Instant now) {
        Instant closesAt = now.plus(OPEN_FOR);
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("title", "Survey " + survey.title());
        draft.put("purpose", "A survey that was held elsewhere.");
        draft.put("canStillChange", "Nothing any more: this is the record of what was said.");
        draft.put(
                "decisionDate",
                closesAt.plus(DECIDED_AFTER)
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate()
                        .toString());
        draft.put("decidedBy", "Those who held the survey");
        draft.put("owner", "Those who held the survey");
        draft.put("closesAt", closesAt.toString());
        draft.put("layout", "BY_SECTION");
        List<String> titles = titles();
        draft.put(
                "sections",
                IntStream.range(0, titles.size())
                        .mapToObj(i -> Map.of("id", section(i), "title", titles.get(i)))
                        .toList());
        draft.put("questions", survey.questions().stream().map(this::question).toList());
        return draft;
    }

    private List<String> titles() {
        return survey.questions().stream()
                .map(SurveyQuestion::section)
                .distinct()
                .toList();
    }

    private static String section(int index) {
        return "s" + (index + 1);
    }

    private Map<String, Object> question(SurveyQuestion question) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("id", question.id());
        asked.put("section", section(titles().indexOf(question.section())));
        asked.put("type", question.type());
        asked.put("text", question.text());
        if (!question.options().isEmpty()) {
            List<Map<String, String>> options = new ArrayList<>();
            question.options().forEach(option -> options.add(Map.of("id", option(question, option), "text", option)));
            asked.put("options", options);
        }
        question.lead().ifPresent(lead -> {
            SurveyQuestion before = survey.question(lead.question());
            asked.put(
                    "showIf",
                    Map.of(
                            "question",
                            lead.question(),
                            "anyOf",
                            lead.anyOf().stream()
                                    .map(option -> option(before, option))
                                    .toList()));
        });
        return asked;
    }

    private static String option(SurveyQuestion question, String option) {
        return "o" + (question.options().indexOf(option) + 1);
    }
}
