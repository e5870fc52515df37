package org.yousaid.suggestion.standing;

import java.time.LocalDate;

/**
 * Where a suggestion stands.
 *
 * @param process version of the process definition it goes through
 * @param received the day on which it came, as the council's calendar has it
 */
record Standing(int process, String stage, boolean open, LocalDate received) {

    /** The counting document that it is in. How long ago something came that is over is not asked for. */
    String counter() {
        return process + "/" + stage + "/" + (open ? received : "over");
    }
}
