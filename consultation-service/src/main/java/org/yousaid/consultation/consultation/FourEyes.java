package org.yousaid.consultation.consultation;

/**
 * Whether opening, publishing and the outcome wait for a second person.
 *
 * @param wanted false where one person may take each step alone
 */
public record FourEyes(boolean wanted) {}
