package org.yousaid.suggestion.following;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.yousaid.support.vault.PersonId;

/** Finds followings. */
public interface Followings {

    /** The following with all that was acknowledged about it, for which this waits up to two seconds. */
    Optional<Following> find(FollowingId id);

    /** What this person follows or supports, or was asked about and has not confirmed; as the read model has it. */
    List<Following> of(PersonId person, int most);

    /** How many suggestions this person was asked about since then, and has not confirmed. */
    long waitingSince(PersonId person, Instant since);
}
