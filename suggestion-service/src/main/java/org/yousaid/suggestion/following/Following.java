package org.yousaid.suggestion.following;

import org.yousaid.suggestion.suggestion.SuggestionId;

/**
 * How one person follows one suggestion now.
 *
 * @param waiting whether something waits to be confirmed
 * @param running whether they get mails
 * @param supports whether they are counted as a supporter
 * @param version of the stream, from 0
 */
public record Following(
        FollowingId id, SuggestionId suggestion, boolean waiting, boolean running, boolean supports, long version) {}
