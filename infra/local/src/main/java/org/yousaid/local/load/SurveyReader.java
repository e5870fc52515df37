package org.yousaid.local.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.yousaid.local.load.SurveyQuestion.Lead;

/**
 * Makes questions of the rows of {@code questions.csv}. Two things that are not in it are read off the answers: a question
 * takes several options when somebody gave several, whatever it is called; and the options that lead to the follow-up
 * questions are those that were chosen by people who answered one of them, or, where nobody did, those that nobody chose.
 */
final class SurveyReader {

    private final List<CSVRecord> questions;
    private final List<CSVRecord> rows;

    SurveyReader(List<CSVRecord> questions, List<CSVRecord> rows) {
        this.questions = questions;
        this.rows = rows;
    }

    List<SurveyQuestion> questions() {
        List<SurveyQuestion> read = new ArrayList<>();
        for (CSVRecord question : questions) {
            read.add(plainly(question, lead(question, read)));
        }
        return read;
    }

    private SurveyQuestion plainly(CSVRecord question, Optional<Lead> lead) {
        String code = question.get("code");
        String options = question.get("options");
        SurveyQuestion one = new SurveyQuestion(
                SurveyQuestion.id(code),
                code,
                question.get("section"),
                question.get("question_text"),
                true,
                options.isEmpty() ? List.of() : Arrays.asList(options.split("\\|")),
                lead);
        boolean several = question.get("answer_type").equals("multi") || isSeveral(one);
        return new SurveyQuestion(one.id(), code, one.section(), one.text(), several, one.options(), lead);
    }

    private boolean isSeveral(SurveyQuestion question) {
        return !question.options().isEmpty()
                && rows.stream()
                        .map(question::answer)
                        .anyMatch(answer -> answer.size() > 1 && answer.stream().allMatch(question::offers));
    }

    private Optional<Lead> lead(CSVRecord question, List<SurveyQuestion> before) {
        String follows = question.get("conditional_on");
        if (!follows.isEmpty()) {
            return before.stream()
                    .filter(one -> one.id().equals(follows))
                    .findFirst()
                    .map(this::followed);
        }
        String shownTo = question.get("shown_to");
        return shownTo.equals("all") ? Optional.empty() : role(shownTo.replaceAll("s$", ""), before);
    }

    /** Those who are "User" or "Both (User and Provider)" are the users. */
    private static Optional<Lead> role(String role, List<SurveyQuestion> before) {
        return before.stream()
                .filter(one -> one.options().stream().anyMatch(role::equalsIgnoreCase))
                .findFirst()
                .map(one -> new Lead(
                        one.id(),
                        one.options().stream()
                                .filter(option ->
                                        option.toLowerCase(Locale.ROOT).contains(role))
                                .toList()));
    }

    private Lead followed(SurveyQuestion question) {
        List<String> codes = questions.stream()
                .filter(one -> one.get("conditional_on").equals(question.id()))
                .map(one -> one.get("code"))
                .toList();
        Set<String> chosen = new LinkedHashSet<>();
        Set<String> ledOn = new LinkedHashSet<>();
        boolean first = true;
        for (CSVRecord row : rows) {
            List<String> answer = question.answer(row);
            chosen.addAll(answer);
            boolean followed = codes.stream()
                    .anyMatch(code -> row.isMapped(code) && !row.get(code).isBlank());
            if (followed && !answer.isEmpty()) {
                if (first || !question.several()) {
                    ledOn.addAll(answer);
                } else {
                    ledOn.retainAll(answer);
                }
                first = false;
            }
        }
        return new Lead(
                question.id(),
                question.options().stream()
                        .filter(option -> ledOn.isEmpty()
                                ? !chosen.contains(SurveyQuestion.plain(option))
                                : ledOn.contains(SurveyQuestion.plain(option)))
                        .toList());
    }
}
