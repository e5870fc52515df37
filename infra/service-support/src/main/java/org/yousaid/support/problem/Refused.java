package org.yousaid.support.problem;

/** Carries a {@link Refusal} to the edge. Has no stack trace: a refusal is an answer, not a fault. */
public final class Refused extends RuntimeException {

    private final transient Refusal refusal;

    public Refused(Refusal refusal) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
