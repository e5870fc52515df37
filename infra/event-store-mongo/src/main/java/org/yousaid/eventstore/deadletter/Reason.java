package org.yousaid.eventstore.deadletter;

import org.jspecify.annotations.Nullable;

/**
 * Why something failed.
 *
 * @param type the class of the failure
 * @param text its message, cut after 500 characters
 */
public record Reason(String type, @Nullable String text) {

    private static final int LONGEST = 500;

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
        return new Reason(told.getClass().getName(), told.getMessage());
    }

    @Override
    public String toString() {
        return text == null ? type : type + ": " + text;
    }
}
