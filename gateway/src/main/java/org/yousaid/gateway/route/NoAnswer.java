package org.yousaid.gateway.route;

import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yousaid.gateway.problem.GatewayRefusal;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refusal;

/** Reads what it means that a service did not answer. */
final class NoAnswer {

    private NoAnswer() {}

    /** Nobody there: 503. There, but too slow: 504. There, and broke off: 502. */
    static ServiceProblem of(Throwable failure) {
        Refusal refusal = refusal(failure);
        return new ServiceProblem(refusal.status(), refusal.code(), Map.of());
    }

    private static Refusal refusal(Throwable failure) {
        if (has(failure, ConnectException.class)
                || has(failure, HttpConnectTimeoutException.class)
                || has(failure, UnresolvedAddressException.class)) {
            return CommonRefusal.NOT_READY;
        }
        return has(failure, HttpTimeoutException.class) ? GatewayRefusal.SERVICE_TIMEOUT : GatewayRefusal.BAD_UPSTREAM;
    }

    private static boolean has(Throwable failure, Class<? extends Exception> kind) {
        @Nullable Throwable cause = failure;
        while (cause != null) {
            if (kind.isInstance(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
