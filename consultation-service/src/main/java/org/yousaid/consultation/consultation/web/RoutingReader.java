package org.yousaid.consultation.consultation.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.QuestionType;
import org.yousaid.consultation.consultation.web.DraftConsultationRequest.OptionRequest;
import org.yousaid.consultation.consultation.web.DraftConsultationRequest.QuestionRequest;
import org.yousaid.consultation.consultation.web.DraftConsultationRequest.ShowIfRequest;
import org.yousaid.consultation.request.Complaints;

/** Finds conditions that lead nowhere, and questions that nobody would get to see because of them. */
final class RoutingReader {

    private final Complaints complaints;
    private final List<@Nullable QuestionRequest> questions;
    private final Set<Integer> unreachable = new HashSet<>();

    RoutingReader(Complaints complaints, @Nullable List<QuestionRequest> questions) {
        this.complaints = complaints;
        this.questions = questions == null ? List.of() : new ArrayList<>(questions);
    }

    void check() {
        for (int i = 0; i < questions.size(); i++) {
            ShowIfRequest condition = condition(i).orElse(null);
            if (condition != null && !leads("/questions/" + i + "/showIf", i, condition)) {
                unreachable.add(i);
            }
        }
    }

    private Optional<ShowIfRequest> condition(int question) {
        return Optional.ofNullable(questions.get(question)).map(QuestionRequest::showIf);
    }

    /** Whether anybody can get to a question by its condition. */
    private boolean leads(String at, int here, ShowIfRequest condition) {
        String named = condition.question();
        int there = named == null ? -1 : index(named);
        QuestionRequest decides = there < 0 ? null : questions.get(there);
        if (decides == null) {
            complaints.add(at + "/question", "unknown-question", "This must be the id of an earlier question.");
            return false;
        }
        if (there >= here) {
            boolean loop = leadsBack(here);
            complaints.add(
                    at + "/question",
                    loop ? "routing-loop" : "later-question",
                    loop ? "These questions wait for one another." : "Only an earlier question can decide this.");
            return false;
        }
        boolean answerable = offers(at, decides, condition.anyOf());
        if (answerable && unreachable.contains(there)) {
            complaints.add(at, "unreachable", "Nobody gets to the question that this one depends on.");
            return false;
        }
        return answerable;
    }

    private int index(String id) {
        return IntStream.range(0, questions.size())
                .filter(i -> Optional.ofNullable(questions.get(i))
                        .map(QuestionRequest::id)
                        .filter(id::equals)
                        .isPresent())
                .findFirst()
                .orElse(-1);
    }

    private boolean leadsBack(int start) {
        Set<Integer> passed = new HashSet<>();
        int at = start;
        while (at >= 0 && passed.add(at)) {
            at = condition(at).map(ShowIfRequest::question).map(this::index).orElse(-1);
        }
        return at == start;
    }

    private boolean offers(String at, QuestionRequest decides, @Nullable List<String> anyOf) {
        if (!isCondition(decides)) {
            complaints.add(at + "/question", "not-a-condition", "Only a choice or a scale can decide this.");
            return false;
        }
        if (anyOf == null || anyOf.isEmpty()) {
            complaints.add(at + "/anyOf", "missing", "Which options, or which steps of the scale.");
            return false;
        }
        boolean all = true;
        Set<String> named = new HashSet<>();
        for (int i = 0; i < anyOf.size(); i++) {
            String option = anyOf.get(i);
            if (option == null || !offers(decides, option)) {
                complaints.add(at + "/anyOf/" + i, "unknown-option", "The other question does not offer this.");
                all = false;
            } else if (!named.add(option)) {
                complaints.add(at + "/anyOf/" + i, "not-unique", "This stands twice.");
            }
        }
        return all;
    }

    private static boolean isCondition(QuestionRequest question) {
        return Arrays.stream(QuestionType.values())
                .anyMatch(type -> type.isCondition() && type.name().equals(question.type()));
    }

    private static boolean offers(QuestionRequest question, String option) {
        Integer min = question.min();
        Integer max = question.max();
        if (min != null && max != null) {
            return option.matches("-?\\d{1,9}")
                    && Integer.toString(Integer.parseInt(option)).equals(option)
                    && Integer.parseInt(option) >= min
                    && Integer.parseInt(option) <= max;
        }
        return Objects.requireNonNullElse(question.options(), List.<OptionRequest>of()).stream()
                .anyMatch(offered -> offered != null && option.equals(offered.id()));
    }
}
