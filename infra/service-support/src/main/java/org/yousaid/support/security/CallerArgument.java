package org.yousaid.support.security;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.vault.PersonId;

/** Gives controllers the {@link Caller} that the internal token speaks of. Roles it does not know count for nothing. */
final class CallerArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            return caller(token.getToken());
        }
        throw new Refused(CommonRefusal.SIGN_IN_REQUIRED);
    }

    private static Caller caller(Jwt token) {
        String subject = token.getSubject();
        return new Caller(
                subject == null ? "" : subject,
                roles(token.getClaimAsStringList("roles")),
                Optional.ofNullable(token.getClaimAsString("person")).map(PersonId::new));
    }

    private static Set<Role> roles(@Nullable List<String> named) {
        return named == null
                ? Set.of()
                : Arrays.stream(Role.values())
                        .filter(role -> named.contains(role.name()))
                        .collect(Collectors.toSet());
    }
}
