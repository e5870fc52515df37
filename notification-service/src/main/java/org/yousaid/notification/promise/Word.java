package org.yousaid.notification.promise;

/** What kind of word kept a promise; shown apart. */
public enum Word {
    /** The results of the consultation. */
    RESULTS,
    /** What was said so far, before the results were out. Goes out by itself. */
    INTERIM,
    /** What was decided about the suggestion, or what came of the consultation. */
    DECISION,
    /** How far the suggestion has come. */
    PROGRESS,
    /** Words that a member of staff wrote to this person. */
    PERSONAL_WORD,
    /** Where the suggestion stands, said by itself because nobody said anything. Keeps no promise. */
    BY_ITSELF
}
