package org.yousaid.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion has arrived and its clock runs.
 *
 * @param key the suggestion's aggregate id
 * @param responseReference the response it was found in, absent when it was sent directly
 * @param person random id of the author, absent where there is no way to reach one
 * @param sealedContact how to reach the author, sealed under the person's key
 * @param replyBy the day a reply is promised for
 */
public record SuggestionReceived(
        String key,
        String reference,
        @Nullable String responseReference,
        @Nullable String person,
        @Nullable String sealedContact,
        Consents consents,
        String language,
        @Nullable String ward,
        @Nullable String sealedTitle,
        Instant receivedAt,
        Instant replyBy,
        boolean historic)
        implements Message {}
