package org.yousaid.eventstore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.yousaid.eventstore.CommitDocuments.StoredEvent;

/** The events of one aggregate, in batches; a missing commit in the middle is an error. */
final class AggregateEvents extends Spliterators.AbstractSpliterator<DomainEventMessage<?>> {

    private static final int COMMITS_AT_ONCE = 100;

    private final AggregateCommits aggregates;
    private final CommitDocuments documents;
    private final EventDecoder decoder;
    private final String aggregate;
    private final long wanted;
    private final Deque<DomainEventMessage<?>> fetched = new ArrayDeque<>();
    private @Nullable Long lastSequence;
    private long next;
    private boolean done;

    /** @param wanted the sequence number with which to begin */
    AggregateEvents(
            AggregateCommits aggregates,
            CommitDocuments documents,
            EventDecoder decoder,
            String aggregate,
            long wanted) {
        super(Long.MAX_VALUE, Spliterator.NONNULL | Spliterator.ORDERED);
        this.aggregates = aggregates;
        this.documents = documents;
        this.decoder = decoder;
        this.aggregate = aggregate;
        this.wanted = wanted;
        this.next = aggregates.commitHolding(aggregate, wanted);
    }

    DomainEventStream stream() {
        return DomainEventStream.of(StreamSupport.stream(this, false), () -> lastSequence);
    }

    @Override
    public boolean tryAdvance(Consumer<? super DomainEventMessage<?>> action) {
        while (fetched.isEmpty() && !done) {
            fetch();
        }
        DomainEventMessage<?> event = fetched.poll();
        if (event == null) {
            return false;
        }
        action.accept(event);
        return true;
    }

    private void fetch() {
        List<Document> commits = aggregates.from(aggregate, next, COMMITS_AT_ONCE);
        done = commits.size() < COMMITS_AT_ONCE;
        List<StoredEvent> stored = new ArrayList<>();
        for (Document commit : commits) {
            List<StoredEvent> events = documents.events(commit);
            if (events.getFirst().sequence() != next) {
                throw new EventStoreException("%s has no event with sequence number %d, but one with %d"
                        .formatted(aggregate, next, events.getFirst().sequence()));
            }
            next += events.size();
            events.stream().filter(event -> event.sequence() >= wanted).forEach(stored::add);
        }
        if (!stored.isEmpty()) {
            lastSequence = next - 1;
            decoder.all(stored).forEach(message -> fetched.add((DomainEventMessage<?>) message));
        }
    }
}
