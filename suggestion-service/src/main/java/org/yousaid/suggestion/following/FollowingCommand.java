package org.yousaid.suggestion.following;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.support.vault.SealedContact;

/** What can be asked of a following. */
public sealed interface FollowingCommand {

    FollowingId id();

    /**
     * Somebody gave this address to follow a suggestion by.
     *
     * @param language BCP 47 tag they want to be written to in
     * @param supports whether they want to be counted as a supporter too
     * @param confirmed whether it is known to be their own address
     */
    record AskToFollow(
            @TargetAggregateIdentifier FollowingId id,
            SuggestionId suggestion,
            SealedContact contact,
            String language,
            boolean supports,
            boolean confirmed,
            Instant at)
            implements FollowingCommand {}

    /** Whoever reads the mails to this address says that it was meant. */
    record ConfirmFollowing(@TargetAggregateIdentifier FollowingId id, Instant at) implements FollowingCommand {}

    /**
     * No more mails about it.
     *
     * @param withdraw whether they do not want to be counted as a supporter either
     */
    record StopFollowing(@TargetAggregateIdentifier FollowingId id, boolean withdraw, Instant at)
            implements FollowingCommand {}
}
