package org.yousaid.gateway.pages.draft;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of answer a question can have, in words. */
public enum AnswerKind {
    SINGLE_CHOICE("One of several", "For example: yes, no, not sure"),
    MULTIPLE_CHOICE("Any of several", "People tick all that apply"),
    SCALE("A number on a scale", "For example from 1, not at all, to 5, very"),
    RANKING("Put in order", "People say what comes first, second, third"),
    MATRIX("A table", "The same answers for several lines"),
    SHORT_TEXT("A few words", "One line"),
    LONG_TEXT("Own words, at length", "A box for several lines"),
    NUMBER("A number", "Between a lowest and a highest, for example from 0 to 40 hours"),
    DATE("A date", "A day, a month and a year"),
    PLACE("A ward", "One of the wards of the council's list");

    private final String words;
    private final String hint;

    AnswerKind(String words, String hint) {
        this.words = words;
        this.hint = hint;
    }

    public String words() {
        return words;
    }

    public String hint() {
        return hint;
    }

    /** Whether there are answers to choose from. */
    public boolean options() {
        return switch (this) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, RANKING, MATRIX -> true;
            case SCALE, SHORT_TEXT, LONG_TEXT, NUMBER, DATE, PLACE -> false;
        };
    }

    public boolean rows() {
        return this == MATRIX;
    }

    /** Whether it has a lowest and a highest number; for a date these are years. */
    public boolean ends() {
        return this == SCALE || this == NUMBER || this == DATE;
    }

    /** Whether its numbers count something, like hours or kilometres. */
    public boolean unit() {
        return this == NUMBER;
    }

    /** Whether its two ends can have words. */
    public boolean endsInWords() {
        return this == SCALE;
    }

    /** Whether mails can show a chart of it. */
    public boolean drawnInMails() {
        return switch (this) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, SCALE, NUMBER, DATE -> true;
            case RANKING, MATRIX, SHORT_TEXT, LONG_TEXT, PLACE -> false;
        };
    }

    /** Whether it can do without a lowest and a highest. */
    public boolean endsMayBeMissing() {
        return this == DATE;
    }

    static Optional<AnswerKind> of(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }
}
