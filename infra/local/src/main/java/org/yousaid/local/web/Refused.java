package org.yousaid.local.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** The local mode's refusals, in the shape of all others. */
public final class Refused {

    private final String publicUrl;

    /**
     * Refusals of a system at this address.
     *
     * @param publicUrl where the page of each problem is
     */
    public Refused(String publicUrl) {
        this.publicUrl = publicUrl;
    }

    /**
     * 403 for a caller elsewhere.
     *
     * @param what that only this machine may ask
     */
    public ResponseEntity<ProblemDetail> notFromHere(String what) {
        return problem(HttpStatus.FORBIDDEN, "loopback-only", "Only this machine may ask the local " + what, Map.of());
    }

    /**
     * 400 for a body that cannot be used.
     *
     * @param pointer where in the body, as a JSON pointer
     */
    public ResponseEntity<ProblemDetail> invalid(String pointer, String key, String message) {
        var error = Map.of("pointer", pointer, "key", key, "message", message);
        return problem(
                HttpStatus.BAD_REQUEST,
                "invalid-request",
                "Something in the request cannot be used",
                Map.of("errors", List.of(error)));
    }

    private ResponseEntity<ProblemDetail> problem(
            HttpStatus status, String code, String title, Map<String, Object> fields) {
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create(publicUrl + "/problems/" + code));
        problem.setTitle(title);
        problem.setProperty("code", code);
        fields.forEach(problem::setProperty);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
