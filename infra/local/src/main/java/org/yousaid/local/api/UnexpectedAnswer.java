package org.yousaid.local.api;

/** The system said something else than was asked for. */
public final class UnexpectedAnswer extends RuntimeException {

    UnexpectedAnswer(int expected, LocalApi.Answer answer) {
        super("Expected status " + expected + " but was " + answer.status() + ": " + answer.body());
    }
}
