package org.yousaid.notification.contact;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Reference;
import org.yousaid.support.vault.PersonId;

/** Who is not written to, and about what: asked before each mail. */
public interface Reachability {

    /** Why nothing is sent to this person; empty where mails are. */
    Optional<Unreachable> barred(PersonId person);

    /** Whether this person wants no more mails about this. */
    boolean hasStopped(PersonId person, Reference about);

    /** Everybody whom no mail is sent to, the latest first. */
    List<Unreachable> all(@Nullable Unreachable after, int limit);
}
