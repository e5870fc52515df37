package org.yousaid.operations.projection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Collects the events of a batch and hands them on with its last one: what is left to the end of the unit of work runs
 * after the token has been stored, and a crash between the two would lose counts.
 *
 * @param <E> what is kept of each event
 */
public final class FoldedBatch<E> {

    private final String name;

    /**
     * @param owner whose batches these are
     */
    public FoldedBatch(Class<?> owner) {
        name = owner.getName();
    }

    /** What a batch has so far, if this was its last event; nothing otherwise. */
    public List<E> take(E happened, UnitOfWork<?> work) {
        List<E> batch = work.root().getOrComputeResource(name, _ -> new ArrayList<>());
        batch.add(happened);
        if (work.root() instanceof BatchingUnitOfWork<?> batching && !batching.isLastMessage()) {
            return List.of();
        }
        List<E> whole = List.copyOf(batch);
        batch.clear();
        return whole;
    }

    /** The same by the documents that have to know of each, in the order in which these come up. */
    public static <E, D> Map<D, List<E>> byDocument(List<E> batch, Function<E, List<D>> documents) {
        Map<D, List<E>> byDocument = new LinkedHashMap<>();
        batch.forEach(happened -> documents
                .apply(happened)
                .forEach(document -> byDocument
                        .computeIfAbsent(document, _ -> new ArrayList<>())
                        .add(happened)));
        return byDocument;
    }

    /** What a batch before has not counted already, before it was cut off. */
    public static <E> List<E> behind(long position, List<E> all, ToLongFunction<E> positionOf) {
        return all.stream()
                .filter(happened -> positionOf.applyAsLong(happened) > position)
                .toList();
    }
}
