package org.yousaid.eventstore;

import java.util.Set;
import java.util.TreeSet;
import org.axonframework.common.AxonNonTransientException;

/**
 * One unit of work tried to store events of several aggregates. A commit is one document, so that it is stored whole
 * or not at all; let a policy react to the first aggregate's event instead.
 */
public final class SeveralAggregatesInOneCommit extends AxonNonTransientException {

    SeveralAggregatesInOneCommit(Set<String> aggregates) {
        super("A commit belongs to one aggregate, but this one holds events of " + new TreeSet<>(aggregates));
    }
}
