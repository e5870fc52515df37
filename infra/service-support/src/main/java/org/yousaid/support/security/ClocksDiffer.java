package org.yousaid.support.security;

import java.io.Serial;
import org.springframework.security.oauth2.jwt.BadJwtException;

/** The gateway's own token, out of its time: the gateway's clock and this machine's are not the same. */
final class ClocksDiffer extends BadJwtException {

    @Serial
    private static final long serialVersionUID = 1L;

    ClocksDiffer(String message) {
        super(message);
    }
}
