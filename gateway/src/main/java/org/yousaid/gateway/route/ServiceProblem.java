package org.yousaid.gateway.route;

import java.io.Serial;
import java.util.Map;

/**
 * A service said no, or did not answer: the problem body it gave, so that a page can say the same in plain words. Nobody
 * answering reads as status 503 with the code {@code not-ready}, an answer that took too long as 504 with
 * {@code service-timeout}. Never quotes what the visitor typed.
 */
public final class ServiceProblem extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Map<String, Object> body;

    public ServiceProblem(int status, String code, Map<String, Object> body) {
        super(status + " " + code);
        this.status = status;
        this.code = code;
        this.body = body;
    }

    /** HTTP status as the service gave it. */
    public int status() {
        return status;
    }

    /** The reason in kebab case, for example {@code not-found} or {@code invalid-request}. */
    public String code() {
        return code;
    }

    /** The whole problem body, for example with {@code errors} and its JSON pointers; empty when there was none. */
    public Map<String, Object> body() {
        return body;
    }
}
