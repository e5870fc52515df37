package org.yousaid.gateway.route;

import java.util.List;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** What of a service's headers reaches the outside: the few that the API is made of. The gateway adds the rest itself. */
@Component
final class ForwardedResponseHeaders implements ResponseHttpHeadersFilter, Ordered {

    private static final List<String> FORWARDED = List.of(
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_DISPOSITION,
            HttpHeaders.CONTENT_LANGUAGE,
            HttpHeaders.CONTENT_LENGTH,
            "Content-Security-Policy",
            HttpHeaders.ALLOW,
            HttpHeaders.ACCEPT,
            HttpHeaders.ACCEPT_PATCH,
            HttpHeaders.ETAG,
            HttpHeaders.LAST_MODIFIED,
            HttpHeaders.LINK,
            HttpHeaders.LOCATION,
            HttpHeaders.RETRY_AFTER,
            HttpHeaders.WWW_AUTHENTICATE);

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public HttpHeaders apply(HttpHeaders input, ServerResponse response) {
        HttpHeaders forwarded = new HttpHeaders();
        FORWARDED.forEach(name -> {
            List<String> values = input.get(name);
            if (values != null) {
                forwarded.put(name, values);
            }
        });
        return forwarded;
    }
}
