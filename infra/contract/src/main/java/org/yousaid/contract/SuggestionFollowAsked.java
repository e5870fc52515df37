package org.yousaid.contract;

import java.time.Instant;

/**
 * Somebody gave an address under which they want to follow or support a suggestion. Whose address it is nobody knows yet:
 * the one thing it may be sent is the question whether this was meant.
 *
 * @param key id of the following: one for each suggestion and person
 * @param reference of the suggestion
 * @param number how often this was asked, from 1
 * @param supports whether they want to be counted as a supporter too
 */
public record SuggestionFollowAsked(
        String key,
        String reference,
        int number,
        String person,
        String sealedContact,
        String language,
        boolean supports,
        Instant at)
        implements Message {}
