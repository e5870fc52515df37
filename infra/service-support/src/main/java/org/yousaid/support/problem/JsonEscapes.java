package org.yousaid.support.problem;

/**
 * Follows the escapes of a JSON text letter by letter, and refuses half a letter: the number of one surrogate
 * without the other. No text can hold it, so it would be stored as something else. A letter with the number 0 stands in no JSON, but in every one
 * in UTF-16 or UTF-32.
 */
final class JsonEscapes {

    private static final int DIGITS = 4;

    private enum State {
        PLAIN,
        ESCAPED,
        NUMBERED
    }

    private State state = State.PLAIN;
    private int digits;
    private int unit;
    private boolean half;

    void next(char letter) {
        switch (state) {
            case PLAIN -> plain(letter);
            case ESCAPED -> escaped(letter);
            case NUMBERED -> numbered(letter);
        }
    }

    private void plain(char letter) {
        if (letter == '\\') {
            state = State.ESCAPED;
        } else if (half || letter == 0) {
            throw refused();
        }
    }

    private void escaped(char letter) {
        if (letter == 'u') {
            state = State.NUMBERED;
            digits = 0;
            unit = 0;
        } else if (half) {
            throw refused();
        } else {
            state = State.PLAIN;
        }
    }

    private void numbered(char letter) {
        int digit = Character.digit(letter, 16);
        if (digit < 0) {
            throw refused();
        }
        unit = unit * 16 + digit;
        digits++;
        if (digits == DIGITS) {
            state = State.PLAIN;
            end((char) unit);
        }
    }

    private void end(char whole) {
        if (half != Character.isLowSurrogate(whole)) {
            throw refused();
        }
        half = Character.isHighSurrogate(whole);
    }

    private static Refused refused() {
        return new Refused(CommonRefusal.MALFORMED_JSON);
    }
}
