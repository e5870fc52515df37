package org.yousaid.consultation.consultation;

/** What those who are owed a reply are shown before the results are out. */
public enum InterimViews {
    /** What was answered so far. */
    ANSWERS,
    /** How many took part, and nothing of what they said. */
    PARTICIPATION
}
