package org.yousaid.suggestion.opportunity;

/** Where an opportunity stands. */
public enum OpportunityStatus {
    IDENTIFIED,
    ASSESSED,
    APPROVED,
    IN_DELIVERY,
    DECLINED,
    DELIVERED,
    /** It ended by going into another one, which its suggestions are in now. */
    MERGED;

    /** Whether nothing more happens to it. */
    public boolean ended() {
        return switch (this) {
            case DECLINED, DELIVERED, MERGED -> true;
            case IDENTIFIED, ASSESSED, APPROVED, IN_DELIVERY -> false;
        };
    }

    /** Whether it was decided whether the council does it. */
    public boolean decided() {
        return switch (this) {
            case APPROVED, IN_DELIVERY, DECLINED, DELIVERED -> true;
            case IDENTIFIED, ASSESSED, MERGED -> false;
        };
    }
}
