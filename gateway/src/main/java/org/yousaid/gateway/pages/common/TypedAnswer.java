package org.yousaid.gateway.pages.common;

import java.util.List;
import java.util.Optional;

/** What somebody typed as the answer to one question: under which names it stands, what is wrong with it, what it says. */
sealed interface TypedAnswer permits ChosenAnswer, MatrixAnswer, RankedAnswer, NumberAnswer, DateAnswer, WrittenAnswer {

    static TypedAnswer of(Consultation.Question question, Form form) {
        return switch (question.type()) {
            case "SINGLE_CHOICE", "MULTIPLE_CHOICE", "SCALE", "PLACE" -> new ChosenAnswer(question, form);
            case "RANKING" -> new RankedAnswer(question, form);
            case "MATRIX" -> new MatrixAnswer(question, form);
            case "NUMBER" -> new NumberAnswer(question, form);
            case "DATE" -> new DateAnswer(question, form);
            default -> new WrittenAnswer(question, form);
        };
    }

    /** The names of its controls. */
    List<String> names();

    /** Whether anything was typed, right or wrong. */
    boolean given();

    /** What is wrong with what was typed, in a sentence. */
    Optional<String> fault(AskedQuestion asked);

    /** What it must be told that it is missing. */
    String missing();

    /** The name of this form of answer in the body that is sent. */
    String form();

    /** What is sent; only asked for where something was given and nothing is wrong. */
    Object value();

    /** What of it decides whether other questions are put. */
    List<String> chosen();

    /** How it reads on the page where answers are checked, a line each. */
    List<Wording> words(AskedQuestion asked);
}
