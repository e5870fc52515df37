package org.yousaid.contract;

import java.time.Instant;

/**
 * Somebody follows a suggestion no longer, and gets no more mails about it.
 *
 * @param key id of the following: one for each suggestion and person
 * @param reference of the suggestion
 */
public record SuggestionUnfollowed(String key, String reference, String person, Instant at) implements Message {}
