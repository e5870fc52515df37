package org.yousaid.consultation.saved;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A form as it lies: nobody can read it without its token.
 *
 * @param id what follows from the token
 * @param until when it is deleted
 */
record SavedForm(String id, String consultation, long version, String sealed, Instant savedAt, Instant until) {

    /** To the millisecond, as the database keeps it, so that a repeat is answered to the letter. */
    SavedForm {
        savedAt = savedAt.truncatedTo(ChronoUnit.MILLIS);
        until = until.truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public String toString() {
        return "SavedForm[" + consultation + ", " + version + "]";
    }
}
