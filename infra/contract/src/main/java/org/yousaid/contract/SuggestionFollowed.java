package org.yousaid.contract;

import java.time.Instant;

/**
 * Somebody follows a suggestion, with an address they have confirmed: they hear of every step from now on.
 *
 * @param key id of the following: one for each suggestion and person
 * @param reference of the suggestion
 * @param supports whether they are counted as a supporter too
 */
public record SuggestionFollowed(
        String key,
        String reference,
        String person,
        String sealedContact,
        String language,
        boolean supports,
        Instant at)
        implements Message {}
