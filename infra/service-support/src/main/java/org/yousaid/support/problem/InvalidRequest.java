package org.yousaid.support.problem;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The content of a request is not as it must be: answered with 400, code {@code invalid-request}, and all the places in
 * {@code errors[]}. May be thrown by the compact constructor of a request record; its pointers are then relative to that
 * record.
 */
public final class InvalidRequest extends RuntimeException {

    private final transient List<InvalidInput> errors;

    public InvalidRequest(List<InvalidInput> errors) {
        super(errors.stream().map(InvalidInput::key).collect(Collectors.joining(", ")), null, false, false);
        if (errors.isEmpty()) {
            throw new IllegalArgumentException("An invalid request names what is invalid");
        }
        this.errors = List.copyOf(errors);
    }

    public List<InvalidInput> errors() {
        return errors;
    }
}
