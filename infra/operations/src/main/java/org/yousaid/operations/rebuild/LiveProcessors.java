package org.yousaid.operations.rebuild;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.yousaid.eventstore.MongoTokenStore;
import org.yousaid.eventstore.SegmentStanding;
import org.yousaid.support.request.Shown;

/**
 * The projections' processors of this instance, which stand still while a rebuild is compared and swapped. They are asked
 * to, in every instance, rather than robbed of their claim: a robbed one finishes the batch it is in, and its documents
 * would stand at no position that can be named.
 */
final class LiveProcessors {

    private static final int ONLY_SEGMENT = 0;

    private final Supplier<EventProcessingConfiguration> processing;
    private final MongoTokenStore tokens;
    private final Set<String> waiting = new HashSet<>();
    private final Set<String> held = new HashSet<>();

    LiveProcessors(Supplier<EventProcessingConfiguration> processing, MongoTokenStore tokens) {
        this.processing = processing;
        this.tokens = tokens;
    }

    /** The position of the live projection; 0 before its first event. */
    long position(String group) {
        List<SegmentStanding> segments = tokens.standings(group);
        if (segments.size() > 1) {
            throw new IllegalStateException(
                    group + " reads in " + segments.size() + " segments; only one can be compared");
        }
        return segments.isEmpty() ? 0 : segments.getFirst().position();
    }

    /** Lets the batch end that is being handled, and lets go of the claim. */
    synchronized void pause(String group) {
        if (waiting.add(group)) {
            processor(group).ifPresent(StreamingEventProcessor::shutDown);
        }
    }

    /** The same for a rebuild of this process: nobody lets it go on before {@link #letGo}. */
    synchronized void hold(String group) {
        held.add(group);
        pause(group);
    }

    synchronized void letGo(String group) {
        held.remove(group);
    }

    /** Lets all go on that wait, but for these. */
    synchronized void resumeAllBut(Set<String> others) {
        for (String group : Set.copyOf(waiting)) {
            if (!held.contains(group) && !others.contains(group)) {
                processor(group).ifPresent(StreamingEventProcessor::start);
                waiting.remove(group);
            }
        }
    }

    /**
     * Claims the live token for the rebuild once whoever has it has let go; false after the limit. It is never taken from
     * an owner who is only silent: one that is slow and not dead would write the batch it is in into what is put in place.
     */
    boolean claim(String group, Duration limit, Runnable meanwhile) {
        return Shown.within(limit, () -> {
                    meanwhile.run();
                    if (tokens.standings(group).stream().anyMatch(segment -> segment.owner() != null)) {
                        return Optional.empty();
                    }
                    try {
                        tokens.fetchToken(group, ONLY_SEGMENT);
                        return Optional.of(true);
                    } catch (UnableToClaimTokenException e) {
                        return Optional.empty();
                    }
                })
                .isPresent();
    }

    /** Says that the claim is still wanted; throws when it was lost. */
    void keepClaim(String group) {
        tokens.extendClaim(group, ONLY_SEGMENT);
    }

    void release(String group) {
        tokens.releaseClaim(group, ONLY_SEGMENT);
    }

    private Optional<StreamingEventProcessor> processor(String group) {
        return processing.get().eventProcessor(group, StreamingEventProcessor.class);
    }
}
