package org.yousaid.support.security;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.vault.PersonId;

/**
 * Who is calling, as the gateway vouches for it. A controller method takes one as an argument.
 *
 * @param subject the account or client, {@code anonymous} for visitors
 * @param person the random id of a signed-in citizen
 */
public record Caller(String subject, Set<Role> roles, Optional<PersonId> person) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Whether the caller has at least one of these roles. */
    public boolean has(Role... any) {
        return Arrays.stream(any).anyMatch(roles::contains);
    }

    /** Refuses a caller who has none of these roles: 401 for one who is not signed in, else 403. */
    public void require(Role... any) {
        if (!has(any)) {
            throw new Refused(isSignedIn() ? CommonRefusal.FORBIDDEN : CommonRefusal.SIGN_IN_REQUIRED);
        }
    }

    /** Whether the caller works for the council. */
    public boolean isStaff() {
        return roles.stream().anyMatch(Role::isStaff);
    }

    private boolean isSignedIn() {
        return roles.stream().anyMatch(role -> role != Role.ANONYMOUS);
    }
}
