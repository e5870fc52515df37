package org.yousaid.support.request;

import java.util.OptionalLong;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;

/**
 * The version a change was decided on. A controller method takes one as an argument, from {@code If-Match: "3"} or
 * {@code *}; a request without it is refused with 428.
 *
 * @param value empty for whatever version
 */
public record ExpectedVersion(OptionalLong value) {

    /** Whatever version there is. */
    public static ExpectedVersion any() {
        return new ExpectedVersion(OptionalLong.empty());
    }

    /** This version and no other. */
    public static ExpectedVersion of(long version) {
        return new ExpectedVersion(OptionalLong.of(version));
    }

    public boolean matches(long version) {
        return value.isEmpty() || value.getAsLong() == version;
    }

    /** Refuses with {@code stale-version} (412) when the actual version is another. */
    public void check(long actual) {
        if (!matches(actual)) {
            throw new Refused(CommonRefusal.STALE_VERSION);
        }
    }
}
