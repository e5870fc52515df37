package org.yousaid.eventstore.deadletter;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Why something failed. Words are kept of our own failures only: those of others may quote the value that they could not
 * take, and that may be what a citizen wrote. Of them it is kept where they were thrown.
 *
 * @param type the class of the failure
 * @param text its message when it is one of ours, else where it was thrown; cut after 500 characters
 */
public record Reason(String type, @Nullable String text) {

    private static final int LONGEST = 500;
    private static final String OURS = "org.yousaid.";

    public Reason {
        if (text != null && text.length() > LONGEST) {
            text = text.substring(0, LONGEST);
        }
    }

    /** The failure itself, with the cause it was wrapped around when it says nothing. */
    public static Reason of(Throwable failure) {
        Throwable told = failure;
        while (told.getMessage() == null && told.getCause() != null) {
            told = told.getCause();
        }
        return new Reason(told.getClass().getName(), said(told));
    }

    private static @Nullable String said(Throwable failure) {
        if (failure.getClass().getName().startsWith(OURS)) {
            return failure.getMessage();
        }
        StackTraceElement[] trace = failure.getStackTrace();
        return Arrays.stream(trace)
                .filter(Reason::isOurs)
                .findFirst()
                .or(() -> Arrays.stream(trace).findFirst())
                .map(frame -> "at " + frame)
                .orElse(null);
    }

    /** Whether a line is one of our code. */
    static boolean isOurs(StackTraceElement frame) {
        return frame.getClassName().startsWith(OURS);
    }

    @Override
    public String toString() {
        return text == null ? type : type + ": " + text;
    }
}
