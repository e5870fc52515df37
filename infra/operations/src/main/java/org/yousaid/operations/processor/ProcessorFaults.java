package org.yousaid.operations.processor;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yousaid.eventstore.deadletter.Reason;

/**
 * Remembers what last stopped each processor, so that every instance can show it, and lets the error stop the batch as
 * before. A fault is over once the processor has come past the event.
 */
public final class ProcessorFaults implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessorFaults.class);

    private final MongoCollection<Document> faults;
    private final InstantSource clock;

    public ProcessorFaults(MongoDatabase database, InstantSource clock) {
        this.faults = database.getCollection("processor_faults");
        this.clock = clock;
    }

    @Override
    public void handleError(ErrorContext context) throws Exception {
        try {
            remember(context);
        } catch (RuntimeException e) {
            LOG.warn("the fault of a processor could not be written down: processor={}", context.eventProcessor(), e);
        }
        PropagatingErrorHandler.instance().handleError(context);
    }

    private void remember(ErrorContext context) {
        long last = context.failedEvents().stream()
                .mapToLong(ProcessorFaults::position)
                .max()
                .orElse(0);
        faults.replaceOne(
                eq("_id", context.eventProcessor()),
                new Document("_id", context.eventProcessor())
                        .append("position", last)
                        .append("error", Reason.of(context.error()).toString())
                        .append("at", Date.from(clock.instant())),
                new ReplaceOptions().upsert(true));
    }

    /** What stops a processor that stands at this position. */
    Optional<String> stopping(String processor, long position) {
        return Optional.ofNullable(faults.find(eq("_id", processor)).first())
                .filter(fault -> fault.getLong("position") > position)
                .map(fault -> fault.getString("error"));
    }

    private static long position(EventMessage<?> event) {
        return event instanceof TrackedEventMessage<?> tracked
                ? tracked.trackingToken().position().orElse(0)
                : 0;
    }
}
