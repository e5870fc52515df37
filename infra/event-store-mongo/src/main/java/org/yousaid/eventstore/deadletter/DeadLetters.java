package org.yousaid.eventstore.deadletter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.jspecify.annotations.Nullable;

/**
 * The letters of a service for its operators: what waits and why, to replay, or to give up with a reason. A replay keeps
 * the order of a sequence and begins with its first letter; a letter leaves the queue only once it is handled. Two
 * instances may replay at the same time: a sequence is one's at a time, and the other passes over it.
 */
public final class DeadLetters {

    private static final int PAGE = 100;

    private final LetterStore store;
    private final EventProcessingConfiguration processing;
    private final Map<String, LetterHandler> handlers;

    /** Over a queue, with who handles its groups: Axon for processing groups, these for all others. */
    public DeadLetters(LetterStore store, EventProcessingConfiguration processing, List<LetterHandler> handlers) {
        this.store = store;
        this.processing = processing;
        this.handlers = handlers.stream().collect(Collectors.toMap(LetterHandler::group, Function.identity()));
    }

    /** The groups that have letters, by name. */
    public List<GroupOverview> groups() {
        return store.groups().stream()
                .map(group -> new GroupOverview(group, store.countSequences(group), store.count(group)))
                .toList();
    }

    /** How many letters a group has. */
    public long count(String group) {
        return store.count(group);
    }

    /**
     * A page of a group's sequences, by name.
     *
     * @param after the last sequence of the page before; absent for the first page
     * @param limit how many at most
     */
    public List<SequenceOverview> sequences(String group, @Nullable String after, int limit) {
        List<SequenceOverview> page = new ArrayList<>();
        for (String sequence : store.sequences(group, after, limit)) {
            store.first(group, sequence)
                    .ifPresent(first -> page.add(new SequenceOverview(
                            sequence, store.count(group, sequence), first.parkedAt(), first.reason())));
        }
        return page;
    }

    /**
     * A page of a sequence's letters, in order.
     *
     * @param after the index of the last letter of the page before; below zero for the first page
     * @param limit how many at most
     */
    public List<Letter> letters(String group, String sequence, long after, int limit) {
        return store.letters(group, sequence, after, limit);
    }

    /** Replays the first letter of a sequence, and no other: what is behind it could not come before it. */
    public Replayed replayFirst(String group, String sequence) {
        return replay(group, sequence, 1);
    }

    /** Replays a sequence from its first letter until one fails or none is left. */
    public Replayed replaySequence(String group, String sequence) {
        return replay(group, sequence, Long.MAX_VALUE);
    }

    /** Replays every sequence of a group; one that fails does not keep the others back. */
    public Replayed replayAll(String group) {
        Replayed sum = Replayed.NOTHING;
        @Nullable String after = null;
        List<String> page;
        do {
            page = store.sequences(group, after, PAGE);
            for (String sequence : page) {
                sum = sum.plus(replaySequence(group, sequence));
                after = sequence;
            }
        } while (page.size() == PAGE);
        return sum;
    }

    private Replayed replay(String group, String sequence, long limit) {
        LetterHandler handler = handlers.get(group);
        if (handler != null) {
            return store.replay(group, sequence, limit, claimed -> handler.handle(claimed.letter(), claimed.content()));
        }
        SequencedDeadLetterProcessor<EventMessage<?>> processor =
                processing.sequencedDeadLetterProcessor(group).orElseThrow(() -> new UnknownGroup(group));
        OneSequence chosen = new OneSequence(sequence, limit);
        var _ = processor.process(chosen);
        return chosen.outcome();
    }

    /**
     * Gives a letter up: it moves to {@code discarded_letters} with all it held, and what waits behind it may go on.
     *
     * @param id the letter's
     * @param why kept with it
     * @param by who decided, kept with it
     * @return false when there is no such letter, or it is being replayed at this moment
     */
    public boolean discard(String group, String id, String why, String by) {
        return store.discard(group, id, why, by);
    }

    /** The ids of the events or records that were given up for a group: whoever builds its read model anew leaves them out. */
    public Set<String> discarded(String group) {
        return store.discarded().of(group);
    }

    /** What was given up, the newest first. */
    public List<DiscardedLetter> discarded(int limit) {
        return store.discarded().newest(limit);
    }
}
