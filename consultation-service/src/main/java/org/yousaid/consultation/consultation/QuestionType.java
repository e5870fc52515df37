package org.yousaid.consultation.consultation;

/** The kinds of question that can be asked. */
public enum QuestionType {
    SINGLE_CHOICE,
    MULTIPLE_CHOICE,
    SCALE,
    RANKING,
    MATRIX,
    SHORT_TEXT,
    LONG_TEXT,
    NUMBER,
    DATE,
    PLACE;

    /** Whether the answer is one or more of the given options. */
    public boolean isChoice() {
        return switch (this) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> true;
            case SCALE, RANKING, MATRIX, SHORT_TEXT, LONG_TEXT, NUMBER, DATE, PLACE -> false;
        };
    }

    /** Whether there are options: to choose, to rank, or to choose in each row. */
    public boolean hasOptions() {
        return switch (this) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, RANKING, MATRIX -> true;
            case SCALE, SHORT_TEXT, LONG_TEXT, NUMBER, DATE, PLACE -> false;
        };
    }

    /** Whether the answer is in the respondent's own words. */
    public boolean isText() {
        return switch (this) {
            case SHORT_TEXT, LONG_TEXT -> true;
            case SINGLE_CHOICE, MULTIPLE_CHOICE, SCALE, RANKING, MATRIX, NUMBER, DATE, PLACE -> false;
        };
    }

    /** Whether other questions can be shown or not by what is answered to one of this kind. */
    public boolean isCondition() {
        return isChoice() || this == SCALE;
    }

    /** Whether mails have a chart of it: one row of bars, each with as many people as chose it. */
    public boolean isDrawnInMails() {
        return switch (this) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, SCALE, NUMBER, DATE -> true;
            case RANKING, MATRIX, SHORT_TEXT, LONG_TEXT, PLACE -> false;
        };
    }

    /** Whether a respondent who answers is in exactly one cell of each table that is counted. */
    public boolean isExclusive() {
        return this != MULTIPLE_CHOICE;
    }
}
