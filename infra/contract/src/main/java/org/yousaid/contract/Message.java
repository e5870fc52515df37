package org.yousaid.contract;

/**
 * A message on the bus. Each kind has a declared wire name in {@link WireName}; class names never travel.
 *
 * <p>Free text and contact details stand in messages only as ciphertext (the {@code sealed…} fields, which the person
 * vault opens). Times are instants in UTC.
 */
public sealed interface Message
        permits ResponseRecorded,
                ResponseWithdrawn,
                ConsultationOpened,
                ConsultationEnded,
                ResultsPublished,
                ViewsCounted,
                OutcomePublished,
                PlaceListReplaced,
                SuggestionReceived,
                SuggestionProgressed,
                SuggestionFollowAsked,
                SuggestionFollowed,
                SuggestionUnfollowed,
                SuggestionNeedsStaff,
                ReferralAsked {

    /** What orders messages on the bus: messages with one key arrive in the order they were published. */
    String key();
}
