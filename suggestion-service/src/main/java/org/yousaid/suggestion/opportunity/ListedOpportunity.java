package org.yousaid.suggestion.opportunity;

import java.time.Instant;
import org.yousaid.suggestion.suggestion.OpportunityId;

/**
 * What is public of an opportunity without its details.
 *
 * @param place rises with each change, over all opportunities
 * @param open whether everybody may see it
 * @param begunAt when it was identified
 */
public record ListedOpportunity(
        OpportunityId id,
        long place,
        String title,
        String summary,
        String serviceArea,
        OpportunityStatus status,
        boolean open,
        Instant begunAt) {}
