package org.yousaid.suggestion.referral;

/** What another body can say to a referral. */
public enum BodyAnswer {
    /** It has it, and will say more. */
    WE_HAVE_IT,
    /** This is what it did or will do. */
    DONE,
    /** It is not responsible, and says why. */
    NOT_OURS;

    /** Whether nothing more is expected of the body. */
    public boolean settles() {
        return this != WE_HAVE_IT;
    }
}
