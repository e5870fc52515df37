package org.yousaid.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.yousaid.support.security.Role;

/** The last step of every way to sign in. */
@Component
final class SignInSessions {

    private final SecurityContextRepository contexts;
    private final CsrfTokenRepository csrfTokens;
    private final ReturnPath returnPath;

    SignInSessions(SignInContexts contexts, CsrfTokenRepository csrfTokens, ReturnPath returnPath) {
        this.contexts = contexts;
        this.csrfTokens = csrfTokens;
        this.returnPath = returnPath;
    }

    /** Signs the visitor in and says where they go now: where they wanted to, else where they work. */
    String signIn(Visitor visitor, HttpServletRequest request, HttpServletResponse response) {
        SecurityContextImpl context = new SecurityContextImpl(new SignedIn(visitor));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        csrfTokens.saveToken(null, request, response);
        return returnPath.take(request, response).orElseGet(() -> home(visitor.role()));
    }

    private static String home(Role role) {
        return switch (role) {
            case CITIZEN -> "/me";
            case OFFICER -> "/capture";
            case POLICY -> "/policy";
            case REVIEWER -> "/casework";
            case COUNCILLOR -> "/ward";
            case DPO, ADMIN -> "/admin";
            case ANONYMOUS, SYSTEM -> "/";
        };
    }
}
