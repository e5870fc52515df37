package org.yousaid.eventstore.deadletter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The queue of one processing group, as Axon asks for it. A letter holds no copy of its event, only where it stands in
 * the event store: it is read there again, so an upcaster deployed meanwhile applies, and nothing has to be erased twice.
 */
final class EventLetters implements SequencedDeadLetterQueue<EventMessage<?>> {

    private static final int PAGE = 100;
    private static final String EVENT = "event";

    private final String group;
    private final LetterStore store;
    private final StoredEvents events;
    private final Serializer serializer;
    private final int attempts;

    /**
     * @param attempts how often an event has been tried when it is parked for a failure of its own
     */
    EventLetters(String group, LetterStore store, StoredEvents events, Serializer serializer, int attempts) {
        this.group = group;
        this.store = store;
        this.events = events;
        this.serializer = serializer;
        this.attempts = attempts;
    }

    @Override
    public void enqueue(Object sequence, DeadLetter<? extends EventMessage<?>> letter) {
        store.park(
                group,
                parked(sequence, letter.message()),
                letter.cause().map(EventLetters::thrown).orElse(null));
    }

    @Override
    public boolean enqueueIfPresent(Object sequence, Supplier<DeadLetter<? extends EventMessage<?>>> letter) {
        if (!contains(sequence)) {
            return false;
        }
        EventMessage<?> event = letter.get().message();
        return store.parkBehind(group, name(sequence), place(event), () -> parked(sequence, event));
    }

    private NewLetter parked(Object sequence, EventMessage<?> event) {
        return new NewLetter(
                event.getIdentifier(),
                name(sequence),
                serializer.typeForClass(event.getPayloadType()).getName(),
                place(event),
                attempts,
                new Document(EVENT, event.getIdentifier()));
    }

    private static Place place(EventMessage<?> event) {
        if (event instanceof TrackedEventMessage<?> tracked && tracked.trackingToken() != null) {
            return new Place.InStore(tracked.trackingToken().position().orElseThrow());
        }
        throw new IllegalArgumentException(
                "Only an event from the event store can be parked: " + event.getIdentifier());
    }

    private static String name(Object sequence) {
        return String.valueOf(sequence);
    }

    private static Throwable thrown(org.axonframework.messaging.deadletter.Cause cause) {
        return cause instanceof Throwable known && known.getCause() != null
                ? known.getCause()
                : new IllegalStateException(cause.type() + ": " + cause.message());
    }

    private StoredLetter read(Letter letter, @Nullable String id) {
        Place.InStore place = (Place.InStore) letter.place();
        return StoredLetter.of(letter, events.at(place.position(), id));
    }

    private StoredLetter read(Letter letter) {
        return read(letter, letter.id().substring(group.length() + 1));
    }

    @Override
    public void evict(DeadLetter<? extends EventMessage<?>> letter) {
        if (letter instanceof StoredLetter stored) {
            store.remove(stored.letter());
        }
    }

    @Override
    public void requeue(
            DeadLetter<? extends EventMessage<?>> letter,
            UnaryOperator<DeadLetter<? extends EventMessage<?>>> updater) {
        if (letter instanceof StoredLetter stored) {
            store.fail(
                    stored.letter(),
                    updater.apply(stored).cause().map(EventLetters::thrown).orElse(null));
        }
    }

    @Override
    public boolean contains(Object sequence) {
        return store.contains(group, name(sequence));
    }

    @Override
    public Iterable<DeadLetter<? extends EventMessage<?>>> deadLetterSequence(Object sequence) {
        List<DeadLetter<? extends EventMessage<?>>> all = new ArrayList<>();
        List<Letter> page = store.letters(group, name(sequence), -1, PAGE);
        while (!page.isEmpty()) {
            page.forEach(letter -> all.add(read(letter)));
            page = store.letters(group, name(sequence), page.getLast().index(), PAGE);
        }
        return all;
    }

    @Override
    public Iterable<Iterable<DeadLetter<? extends EventMessage<?>>>> deadLetters() {
        List<Iterable<DeadLetter<? extends EventMessage<?>>>> all = new ArrayList<>();
        store.sequences(group, null, Integer.MAX_VALUE).forEach(sequence -> all.add(deadLetterSequence(sequence)));
        return all;
    }

    /** Never: refusing a letter would stop the group, which is what the queue is there to prevent. */
    @Override
    public boolean isFull(Object sequence) {
        return false;
    }

    @Override
    public long size() {
        return store.count(group);
    }

    @Override
    public long sequenceSize(Object sequence) {
        return store.count(group, name(sequence));
    }

    @Override
    public long amountOfSequences() {
        return store.countSequences(group);
    }

    @Override
    public boolean process(
            Predicate<DeadLetter<? extends EventMessage<?>>> filter,
            Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>> task) {
        if (filter instanceof OneSequence chosen) {
            chosen.noteOutcome(process(chosen.sequence(), chosen.limit(), task));
            return chosen.outcome().failed() == 0 && chosen.outcome().replayed() > 0;
        }
        for (String sequence : store.sequences(group, null, Integer.MAX_VALUE)) {
            Optional<Letter> first = store.first(group, sequence);
            if (first.isPresent() && filter.test(read(first.get()))) {
                Replayed outcome = process(sequence, Long.MAX_VALUE, task);
                return outcome.failed() == 0 && outcome.replayed() > 0;
            }
        }
        return false;
    }

    private Replayed process(
            String sequence,
            long limit,
            Function<DeadLetter<? extends EventMessage<?>>, EnqueueDecision<EventMessage<?>>> task) {
        return store.replay(group, sequence, limit, claimed -> {
            StoredLetter letter = read(claimed.letter(), claimed.content().getString(EVENT));
            EnqueueDecision<EventMessage<?>> decision = task.apply(letter);
            if (decision.shouldEnqueue()) {
                Throwable cause = decision.enqueueCause().orElse(null);
                throw cause instanceof Exception failure
                        ? failure
                        : new IllegalStateException("The handlers did not say what became of the event", cause);
            }
        });
    }

    @Override
    public void clear() {
        store.clear(group);
    }
}
