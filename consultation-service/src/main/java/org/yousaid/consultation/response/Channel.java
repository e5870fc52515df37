package org.yousaid.consultation.response;

/** The way an answer came. */
public enum Channel {
    ONLINE,
    FACE_TO_FACE,
    TELEPHONE,
    PAPER,
    IMPORT
}
