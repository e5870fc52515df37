package org.yousaid.consultation.consultation;

/** The kinds of question that can be asked. */
public enum QuestionType {
    SINGLE_CHOICE,
    MULTIPLE_CHOICE,
    SCALE,
    SHORT_TEXT,
    LONG_TEXT;

    /** Whether the answer is one or more of the given options. */
    public boolean isChoice() {
        return switch (this) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> true;
            case SCALE, SHORT_TEXT, LONG_TEXT -> false;
        };
    }

    /** Whether the answer is in the respondent's own words. */
    public boolean isText() {
        return switch (this) {
            case SHORT_TEXT, LONG_TEXT -> true;
            case SINGLE_CHOICE, MULTIPLE_CHOICE, SCALE -> false;
        };
    }
}
