package org.yousaid.gateway.route;

import java.util.Collections;
import java.util.List;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.yousaid.gateway.limit.Senders;
import org.yousaid.gateway.signin.Visitor;

/**
 * What of a request's headers reaches a service: the few that the API is made of, what we noticed about the sender, and the internal token. Named, not
 * struck out: cookies, credentials, CSRF tokens, forwarding and protocol headers never get through by having been
 * forgotten here.
 */
@Component
final class ForwardedRequestHeaders implements RequestHttpHeadersFilter, Ordered {

    private static final List<String> FORWARDED = List.of(
            HttpHeaders.ACCEPT,
            HttpHeaders.ACCEPT_LANGUAGE,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_ENCODING,
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_NONE_MATCH,
            "Idempotency-Key",
            "Saved-Form",
            // A mail provider's, over the body of its reports.
            "X-YouSaid-Signature");

    private final InternalTokens tokens;

    ForwardedRequestHeaders(InternalTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public HttpHeaders apply(HttpHeaders input, ServerRequest request) {
        HttpHeaders forwarded = new HttpHeaders();
        FORWARDED.forEach(name -> {
            // As it was sent: the framework's copy has a character set put to the media type.
            List<String> values = Collections.list(request.servletRequest().getHeaders(name));
            if (!values.isEmpty()) {
                forwarded.put(name, values);
            }
        });
        Senders.noticed(request.servletRequest()).forEach(forwarded::set);
        forwarded.setBearerAuth(tokens.forVisitor(Visitor.current()));
        return forwarded;
    }
}
