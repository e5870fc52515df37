package org.yousaid.gateway.signin;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A visitor who has shown who they are, in the form that Spring Security carries about. */
final class SignedIn extends AbstractAuthenticationToken {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Visitor visitor;

    SignedIn(Visitor visitor) {
        super(List.of(new SimpleGrantedAuthority("ROLE_" + visitor.role().name())));
        this.visitor = visitor;
        setAuthenticated(true);
    }

    @Override
    public Visitor getPrincipal() {
        return visitor;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn signedIn && visitor.equals(signedIn.visitor);
    }

    @Override
    public int hashCode() {
        return visitor.hashCode();
    }
}
