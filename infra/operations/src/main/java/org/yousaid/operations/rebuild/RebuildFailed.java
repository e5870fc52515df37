package org.yousaid.operations.rebuild;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A rebuild cannot go on; the message says why in words of ours. */
class RebuildFailed extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    RebuildFailed(String message) {
        this(message, null);
    }

    RebuildFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
