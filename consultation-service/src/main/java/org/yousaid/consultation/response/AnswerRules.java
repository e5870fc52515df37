package org.yousaid.consultation.response;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yousaid.consultation.consultation.ConsultationContent;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.consultation.QuestionType;
import org.yousaid.consultation.consultation.Routing;
import org.yousaid.consultation.consultation.ShowIf;
import org.yousaid.consultation.response.AnswerRefusal.AnswerMissing;
import org.yousaid.consultation.response.AnswerRefusal.AnsweredAlthoughHidden;
import org.yousaid.consultation.response.AnswerRefusal.AnsweredTwice;
import org.yousaid.consultation.response.AnswerRefusal.DateOutOfRange;
import org.yousaid.consultation.response.AnswerRefusal.MoreThanOneChoice;
import org.yousaid.consultation.response.AnswerRefusal.NumberOutOfRange;
import org.yousaid.consultation.response.AnswerRefusal.OptionChosenTwice;
import org.yousaid.consultation.response.AnswerRefusal.ScaleOutOfRange;
import org.yousaid.consultation.response.AnswerRefusal.TooManyDecimals;
import org.yousaid.consultation.response.AnswerRefusal.UnknownOption;
import org.yousaid.consultation.response.AnswerRefusal.UnknownPlace;
import org.yousaid.consultation.response.AnswerRefusal.UnknownQuestion;
import org.yousaid.consultation.response.AnswerRefusal.UnknownRow;
import org.yousaid.consultation.response.AnswerRefusal.WrongAnswerShape;
import org.yousaid.consultation.response.Submission.Outline;
import org.yousaid.support.problem.Refused;

/** What the answers to a consultation's questions must be like. */
final class AnswerRules {

    /** A mean is exact to as many. */
    static final int MOST_DECIMALS = 4;

    private final Question question;
    private final Outline answer;

    private AnswerRules(Question question, Outline answer) {
        this.question = question;
        this.answer = answer;
    }

    static void check(List<Outline> answers, ConsultationView asked, Instant now) {
        ConsultationContent content = asked.content();
        Map<String, Question> questions =
                content.questions().stream().collect(Collectors.toMap(Question::id, Function.identity()));
        int opened = Optional.ofNullable(asked.openedAt())
                .orElse(now)
                .atZone(ZoneOffset.UTC)
                .getYear();
        Map<String, List<String>> answered = new HashMap<>();
        for (int i = 0; i < answers.size(); i++) {
            Outline answer = answers.get(i);
            Question question = questions.get(answer.question());
            if (question == null) {
                throw refused(new UnknownQuestion(answer.question()));
            }
            if (answered.put(question.id(), answer.chosen()) != null) {
                throw refused(new AnsweredTwice(question.id()));
            }
            new AnswerRules(question, answer).check("/answers/" + i + "/text", opened);
        }
        checkRouting(content, answered);
    }

    /** No answer to what was not shown, and one to what was and had to be answered. */
    private static void checkRouting(ConsultationContent content, Map<String, List<String>> answered) {
        Set<String> shown = Routing.of(content).shown(answered);
        for (Question question : content.questions()) {
            ShowIf condition = question.showIf();
            boolean isAnswered = answered.containsKey(question.id());
            if (condition != null && isAnswered && !shown.contains(question.id())) {
                throw refused(new AnsweredAlthoughHidden(question.id(), condition.question()));
            }
            if (question.required() && !isAnswered && shown.contains(question.id())) {
                throw refused(new AnswerMissing(question.id()));
            }
        }
    }

    private void check(String pointer, int opened) {
        switch (question.type()) {
            case SHORT_TEXT -> checkText(pointer, ResponseRules.LONGEST_SHORT_TEXT);
            case LONG_TEXT -> checkText(pointer, ResponseRules.LONGEST_TEXT);
            case SINGLE_CHOICE, MULTIPLE_CHOICE ->
                checkChoice(only("choice", AnswerValue.Choice.class).options());
            case SCALE -> checkStep(only("scale", AnswerValue.Step.class).step());
            case RANKING ->
                checkOptions(only("ranking", AnswerValue.Ranking.class).options());
            case MATRIX -> checkMatrix(only("matrix", AnswerValue.Matrix.class).rows());
            case NUMBER -> checkNumber(only("number", AnswerValue.Amount.class).number());
            case DATE -> checkDate(only("date", AnswerValue.Day.class).date(), opened);
            case PLACE -> checkPlace(only("place", AnswerValue.Place.class).ward());
        }
    }

    /** The answer in the form that is asked for, and in no other. */
    private <T extends AnswerValue> T only(String member, Class<T> form) {
        if (answer.characters() != null
                || answer.values().size() != 1
                || !form.isInstance(answer.values().getFirst())) {
            throw refused(new WrongAnswerShape(question.id(), member));
        }
        return form.cast(answer.values().getFirst());
    }

    private void checkText(String pointer, int limit) {
        Integer characters = answer.characters();
        if (characters == null || !answer.values().isEmpty()) {
            throw refused(new WrongAnswerShape(question.id(), "text"));
        }
        ResponseRules.checkLength(pointer, characters, limit);
    }

    private void checkChoice(List<String> choice) {
        checkOptions(choice);
        if (question.type() == QuestionType.SINGLE_CHOICE && choice.size() > 1) {
            throw refused(new MoreThanOneChoice(question.id()));
        }
    }

    private void checkOptions(List<String> options) {
        Set<String> chosen = new HashSet<>();
        for (String option : options) {
            checkOption(option);
            if (!chosen.add(option)) {
                throw refused(new OptionChosenTwice(question.id(), option));
            }
        }
    }

    private void checkOption(String option) {
        if (!question.offers(option)) {
            throw refused(new UnknownOption(question.id(), option));
        }
    }

    private void checkMatrix(Map<String, String> rows) {
        rows.forEach((row, option) -> {
            if (!question.hasRow(row)) {
                throw refused(new UnknownRow(question.id(), row));
            }
            checkOption(option);
        });
    }

    private void checkStep(int step) {
        int min = Objects.requireNonNull(question.min());
        int max = Objects.requireNonNull(question.max());
        if (step < min || step > max) {
            throw refused(new ScaleOutOfRange(question.id(), min, max));
        }
    }

    private void checkNumber(BigDecimal number) {
        int min = Objects.requireNonNull(question.min());
        int max = Objects.requireNonNull(question.max());
        if (number.compareTo(BigDecimal.valueOf(min)) < 0 || number.compareTo(BigDecimal.valueOf(max)) > 0) {
            throw refused(new NumberOutOfRange(question.id(), min, max));
        }
        if (number.stripTrailingZeros().scale() > MOST_DECIMALS) {
            throw refused(new TooManyDecimals(question.id(), MOST_DECIMALS));
        }
    }

    private void checkDate(LocalDate date, int opened) {
        int first = question.firstYear(opened);
        int last = question.lastYear(opened);
        if (date.getYear() < first || date.getYear() > last) {
            throw refused(new DateOutOfRange(question.id(), first, last));
        }
    }

    private void checkPlace(String place) {
        if (!answer.placeListed()) {
            throw refused(new UnknownPlace(question.id(), place));
        }
    }

    private static Refused refused(AnswerRefusal refusal) {
        return new Refused(refusal);
    }
}
