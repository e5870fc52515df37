package org.yousaid.consultation.consultation.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.consultation.MailCharts;
import org.yousaid.consultation.consultation.Option;
import org.yousaid.consultation.consultation.Question;
import org.yousaid.consultation.consultation.QuestionTranslation;
import org.yousaid.consultation.consultation.QuestionType;
import org.yousaid.consultation.consultation.ShowIf;
import org.yousaid.consultation.consultation.web.DraftConsultationRequest.OptionRequest;
import org.yousaid.consultation.consultation.web.DraftConsultationRequest.QuestionRequest;
import org.yousaid.consultation.consultation.web.DraftConsultationRequest.ShowIfRequest;
import org.yousaid.consultation.request.Complaints;
import org.yousaid.support.text.Visible;

/** Reads the questions of a request; whatever cannot be asked is complained of at its place. */
final class QuestionReader {

    static final int MOST_QUESTIONS = 200;
    private static final int MOST_OPTIONS = 100;
    private static final int MOST_OPTIONS_OF_MANY_CELLS = 20;
    private static final int MOST_ROWS = 50;
    static final int LONGEST_TEXT = 1_000;
    static final int LONGEST_HELP = 2_000;
    static final int LONGEST_LABEL = 60;
    static final int LONGEST_UNIT = 30;

    private static final Pattern BLANKS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

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
        checkCharts(all);
        return questions;
    }

    /** A mail has room for so many: of more than that it would not be the author who chooses. */
    private void checkCharts(List<QuestionRequest> given) {
        int wanted = 0;
        for (int i = 0; i < given.size(); i++) {
            QuestionRequest question = given.get(i);
            if (question != null && Boolean.TRUE.equals(question.chartInMails()) && ++wanted > MailCharts.MOST) {
                complaints.add(
                        "/questions/" + i + "/chartInMails",
                        "too-many",
                        "A mail shows " + MailCharts.MOST + " charts at most.");
            }
        }
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
            List<Option> options =
                    type.map(known -> options(known, given.options())).orElse(List.of());
            List<Option> rows = type.map(known -> rows(known, given.rows())).orElse(List.of());
            type.ifPresent(known -> {
                checkBounds(known, given);
                checkWords(known, given);
            });
            String unit = complaints.line(at + "/unit", given.unit(), LONGEST_UNIT);
            String minLabel = complaints.line(at + "/minLabel", given.minLabel(), LONGEST_LABEL);
            String maxLabel = complaints.line(at + "/maxLabel", given.maxLabel(), LONGEST_LABEL);
            Map<String, QuestionTranslation> translations = new TranslationReader(complaints)
                    .question(at + "/translations", given.translations(), options, rows);
            if (!complaints.isEmpty()) {
                return Optional.empty();
            }
            return type.map(known -> new Question(
                    id,
                    known,
                    text,
                    help,
                    Boolean.TRUE.equals(given.required()),
                    options,
                    given.min(),
                    given.max(),
                    reason,
                    given.section(),
                    showIf(given.showIf()),
                    rows,
                    translations,
                    unit,
                    minLabel,
                    maxLabel,
                    given.chartInMails()));
        }

        /** What only some kinds of question have, where it says something. */
        private void checkWords(QuestionType type, QuestionRequest given) {
            if (type != QuestionType.NUMBER && says(given.unit())) {
                complaints.add(at + "/unit", "not-a-number", "Only a number has a unit.");
            }
            if (!type.isDrawnInMails() && Boolean.TRUE.equals(given.chartInMails())) {
                complaints.add(
                        at + "/chartInMails", "not-drawn", "Mails have charts of choices, scales, numbers and dates.");
            }
            if (type != QuestionType.SCALE && says(given.minLabel())) {
                complaints.add(at + "/minLabel", "not-a-scale", "Only the ends of a scale have words.");
            }
            if (type != QuestionType.SCALE && says(given.maxLabel())) {
                complaints.add(at + "/maxLabel", "not-a-scale", "Only the ends of a scale have words.");
            }
        }

        private static boolean says(@Nullable String given) {
            return Visible.is(given);
        }

        /** One that is not whole is complained of with the routing. */
        private static @Nullable ShowIf showIf(@Nullable ShowIfRequest given) {
            return given == null
                            || given.question() == null
                            || given.anyOf() == null
                            || given.anyOf().isEmpty()
                            || given.anyOf().stream().anyMatch(Objects::isNull)
                    ? null
                    : new ShowIf(given.question(), given.anyOf());
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

        private List<Option> options(QuestionType type, @Nullable List<OptionRequest> given) {
            List<OptionRequest> all = given == null ? List.of() : given;
            int most = mostOptions(type);
            if (!type.hasOptions() && !all.isEmpty()) {
                complaints.add(at + "/options", "not-a-choice", "Only choices, rankings and matrices have options.");
            }
            if (type.hasOptions() && (all.size() < 2 || all.size() > most)) {
                complaints.add(at + "/options", "number-of-options", "Here 2 to " + most + " options.");
            }
            return listed("/options", all, most);
        }

        private static int mostOptions(QuestionType type) {
            return switch (type) {
                case RANKING, MATRIX -> MOST_OPTIONS_OF_MANY_CELLS;
                case SINGLE_CHOICE, MULTIPLE_CHOICE, SCALE, SHORT_TEXT, LONG_TEXT, NUMBER, DATE, PLACE -> MOST_OPTIONS;
            };
        }

        private List<Option> rows(QuestionType type, @Nullable List<OptionRequest> given) {
            List<OptionRequest> all = given == null ? List.of() : given;
            boolean matrix = type == QuestionType.MATRIX;
            if (!matrix && !all.isEmpty()) {
                complaints.add(at + "/rows", "not-a-matrix", "Only a matrix has rows.");
            }
            if (matrix && (all.isEmpty() || all.size() > MOST_ROWS)) {
                complaints.add(at + "/rows", "number-of-rows", "A matrix has 1 to " + MOST_ROWS + " rows.");
            }
            return listed("/rows", all, MOST_ROWS);
        }

        private List<Option> listed(String member, List<OptionRequest> given, int most) {
            Set<String> taken = new HashSet<>();
            Set<String> said = new HashSet<>();
            List<Option> options = new ArrayList<>();
            for (int i = 0; i < Math.min(given.size(), most); i++) {
                String place = at + member + "/" + i;
                Optional<Option> option = option(place, given.get(i), taken);
                if (option.isPresent() && !said.add(folded(option.get().text()))) {
                    complaints.add(place + "/text", "not-unique", "Another one here says the same.");
                }
                option.ifPresent(options::add);
            }
            return options;
        }

        /** Two texts that readers take for the same: capitals, blanks and how letters are put together make no difference. */
        private static String folded(String text) {
            return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                    .replaceAll(" ")
                    .strip()
                    .toLowerCase(Locale.ROOT);
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

        private void checkBounds(QuestionType type, QuestionRequest given) {
            if (Question.isBounded(type, given.min(), given.max())) {
                return;
            }
            switch (type) {
                case SCALE ->
                    complaints.add(
                            at + "/max",
                            "malformed-scale",
                            "min below max, with at most " + Question.MOST_STEPS + " steps.");
                case NUMBER ->
                    complaints.add(
                            at + "/max", "malformed-range", "The lowest number as min, below the highest as max.");
                case DATE ->
                    complaints.add(
                            at + "/max", "malformed-years", "Two years, min below max, of 1800 to 2200; or none.");
                case SINGLE_CHOICE, MULTIPLE_CHOICE, RANKING, MATRIX, SHORT_TEXT, LONG_TEXT, PLACE ->
                    complaints.add(at + "/min", "not-a-scale", "Only scales, numbers and dates have a min and a max.");
            }
        }
    }
}
