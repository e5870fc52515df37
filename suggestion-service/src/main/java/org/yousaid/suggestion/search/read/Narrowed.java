package org.yousaid.suggestion.search.read;

import java.util.Set;

/**
 * What a stage and a service that are sought are in the index; nothing for those that are not.
 *
 * @param stands stages and statuses that are the stage
 * @param opportunities those that have the service
 */
record Narrowed(Set<String> stands, Set<String> opportunities) {

    Narrowed {
        stands = Set.copyOf(stands);
        opportunities = Set.copyOf(opportunities);
    }
}
