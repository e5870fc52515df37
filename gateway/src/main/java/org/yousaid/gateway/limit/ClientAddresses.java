package org.yousaid.gateway.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yousaid.gateway.GatewaySettings;

/**
 * From which address a request comes. {@code X-Forwarded-For} is believed as far as proxies of ours wrote it: read from
 * its end, the first address that is none of theirs.
 */
@Component
final class ClientAddresses {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final Set<String> proxies;

    ClientAddresses(GatewaySettings settings) {
        this.proxies = Set.copyOf(settings.trustedProxies());
    }

    /** Whether it is this machine itself. */
    static boolean isLoopback(String address) {
        try {
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    String of(HttpServletRequest request) {
        String peer = request.getRemoteAddr();
        if (!proxies.contains(peer)) {
            return peer;
        }
        List<String> hops = Collections.list(request.getHeaders(FORWARDED_FOR)).stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .filter(hop -> !hop.isEmpty())
                .toList()
                .reversed();
        return hops.stream().filter(hop -> !proxies.contains(hop)).findFirst().orElse(peer);
    }
}
