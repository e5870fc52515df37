package org.yousaid.support.security;

/** What a caller may be; the names travel in the {@code roles} claim of the internal token. */
public enum Role {
    ANONYMOUS,
    CITIZEN,
    OFFICER,
    POLICY,
    REVIEWER,
    COUNCILLOR,
    DPO,
    ADMIN,
    /** One of our own deployables, asking on nobody's behalf. */
    SYSTEM;

    /** Whether somebody with this role works for the council. */
    public boolean isStaff() {
        return switch (this) {
            case ANONYMOUS, CITIZEN, SYSTEM -> false;
            case OFFICER, POLICY, REVIEWER, COUNCILLOR, DPO, ADMIN -> true;
        };
    }
}
