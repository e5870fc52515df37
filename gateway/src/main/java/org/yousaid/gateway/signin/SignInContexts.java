package org.yousaid.gateway.signin;

import com.mongodb.MongoException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Tells Spring Security who is signed in, from the visitor's cookie and {@link SignIns}. Every sign-in gets a new token,
 * whatever the browser sent; an empty context signs out. Looks nothing up for visitors without the cookie, nor for pages
 * that never ask who is there.
 */
@Component
final class SignInContexts implements SecurityContextRepository {

    static final String COOKIE = "sign-in";

    private final SignIns signIns;
    private final GatewayCookies cookies;

    SignInContexts(SignIns signIns, GatewayCookies cookies) {
        this.signIns = signIns;
        this.cookies = cookies;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(request);
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        return loadDeferredContext(exchange.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        token(request).ifPresent(signIns::end);
        Authentication authentication = context.getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Visitor visitor && visitor.signedIn()) {
            cookies.write(response, COOKIE, signIns.start(visitor).value());
        } else if (token(request).isPresent()) {
            cookies.remove(response, COOKIE);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return visitor(request).isPresent();
    }

    private Optional<RandomToken> token(HttpServletRequest request) {
        return cookies.read(request, COOKIE).map(RandomToken::new);
    }

    private Optional<Visitor> visitor(HttpServletRequest request) {
        try {
            return token(request).flatMap(signIns::find);
        } catch (MongoException e) {
            if (request.getDispatcherType() == DispatcherType.ERROR) {
                return Optional.empty(); // The page that says so must not fail for the same reason.
            }
            throw e;
        }
    }

    private final class Deferred implements DeferredSecurityContext {

        private final HttpServletRequest request;
        private @Nullable SecurityContext loaded;
        private boolean generated;

        Deferred(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (loaded == null) {
                SecurityContext context = new SecurityContextImpl();
                Optional<Visitor> visitor = visitor(request);
                visitor.ifPresent(present -> context.setAuthentication(new SignedIn(present)));
                generated = visitor.isEmpty();
                loaded = context;
            }
            return loaded;
        }

        @Override
        public boolean isGenerated() {
            get();
            return generated;
        }
    }
}
