package org.yousaid.gateway.pages.performance;

/** What the words of the wire are called on the page. */
public final class Naming {

    private Naming() {}

    public static String word(String word) {
        return switch (word) {
            case "RESULTS" -> "Results";
            case "INTERIM" -> "Interim word (by itself)";
            case "DECISION" -> "A decision";
            case "PROGRESS" -> "Word of progress";
            case "PERSONAL_WORD" -> "A personal word";
            default -> word;
        };
    }

    /** Whether it goes out without anybody doing anything. */
    static boolean isAutomatic(String word) {
        return word.equals("INTERIM");
    }

    public static String cause(String cause) {
        return switch (cause) {
            case "NO_WORD_IN_TIME" -> "Nothing was said in time";
            case "LATE_SYNC" -> "The answer reached us only after the day";
            case "MAIL_NOT_TAKEN" -> "The mail server took it too late";
            case "NOT_TOLD_BY_HAND" -> "Nobody rang or wrote in time";
            case "NOTHING_COUNTED" -> "What was said so far was not counted in time";
            default -> cause;
        };
    }

    static String reason(String reason) {
        return switch (reason) {
            case "UNREACHABLE" -> "Could not be reached";
            case "ASKED_US_NOT_TO" -> "Asked us not to write";
            case "ERASED" -> "Asked us to forget them";
            case "WITHDRAWN" -> "Took the answer back";
            default -> reason;
        };
    }
}
