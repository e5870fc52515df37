package org.yousaid.gateway.signin;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.yousaid.support.security.Role;
import org.yousaid.support.vault.PersonId;

/**
 * Who is at the door. A controller method takes one as an argument, and every page has it in its model as
 * {@code visitor}.
 *
 * @param role what the visitor may be; {@link Role#ANONYMOUS} for those who have not signed in
 * @param account name of the staff account or of the API client; absent for citizens and anonymous visitors
 * @param person the random id of a signed-in citizen; absent for everybody else
 */
public record Visitor(
        Role role, @Nullable String account, @Nullable PersonId person) {

    private static final Visitor ANONYMOUS = new Visitor(Role.ANONYMOUS, null, null);

    public Visitor {
        boolean fits = switch (role) {
            case ANONYMOUS -> account == null && person == null;
            case CITIZEN -> account == null && person != null;
            case OFFICER, POLICY, REVIEWER, COUNCILLOR, DPO, ADMIN, SYSTEM -> account != null && person == null;
        };
        if (!fits) {
            throw new IllegalArgumentException("A visitor is nobody, a person or an account: " + role);
        }
    }

    public static Visitor anonymous() {
        return ANONYMOUS;
    }

    public static Visitor citizen(PersonId person) {
        return new Visitor(Role.CITIZEN, null, person);
    }

    public static Visitor staff(String account, Role role) {
        return new Visitor(role, account, null);
    }

    /** The visitor whose request is being handled on this thread. */
    public static Visitor current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Visitor visitor ? visitor : ANONYMOUS;
    }

    public boolean signedIn() {
        return role != Role.ANONYMOUS;
    }

    public boolean staff() {
        return role.isStaff();
    }

    public boolean has(Role... any) {
        return Arrays.asList(any).contains(role);
    }
}
