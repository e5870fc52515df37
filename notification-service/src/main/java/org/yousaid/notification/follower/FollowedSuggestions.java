package org.yousaid.notification.follower;

import java.util.List;
import org.yousaid.contract.Reference;
import org.yousaid.support.vault.PersonId;

/** What somebody follows. */
public interface FollowedSuggestions {

    /** Suggestions that this person gets mails about, as far as the bus has told. */
    List<Followed> of(PersonId person, int limit);

    /**
     * A suggestion that somebody follows.
     *
     * @param following id of the following, by which it is stopped
     */
    record Followed(String following, Reference suggestion) {}
}
