package org.yousaid.gateway.pages.common;

/** Where an opportunity stands, in words. */
public enum OpportunityState {
    IDENTIFIED("Being looked into"),
    ASSESSED("Assessed"),
    APPROVED("Approved"),
    IN_DELIVERY("In delivery"),
    DECLINED("Declined"),
    DELIVERED("Delivered"),
    MERGED("Merged");

    private final String words;

    OpportunityState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public String tag() {
        return switch (this) {
            case APPROVED, IN_DELIVERY, DELIVERED -> "ys-tag--good";
            case DECLINED -> "ys-tag--late";
            case IDENTIFIED, ASSESSED, MERGED -> "ys-tag--plain";
        };
    }

    public boolean ended() {
        return this == DECLINED || this == DELIVERED || this == MERGED;
    }

    public boolean undecided() {
        return this == IDENTIFIED || this == ASSESSED;
    }
}
