package org.yousaid.consultation;

import org.hamcrest.Description;
import org.hamcrest.TypeSafeMatcher;
import org.yousaid.support.problem.Refusal;
import org.yousaid.support.problem.Refused;

/** Matches being refused for exactly this reason. */
public final class RefusedWith extends TypeSafeMatcher<Refused> {

    private final Refusal refusal;

    public RefusedWith(Refusal refusal) {
        this.refusal = refusal;
    }

    @Override
    protected boolean matchesSafely(Refused refused) {
        return refused.refusal().equals(refusal);
    }

    @Override
    protected void describeMismatchSafely(Refused refused, Description mismatch) {
        mismatch.appendText("was refused with ").appendValue(refused.refusal());
    }

    @Override
    public void describeTo(Description description) {
        description.appendText("refused with ").appendValue(refusal);
    }
}
