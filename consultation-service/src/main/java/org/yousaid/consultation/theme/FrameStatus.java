package org.yousaid.consultation.theme;

/** How far a code frame has come. */
public enum FrameStatus {
    /** There are no themes. */
    NONE,
    /** The machine grouped the answers, and nobody has said yet that it is right. */
    PROPOSED,
    /** People stand by it: it is published with the results, and new answers are placed into it. */
    CONFIRMED
}
