package org.yousaid.suggestion.suggestion;

/** Why somebody at the council is asked to do something about a suggestion. */
public enum StaffReason {
    /** Nothing was said about it in public for a while. */
    NO_WORD,
    /** Its author is to hear something soon. */
    DUE_SOON,
    /** Its author should have heard something by now. */
    OVERDUE,
    /** Its author says that the answer did not answer them. */
    REOPENED,
    /** The body that it was referred to has answered. */
    REFERRAL_ANSWERED,
    /** The body that it was referred to was asked again and again, and says nothing. */
    REFERRAL_SILENT
}
