package org.yousaid.eventstore.deadletter;

import org.bson.Document;

/** Who handles the letters of a group that is no processing group of Axon's; found as a Spring bean. */
public interface LetterHandler {

    /** The group's name. */
    String group();

    /**
     * Handles a letter once more. Returning means handled, and the letter is gone.
     *
     * @param letter what is known of it
     * @param content what was kept with it when it was parked
     */
    void handle(Letter letter, Document content) throws Exception;
}
