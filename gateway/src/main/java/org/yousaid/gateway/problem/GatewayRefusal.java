package org.yousaid.gateway.problem;

import java.util.Locale;
import org.yousaid.support.problem.Refusal;

/** What only the gateway answers with; the refusals that every part has are in {@code CommonRefusal}. */
public enum GatewayRefusal implements Refusal {
    BAD_REQUEST(400, "Not a good request", "The request could not be understood as it was sent."),
    INVALID_TOKEN(401, "The token is not valid", "It has ended, is not for this API, or was not given by us."),
    FORM_EXPIRED(403, "The form was open too long", "Go back, load the page again and send the form once more."),
    TOO_MANY_REQUESTS(429, "Too many requests", "Wait as many seconds as Retry-After says, then try again."),
    BAD_UPSTREAM(502, "A part of the system broke off", "Try again; what you sent may or may not have arrived."),
    SERVICE_TIMEOUT(504, "A part of the system took too long", "Try again; what you sent may or may not have arrived.");

    private final int status;
    private final String title;
    private final String detail;

    GatewayRefusal(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String detail() {
        return detail;
    }
}
