package org.yousaid.suggestion.suggestion;

/** How a suggestion reached somebody of the council who entered it. */
public enum Channel {
    FACE_TO_FACE,
    TELEPHONE,
    /** A letter or a card. */
    PAPER,
    EMAIL
}
