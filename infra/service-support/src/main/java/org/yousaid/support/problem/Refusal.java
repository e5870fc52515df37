package org.yousaid.support.problem;

import java.util.Map;

/**
 * A plain no, for a reason the domain knows: becomes an RFC 9457 problem body. Implemented by each feature's sealed
 * family of refusals; knows nothing of the web framework.
 */
public interface Refusal {

    /** The reason in kebab case, for example {@code already-closed}; the last part of the problem's type. */
    String code();

    /** HTTP status, for example 404, 409, 412, 422, 428. */
    int status();

    /** The reason in a few words, the same for every occurrence. */
    String title();

    /** What happened here and what to do about it, in plain words. */
    String detail();

    /** Further members of the problem body; nothing personal. */
    default Map<String, Object> fields() {
        return Map.of();
    }
}
