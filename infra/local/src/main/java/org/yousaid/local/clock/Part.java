package org.yousaid.local.clock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.context.ApplicationContext;
import org.yousaid.eventbus.MessageConsumer;
import org.yousaid.eventstore.MongoEventStorageEngine;
import org.yousaid.support.time.TimedWork;

/** One application as the clock sees it: what it does by itself, and whether it is done with it. */
final class Part {

    private final String name;
    private final List<TimedWork> works;
    private final List<MongoEventStorageEngine> stores;
    private final List<StreamingEventProcessor> processors;
    private final List<MessageConsumer> consumers;

    private Part(
            String name,
            List<TimedWork> works,
            List<MongoEventStorageEngine> stores,
            List<StreamingEventProcessor> processors,
            List<MessageConsumer> consumers) {
        this.name = name;
        this.works = works;
        this.stores = stores;
        this.processors = processors;
        this.consumers = consumers;
    }

    static Part of(String name, ApplicationContext context) {
        return new Part(
                name,
                context.getBeanProvider(TimedWork.class).stream().toList(),
                context.getBeanProvider(MongoEventStorageEngine.class).stream().toList(),
                context.getBeanProvider(EventProcessingConfiguration.class).stream()
                        .flatMap(Part::streaming)
                        .toList(),
                context.getBeanProvider(MessageConsumer.class).stream().toList());
    }

    private static Stream<StreamingEventProcessor> streaming(EventProcessingConfiguration configuration) {
        Stream<EventProcessor> all = configuration.eventProcessors().values().stream();
        return all.filter(StreamingEventProcessor.class::isInstance).map(StreamingEventProcessor.class::cast);
    }

    /** The position of its newest event. */
    long head() {
        return stores.stream().mapToLong(MongoEventStorageEngine::head).max().orElse(0);
    }

    void runDue() {
        works.forEach(TimedWork::runDue);
    }

    Optional<Instant> nextDue() {
        return works.stream().flatMap(work -> work.nextDue().stream()).min(Instant::compareTo);
    }

    /** What is not done yet, in words; empty when all is. */
    Stream<String> unfinished(Instant now, long head) {
        Stream<String> due = works.stream()
                .filter(work ->
                        work.nextDue().filter(time -> !time.isAfter(now)).isPresent())
                .map(TimedWork::name);
        Stream<String> behind = processors.stream()
                .filter(processor -> !hasReached(processor, head))
                .map(StreamingEventProcessor::getName);
        Stream<String> unheard =
                consumers.stream().filter(consumer -> !consumer.caughtUp()).map(consumer -> "bus consumer");
        return Stream.of(due, behind, unheard).flatMap(all -> all).map(what -> name + ": " + what);
    }

    private static boolean hasReached(StreamingEventProcessor processor, long head) {
        var segments = processor.processingStatus().values();
        return !segments.isEmpty()
                && segments.stream().allMatch(segment -> !segment.isErrorState() && position(segment) >= head);
    }

    private static long position(EventTrackerStatus segment) {
        return segment.getCurrentPosition().orElse(0);
    }
}
