package org.yousaid.operations.projection;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A processing group that only builds read models: which collections are its own, and how its handlers are made over
 * others. That is what lets it be rebuilt beside the live one.
 *
 * @param name of the processing group
 * @param revision of what the handlers write, from 1: with a higher one the read models are rebuilt by themselves once
 * @param collections all that the group writes, in the order in which they are put in place
 * @param handlers a fresh set of the group's event handlers over these read models
 */
public record ProjectionGroup(
        String name, int revision, List<String> collections, Function<ReadModels, List<Object>> handlers) {

    public ProjectionGroup {
        if (revision < 1) {
            throw new IllegalArgumentException("Revisions begin at 1: " + name);
        }
        collections = List.copyOf(collections);
        if (collections.isEmpty() || Set.copyOf(collections).size() != collections.size()) {
            throw new IllegalArgumentException("A projection owns at least one collection, and each once: " + name);
        }
    }

    /** In its first revision. */
    public ProjectionGroup(String name, List<String> collections, Function<ReadModels, List<Object>> handlers) {
        this(name, 1, collections, handlers);
    }
}
