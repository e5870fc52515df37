package org.yousaid.suggestion.following;

import java.time.Instant;
import org.yousaid.suggestion.suggestion.SuggestionId;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.SealedContact;

/** What happened to a following: one stream for each suggestion and person. */
public sealed interface FollowingEvent {

    FollowingId id();

    SuggestionId suggestion();

    /** Who it is, by the random id. */
    default PersonId who() {
        return switch (this) {
            case FollowingAsked asked -> asked.contact().person();
            case FollowingStarted started -> started.contact().person();
            case FollowingEnded ended -> ended.person();
        };
    }

    /**
     * Somebody gave an address of which it is not known whose it is.
     *
     * @param number how often, from 1
     * @param supports whether they want to be counted as a supporter too
     */
    record FollowingAsked(
            FollowingId id,
            SuggestionId suggestion,
            SealedContact contact,
            String language,
            boolean supports,
            int number,
            Instant at)
            implements FollowingEvent {}

    /**
     * They hear of every step from now on.
     *
     * @param supports whether they are counted as a supporter
     */
    record FollowingStarted(
            FollowingId id,
            SuggestionId suggestion,
            SealedContact contact,
            String language,
            boolean supports,
            Instant at)
            implements FollowingEvent {}

    /**
     * They hear nothing more.
     *
     * @param supports whether they are counted as a supporter all the same
     */
    record FollowingEnded(FollowingId id, SuggestionId suggestion, PersonId person, boolean supports, Instant at)
            implements FollowingEvent {}
}
