package org.yousaid.support.problem;

import java.util.Locale;

/** The refusals that every service has. */
public enum CommonRefusal implements Refusal {
    INVALID_REQUEST(400, "The request is not as it must be", "See errors for each place."),
    MALFORMED_JSON(400, "The body is not JSON", "The body could not be read as JSON in UTF-8."),
    SIGN_IN_REQUIRED(401, "Sign in first", "This needs a valid access token."),
    FORBIDDEN(403, "Not allowed", "Your roles do not allow this."),
    NOT_FOUND(404, "Not found", "There is nothing at this address."),
    METHOD_NOT_ALLOWED(405, "Method not allowed", "This address does not answer to that method."),
    NOT_ACCEPTABLE(406, "Not acceptable", "This cannot be given in any of the asked-for media types."),
    STALE_VERSION(412, "Changed in the meantime", "Read it again and decide on what it is now."),
    CONTENT_TOO_LARGE(413, "Too large", "The body is larger than is taken here."),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type", "The body is not of a media type that is taken here."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "Idempotency key used before",
            "This Idempotency-Key came before with another body. Take a new key for a new request."),
    VERSION_MISSING(428, "If-Match is missing", "Send the ETag you read in If-Match, or * for whatever version."),
    UNEXPECTED(500, "Something went wrong", "The incident is in our log under this id."),
    NOT_READY(503, "Not ready", "Try again in a moment.");

    private final int status;
    private final String title;
    private final String detail;

    CommonRefusal(int status, String title, String detail) {
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
