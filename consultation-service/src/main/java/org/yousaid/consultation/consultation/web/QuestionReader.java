package org.yousaid.consultation.consultation.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.Option;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.consultation.QuestionType;
import org.yousaid.consultation.consultation.web.DraftConsultationRequest.OptionRequest;
import org.yousaid.consultation.consultation.web.DraftConsultationRequest.QuestionRequest;
import org.yousaid.consultation.request.Complaints;

/** Reads the questions of a request; whatever cannot be asked is complained of at its place. */
final class QuestionReader {

    private static final int MOST_QUESTIONS = 200;
    private static final int MOST_OPTIONS = 100;
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_HELP = 2_000;

    private final Complaints complaints;
    private final Set<String> ids = new HashSet<>();

    QuestionReader(Complaints complaints) {
        this.complaints = complaints;
    }

    /** The questions that can be asked; all of them when nothing was complained of. */
    List<Question> read(@Nullable List<QuestionRequest> given) {
        List<Question> questions = new ArrayList<>();
        List<QuestionRequest> all = given == null ? List.of() : given;
        if (all.size() > MOST_QUESTIONS) {
            complaints.add("/questions", "too-many", "At most " + MOST_QUESTIONS + " questions.");
            return questions;
        }
        for (int i = 0; i < all.size(); i++) {
            read("/questions/" + i, all.get(i)).ifPresent(questions::add);
        }
        return questions;
    }

    private Optional<Question> read(String at, @Nullable QuestionRequest given) {
        if (given == null) {
            complaints.add(at, "missing", "This must be a question.");
            return Optional.empty();
        }
        Complaints here = new Complaints();
        Optional<Question> question = new OneQuestion(at, here).read(given, ids);
        here.passOn(complaints);
        return question;
    }

    /** Reads one question, with the complaints about it alone. */
    private record OneQuestion(String at, Complaints complaints) {

        Optional<Question> read(QuestionRequest given, Set<String> taken) {
            String id = id(at + "/id", given.id(), taken);
            Optional<QuestionType> type = type(given.type());
            String text = complaints.requiredLine(at + "/text", given.text(), LONGEST_TEXT);
            String help = complaints.text(at + "/help", given.help(), LONGEST_HELP);
            String reason = complaints.text(at + "/askAgainReason", given.askAgainReason(), LONGEST_HELP);
            refuseUnsupported(given);
            List<Option> options =
                    type.map(known -> options(known, given.options())).orElse(List.of());
            type.ifPresent(known -> checkScale(known, given));
            if (!complaints.isEmpty()) {
                return Optional.empty();
            }
            boolean required = Boolean.TRUE.equals(given.required());
            return type.map(
                    known -> new Question(id, known, text, help, required, options, given.min(), given.max(), reason));
        }

        private Optional<QuestionType> type(@Nullable String given) {
            Optional<QuestionType> type = Arrays.stream(QuestionType.values())
                    .filter(known -> known.name().equals(given))
                    .findFirst();
            if (type.isEmpty()) {
                complaints.add(
                        at + "/type",
                        given == null ? "missing" : "question-type-not-supported",
                        "One of " + Arrays.toString(QuestionType.values()) + ".");
            }
            return type;
        }

        private String id(String place, @Nullable String given, Set<String> taken) {
            if (given == null || !Question.isId(given)) {
                complaints.add(place, "malformed-id", "1 to 40 letters, digits, dashes and underscores.");
                return "";
            }
            if (!taken.add(given)) {
                complaints.add(place, "not-unique", "This id stands twice.");
            }
            return given;
        }

        private void refuseUnsupported(QuestionRequest given) {
            if (given.rows() != null && !given.rows().isEmpty()) {
                complaints.add(at + "/rows", "not-supported", "Questions with rows cannot be asked.");
            }
            if (given.showIf() != null) {
                complaints.add(at + "/showIf", "not-supported", "Questions cannot depend on others.");
            }
        }

        private List<Option> options(QuestionType type, @Nullable List<OptionRequest> given) {
            List<OptionRequest> all = given == null ? List.of() : given;
            if (!type.isChoice() && !all.isEmpty()) {
                complaints.add(at + "/options", "not-a-choice", "Only choices have options.");
            }
            if (type.isChoice() && (all.size() < 2 || all.size() > MOST_OPTIONS)) {
                complaints.add(at + "/options", "number-of-options", "A choice has 2 to " + MOST_OPTIONS + " options.");
            }
            Set<String> taken = new HashSet<>();
            List<Option> options = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                option(at + "/options/" + i, all.get(i), taken).ifPresent(options::add);
            }
            return options;
        }

        private Optional<Option> option(String place, @Nullable OptionRequest given, Set<String> taken) {
            if (given == null) {
                complaints.add(place, "missing", "This must be an option.");
                return Optional.empty();
            }
            String id = id(place + "/id", given.id(), taken);
            String text = complaints.requiredLine(place + "/text", given.text(), LONGEST_TEXT);
            return id.isEmpty() || text.isEmpty() ? Optional.empty() : Optional.of(new Option(id, text));
        }

        private void checkScale(QuestionType type, QuestionRequest given) {
            boolean scale = type == QuestionType.SCALE;
            if (scale && !Question.isScale(given.min(), given.max())) {
                complaints.add(
                        at + "/max",
                        "malformed-scale",
                        "min below max, with at most " + Question.MOST_STEPS + " steps.");
            }
            if (!scale && (given.min() != null || given.max() != null)) {
                complaints.add(at + "/min", "not-a-scale", "Only scales have a lowest and a highest step.");
            }
        }
    }
}
