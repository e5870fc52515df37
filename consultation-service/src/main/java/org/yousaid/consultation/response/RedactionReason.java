package org.yousaid.consultation.response;

/** Why a passage of somebody's words is taken out. */
public enum RedactionReason {
    /** It tells who wrote it. */
    AUTHOR_NAMED,
    /** It tells something about somebody else who can be recognised. */
    ABOUT_OTHERS,
    /** It insults or threatens. */
    ABUSIVE,
    /** The law forbids to keep or to spread it. */
    UNLAWFUL,
    /** Something else, which the note says. */
    OTHER
}
