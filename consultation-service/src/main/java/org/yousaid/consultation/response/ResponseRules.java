package org.yousaid.consultation.response;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.consultation.QuestionType;
import org.yousaid.consultation.response.ResponseRefusal.AnswerMissing;
import org.yousaid.consultation.response.ResponseRefusal.AnsweredTwice;
import org.yousaid.consultation.response.ResponseRefusal.CapturedOutsideWindow;
import org.yousaid.consultation.response.ResponseRefusal.ConsultationClosed;
import org.yousaid.consultation.response.ResponseRefusal.ConsultationNotOpen;
import org.yousaid.consultation.response.ResponseRefusal.MoreThanOneChoice;
import org.yousaid.consultation.response.ResponseRefusal.NothingSaid;
import org.yousaid.consultation.response.ResponseRefusal.OptionChosenTwice;
import org.yousaid.consultation.response.ResponseRefusal.ScaleOutOfRange;
import org.yousaid.consultation.response.ResponseRefusal.StaffOnly;
import org.yousaid.consultation.response.ResponseRefusal.TextTooLong;
import org.yousaid.consultation.response.ResponseRefusal.UnknownOption;
import org.yousaid.consultation.response.ResponseRefusal.UnknownQuestion;
import org.yousaid.consultation.response.ResponseRefusal.UnknownWard;
import org.yousaid.consultation.response.ResponseRefusal.WrongAnswerShape;
import org.yousaid.consultation.response.Submission.IdeaOutline;
import org.yousaid.consultation.response.Submission.Outline;
import org.yousaid.support.problem.Refused;

/** What an answer must be like to be taken. Pure; asked at the edge before anything is sealed, and again at the end. */
public final class ResponseRules {

    public static final int LONGEST_TEXT = 10_000;
    public static final int LONGEST_SHORT_TEXT = 1_000;
    public static final int LONGEST_TITLE = 200;
    /** Clocks of tablets are not exact. */
    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(5);

    private final Submission submission;
    private final ConsultationView asked;

    private ResponseRules(Submission submission, ConsultationView asked) {
        this.submission = submission;
        this.asked = asked;
    }

    /** Refuses what cannot be taken. */
    public static void check(Submission submission, ConsultationView asked, Instant now) {
        ResponseRules rules = new ResponseRules(submission, asked);
        rules.checkOpen(now);
        rules.checkStaff();
        rules.checkCaptured(now);
        if (!submission.wardListed()) {
            throw refused(new UnknownWard(String.valueOf(submission.ward())));
        }
        rules.checkAnswers();
        rules.checkIdeas();
    }

    private void checkOpen(Instant now) {
        switch (asked.status()) {
            case DRAFT, PLANNED -> throw refused(new ConsultationNotOpen());
            case CLOSED, RESULTS_PUBLISHED, WITHDRAWN -> throw refused(new ConsultationClosed());
            case OPEN -> {
                if (asked.historic() && submission.channel() != Channel.IMPORT) {
                    throw refused(new ConsultationClosed());
                }
                Instant closesAt = asked.content().closesAt();
                if (closesAt != null && !asked.historic() && !now.isBefore(closesAt)) {
                    throw refused(new ConsultationClosed());
                }
            }
        }
    }

    private void checkStaff() {
        if (submission.staff()) {
            return;
        }
        if (submission.channel() != Channel.ONLINE) {
            throw refused(new StaffOnly("channel"));
        }
        refuseFromOthers("capturedAt", submission.capturedAt());
        if (submission.placed()) {
            throw refused(new StaffOnly("place"));
        }
        submission.ideas().forEach(idea -> refuseFromOthers("suggestions/reference", idea.givenReference()));
    }

    private static void refuseFromOthers(String field, @Nullable Object given) {
        if (given != null) {
            throw refused(new StaffOnly(field));
        }
    }

    private void checkCaptured(Instant now) {
        Instant capturedAt = submission.capturedAt();
        Instant opened = asked.openedAt();
        Instant until = now.plus(CLOCKS_MAY_DIFFER);
        if (capturedAt != null && opened != null && (capturedAt.isBefore(opened) || capturedAt.isAfter(until))) {
            throw refused(new CapturedOutsideWindow(opened, until));
        }
    }

    private void checkAnswers() {
        Map<String, Question> questions =
                asked.content().questions().stream().collect(Collectors.toMap(Question::id, Function.identity()));
        Set<String> answered = new HashSet<>();
        List<Outline> answers = submission.answers();
        for (int i = 0; i < answers.size(); i++) {
            Outline answer = answers.get(i);
            Question question = questions.get(answer.question());
            if (question == null) {
                throw refused(new UnknownQuestion(answer.question()));
            }
            if (!answered.add(question.id())) {
                throw refused(new AnsweredTwice(question.id()));
            }
            checkAnswer(question, answer, "/answers/" + i + "/text");
        }
        asked.content().questions().stream()
                .filter(question -> question.required() && !answered.contains(question.id()))
                .findFirst()
                .ifPresent(question -> {
                    throw refused(new AnswerMissing(question.id()));
                });
        if (answers.isEmpty() && submission.ideas().isEmpty() && submission.channel() != Channel.IMPORT) {
            throw refused(new NothingSaid());
        }
    }

    private static void checkAnswer(Question question, Outline answer, String pointer) {
        switch (question.type()) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> checkChoice(question, answer);
            case SCALE -> checkStep(question, answer);
            case SHORT_TEXT -> checkText(question, answer, pointer, LONGEST_SHORT_TEXT);
            case LONG_TEXT -> checkText(question, answer, pointer, LONGEST_TEXT);
        }
    }

    private static void checkChoice(Question question, Outline answer) {
        List<String> choice = answer.choice();
        if (choice == null || answer.scale() != null || answer.characters() != null) {
            throw refused(new WrongAnswerShape(question.id(), "choice"));
        }
        Set<String> chosen = new HashSet<>();
        for (String option : choice) {
            if (!question.offers(option)) {
                throw refused(new UnknownOption(question.id(), option));
            }
            if (!chosen.add(option)) {
                throw refused(new OptionChosenTwice(question.id(), option));
            }
        }
        if (question.type() == QuestionType.SINGLE_CHOICE && choice.size() > 1) {
            throw refused(new MoreThanOneChoice(question.id()));
        }
    }

    private static void checkStep(Question question, Outline answer) {
        Integer step = answer.scale();
        Integer min = question.min();
        Integer max = question.max();
        if (step == null || answer.choice() != null || answer.characters() != null) {
            throw refused(new WrongAnswerShape(question.id(), "scale"));
        }
        if (min != null && max != null && (step < min || step > max)) {
            throw refused(new ScaleOutOfRange(question.id(), min, max));
        }
    }

    private static void checkText(Question question, Outline answer, String pointer, int limit) {
        Integer characters = answer.characters();
        if (characters == null || answer.choice() != null || answer.scale() != null) {
            throw refused(new WrongAnswerShape(question.id(), "text"));
        }
        checkLength(pointer, characters, limit);
    }

    private void checkIdeas() {
        List<IdeaOutline> ideas = submission.ideas();
        for (int i = 0; i < ideas.size(); i++) {
            checkLength("/suggestions/" + i + "/title", ideas.get(i).titleCharacters(), LONGEST_TITLE);
            checkLength("/suggestions/" + i + "/text", ideas.get(i).textCharacters(), LONGEST_TEXT);
        }
    }

    private static void checkLength(String pointer, int characters, int limit) {
        if (characters > limit) {
            throw refused(new TextTooLong(pointer, characters, limit));
        }
    }

    private static Refused refused(ResponseRefusal refusal) {
        return new Refused(refusal);
    }
}
