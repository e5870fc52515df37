package org.yousaid.eventstore.deadletter;

import java.util.function.Predicate;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;

/**
 * Chooses one sequence, up to a number of letters, for Axon's processing of a queue; {@link EventLetters} goes straight
 * to it instead of asking for every sequence there is, and notes here what came of it.
 */
final class OneSequence implements Predicate<DeadLetter<? extends EventMessage<?>>> {

    private final String sequence;
    private final long limit;
    private Replayed outcome = Replayed.NOTHING;

    OneSequence(String sequence, long limit) {
        this.sequence = sequence;
        this.limit = limit;
    }

    String sequence() {
        return sequence;
    }

    long limit() {
        return limit;
    }

    void noteOutcome(Replayed reached) {
        outcome = reached;
    }

    Replayed outcome() {
        return outcome;
    }

    @Override
    public boolean test(DeadLetter<? extends EventMessage<?>> letter) {
        return letter instanceof StoredLetter stored
                && stored.letter().sequence().equals(sequence);
    }
}
